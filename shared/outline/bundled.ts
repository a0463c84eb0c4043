import * as v from 'valibot';
import { parseNumber } from './section-number.ts';

const line = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(600));

const bundledSection = v.strictObject({
  number: v.pipe(
    v.string(),
    v.check(printed => parseNumber(printed) !== null, 'Avsnittsnumret går inte att läsa.'),
  ),
  title: line,
  level: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(4)),
  page: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1))),
  findings: v.array(
    v.strictObject({ kind: v.picklist(['proposal', 'assessment']), summary: v.pipe(v.string(), v.maxLength(300)) }),
  ),
});

const bundledOutline = v.pipe(
  v.strictObject({
    designation: v.pipe(v.string(), v.regex(/^(?:SOU|Ds) \d{4}:\d{1,4}$/)),
    series: v.picklist(['sou', 'ds', 'memo']),
    title: line,
    inquiry: line,
    year: v.pipe(v.number(), v.integer(), v.minValue(1922), v.maxValue(2200)),
    pageCount: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1))),
    sections: v.pipe(v.array(bundledSection), v.minLength(1)),
    attachments: v.array(v.strictObject({ title: line })),
  }),
  v.check(
    outline => outline.sections.every(section => parseNumber(section.number)?.length === section.level),
    'Nivån stämmer inte med numret.',
  ),
  v.check(
    outline => new Set(outline.sections.map(section => section.number)).size === outline.sections.length,
    'Ett avsnittsnummer står två gånger.',
  ),
);

/** The outline of a report that the program ships: numbers, titles, pages and kinds, and our own line on each finding; no text of the report. */
export type BundledOutline = v.InferOutput<typeof bundledOutline>;

/** Checks what was read from a bundled outline's file; throws valibot's error, since only a broken build can have a wrong one. */
export function checkBundledOutline(json: unknown): BundledOutline {
  return v.parse(bundledOutline, json);
}
