import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type MergeRules, mergeSections } from '../../../../../electron/host/handlers/report-merge.ts';
import type { FindingId, SectionId } from '../../../../../shared/ids.ts';
import type { ParsedSection } from '../../../../../shared/outline/parsed-report.ts';
import type { TreeSection } from '../../../../../shared/outline/tree.ts';
import { countingIds } from '../../../../builders/host.ts';

const number = fc.constantFrom('1', '1.1', '1.2', '1.2.1', '2', '2.1', '3');
const kind = fc.constantFrom('proposal' as const, 'assessment' as const);

const known = fc
  .uniqueArray(fc.tuple(number, fc.array(kind, { maxLength: 3 })), { selector: ([text]) => text })
  .map(sections =>
    sections.map(
      ([text, kinds], index): TreeSection => ({
        id: `s${index}` as SectionId,
        volume: null,
        blocks: [],
        number: text,
        title: `Vår ${text}`,
        level: text.split('.').length,
        page: index % 2 === 0 ? null : index,
        findings: kinds.map((one, order) => ({
          id: `f${index}-${order}` as FindingId,
          kind: one,
          summary: `Sammandrag ${order}`,
          text: null,
        })),
      }),
    ),
  );

const rules = (rules: Partial<MergeRules> = {}): MergeRules => ({
  volume: 1,
  replacesAll: false,
  bundled: false,
  corrected: new Map(),
  isNeeded: () => true,
  newId: countingIds(),
  ...rules,
});

const imported = fc.array(fc.tuple(number, fc.array(kind, { maxLength: 3 })), { maxLength: 9 }).map(sections =>
  sections.map(
    ([text, kinds], index): ParsedSection => ({
      number: text,
      title: `Filens ${text}`,
      level: text.split('.').length,
      page: 100 + index,
      line: index,
      findings: kinds.map((one, order) => ({ kind: one, text: `Text ${order}`, line: index })),
      blocks: [],
    }),
  ),
);

test('nothing known is lost, nothing read is lost, and no id stands twice', () => {
  fc.assert(
    fc.property(known, imported, fc.boolean(), (ours, theirs, bundled) => {
      const { sections } = mergeSections(ours, theirs, rules({ bundled }));
      const ids = sections.map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
      for (const section of ours) expect(ids).toContain(section.id);
      expect(sections.filter(({ volume }) => volume === 1)).toHaveLength(theirs.length);
      const read = sections.filter(({ volume }) => volume === 1).map(section => section.number);
      expect(read).toEqual(theirs.map(section => section.number));
      const findings = sections.flatMap(section => section.findings);
      expect(new Set(findings.map(({ id }) => id)).size).toBe(findings.length);
      for (const finding of ours.flatMap(section => section.findings))
        expect(findings.find(({ id }) => id === finding.id)).toMatchObject({
          kind: finding.kind,
          summary: finding.summary,
        });
      expect(findings.filter(({ text }) => text !== null)).toHaveLength(theirs.flatMap(one => one.findings).length);
    }),
    { numRuns: 500 },
  );
});

test('a bundled outline keeps its titles, one from a file takes the newer file’s', () => {
  const ours =
    fc.sample(
      known.filter(sections => sections.length === 1),
      1,
    )[0] ?? [];
  const [section] = ours;
  const theirs = [{ number: section?.number ?? '', title: 'Ny', level: 1, page: 7, line: 1, findings: [], blocks: [] }];
  expect(mergeSections(ours, theirs, rules({ bundled: true })).sections[0]?.title).toBe(section?.title);
  expect(mergeSections(ours, theirs, rules()).sections[0]?.title).toBe('Ny');
});
