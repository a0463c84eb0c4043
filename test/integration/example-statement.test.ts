import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { statementFile } from '../../electron/host/export/statement-file.ts';
import { readStands } from '../../shared/assembly/read-stands.ts';
import { assembleStatement } from '../../shared/assembly/statement.ts';
import type { Block } from '../../shared/document/blocks.ts';
import type { FindingKind } from '../../shared/domain/report.ts';
import type { Stance } from '../../shared/domain/stance.ts';
import type { ReportId } from '../../shared/ids.ts';
import { freeSection, outline, response, statementInput } from '../builders/statement-input.ts';

const templates = new URL('../../templates/', import.meta.url);
const jsonIn = (path: string) => JSON.parse(readFileSync(new URL(path, templates), 'utf8'));

interface BundledReport {
  readonly designation: string;
  readonly title: string;
  readonly sections: readonly { number: string; title: string; findings: readonly { kind: FindingKind }[] }[];
}

const bundled: readonly BundledReport[] = readdirSync(new URL('reports/', templates)).map(name =>
  jsonIn(`reports/${name}`),
);

interface ExampleCase {
  readonly title: string;
  readonly shortTitle: string;
  readonly reports: readonly ReportId[];
  readonly responses: readonly {
    report: string;
    number: string;
    stance: Stance | null;
    omitted?: boolean;
    body: Block[];
  }[];
  readonly freeSections: readonly { title: string; placement: 'before' | 'after'; body: Block[] }[];
}

const reports = bundled.map(({ designation, title, sections }) =>
  outline(
    designation,
    title,
    sections.map(section => [`${section.number} ${section.title}`, ...section.findings.map(finding => finding.kind)]),
  ),
);

test.each(bundled)('The receiver finds every section of $designation by its number', ({ designation, sections }) => {
  const lines = sections.flatMap(({ number, title }) => [`${number} ${title}`, 'Nämnden tillstyrker förslaget.']);
  const found = readStands([designation, ...lines]).map(({ number }) => number);
  expect(found).toEqual(sections.map(({ number }) => number));
});

describe.each(readdirSync(new URL('cases/', templates)))('The example case %s', name => {
  const example: ExampleCase = jsonIn(`cases/${name}`);
  const input = statementInput({
    reports,
    fields: { reportIds: [...example.reports], title: example.title, shortTitle: example.shortTitle },
    responses: example.responses.map(({ report, number, stance, omitted = false, body }) =>
      response(report, number, { stance, omitted, text: body ?? [] }),
    ),
    freeSections: example.freeSections.map(({ title, placement, body }) => freeSection(title, body, { placement })),
  });

  test('Becomes a proved file in which the receiver reads what the case says', async () => {
    const { model, readings } = assembleStatement(input);
    const { lines } = await statementFile(model);
    const read = readStands(lines).map(({ designation, number, stance }) => `${designation} ${number} ${stance}`);
    expect(read).toEqual(readings.map(({ designation, number, stance }) => `${designation} ${number} ${stance}`));
    expect(read.length).toBeGreaterThan(20);
  });

  test('Says its stands without contradicting itself', () => {
    const { gaps } = assembleStatement(input);
    expect(gaps.filter(gap => /Texten säger|Länken|subjekt|En mening/.test(gap.text))).toEqual([]);
  });
});
