import { expect, test } from 'vitest';
import { rowIndexOf, rowsOfChapter } from '../../../../../renderer/features/reader/reading-rows.ts';
import type { PlacedBlock, ReportChapter } from '../../../../../shared/domain/reading.ts';
import type { ReportBlock } from '../../../../../shared/domain/report.ts';
import type { FindingId, ReportId, SectionId } from '../../../../../shared/ids.ts';

const section = (
  id: string,
  page: number | null,
  blocks: readonly ReportBlock[],
  findings: readonly string[] = [],
) => ({
  id: id as SectionId,
  parentId: null,
  number: id,
  title: `Avsnitt ${id}`,
  level: 1,
  page,
  findings: findings.map(name => ({ id: name as FindingId, kind: 'proposal' as const, summary: '', text: null })),
  blocks: blocks.map((block, ordinal): PlacedBlock => ({ ...block, ordinal })),
});

const chapter = (...sections: ReturnType<typeof section>[]): ReportChapter => ({
  reportId: 'report' as ReportId,
  sectionId: '1' as SectionId,
  previousId: null,
  nextId: null,
  sections,
});

const paragraph = (text: string, page: number | null = null): ReportBlock => ({ type: 'paragraph', text, page });

test('a page stands in the margin where it begins and nowhere else', () => {
  const rows = rowsOfChapter(
    chapter(section('1', 7, [paragraph('a', 7), paragraph('b'), paragraph('c', 8), paragraph('d', 8)])),
  );
  expect(rows.map(({ page }) => page)).toEqual([7, null, null, 8, null]);
});

test('the two columns of a statute stand side by side in one row, pair by pair', () => {
  const lines = (['current', 'proposed', 'current', 'current', 'proposed'] as const).map(
    (column, at): ReportBlock => ({ type: 'statute', text: String(at), page: null, column }),
  );
  const rows = rowsOfChapter(chapter(section('1', null, [...lines, { type: 'statute', text: 'helt', page: null }])));
  const shown = rows.map(row => (row.kind === 'statute' ? [row.current.length, row.proposed.length] : row.kind));
  expect(shown).toEqual(['title', [1, 1], [2, 1], 'block']);
});

test('a finding without its box in the text stands under the title', () => {
  const rows = rowsOfChapter(chapter(section('1', null, [paragraph('a')], ['f'])));
  expect(rows.map(({ kind }) => kind)).toEqual(['title', 'finding', 'block']);
});

test('a spot is found by its block, its page, or else its title', () => {
  const rows = rowsOfChapter(chapter(section('1', 1, [paragraph('a', 1)]), section('1.1', 2, [paragraph('b', 3)])));
  const spot = { reportId: 'report' as ReportId, place: { sectionId: '1.1' as SectionId } };
  expect(rowIndexOf(rows, { ...spot, ordinal: null })).toBe(2);
  expect(rowIndexOf(rows, { ...spot, ordinal: 0 })).toBe(3);
  expect(rowIndexOf(rows, { ...spot, ordinal: 9 })).toBe(2);
  expect(rowIndexOf(rows, { ...spot, ordinal: null, page: 3 })).toBe(3);
  expect(rowIndexOf([], { ...spot, ordinal: null })).toBe(-1);
});
