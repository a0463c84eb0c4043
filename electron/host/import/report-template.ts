import * as v from 'valibot';
import { check, describeFaults } from '../../../shared/check.ts';
import { YttraError } from '../../../shared/errors.ts';
import { decodeText } from './decode-text.ts';
import { parseJson } from './parse-json.ts';

const page = v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1)));

/** A bundled outline: what the program knows of a report before its text is imported. */
const reportTemplate = v.object({
  designation: v.pipe(v.string(), v.minLength(1)),
  series: v.picklist(['sou', 'ds', 'memo']),
  title: v.string(),
  inquiry: v.string(),
  year: v.nullable(v.number()),
  pageCount: page,
  sections: v.array(
    v.object({
      number: v.pipe(v.string(), v.minLength(1)),
      title: v.string(),
      level: v.pipe(v.number(), v.integer(), v.minValue(1)),
      page,
      findings: v.array(v.object({ kind: v.picklist(['proposal', 'assessment']), summary: v.string() })),
    }),
  ),
  attachments: v.array(v.object({ title: v.string() })),
});

export type ReportTemplate = v.InferOutput<typeof reportTemplate>;

/** Reads an outline of `templates/reports`; `name` is for the message when the installation is damaged. */
export function readReportTemplate(bytes: Uint8Array, name: string): ReportTemplate {
  const checked = check(reportTemplate, parseJson(decodeText(bytes), 'unreadableFile'));
  if (checked.ok) return checked.value;
  throw new YttraError(
    'unreadableFile',
    `Programmets fil ${name} är skadad. Installera om programmet. ${describeFaults(checked.faults)}`,
  );
}
