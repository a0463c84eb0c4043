import type { ReportBlock } from '../../../shared/domain/report.ts';
import type { FindingId, ReportId, SectionId } from '../../../shared/ids.ts';
import { parentIndexes, type TreeSection } from '../../../shared/outline/tree.ts';
import { all, insert, run, type SqlValue, type WritableDb } from './database.ts';
import { indexPassage, removePassage } from './passage-store.ts';
import { findingIds, readTree } from './report-tree.ts';
import { stemsOf } from './stems.ts';

/**
 * Makes the report's tree what is given; parents follow from the levels. Only what differs is written. A section that the tree
 * lacks loses its text and is found no more, but its row stays with all that hangs on it, and comes back with its id.
 */
export function writeTree(db: WritableDb, reportId: ReportId, tree: readonly TreeSection[]): void {
  const before = new Map(
    readTree(db, reportId).map((section, ordinal) => [section.id, JSON.stringify({ ...section, ordinal })]),
  );
  const rows = new Map(
    all<{ row: number; id: SectionId }>(db, 'SELECT row, id FROM section WHERE report_id = ?', reportId).map(
      ({ row, id }) => [id, row],
    ),
  );
  const kept = new Set(tree.map(({ id }) => id));
  for (const id of before.keys()) if (!kept.has(id)) removeSection(db, id, rows.get(id) ?? 0);
  deleteFindings(db, reportId, tree);
  const parents = parentIndexes(tree);
  for (const [ordinal, section] of tree.entries()) {
    const parentId = tree[parents[ordinal] ?? -1]?.id ?? null;
    const row = writeHeading(db, reportId, rows.get(section.id), { ordinal, parentId, section });
    if (before.get(section.id) === JSON.stringify({ ...canonical(section), ordinal })) continue;
    writeFindings(db, reportId, section);
    writeBlocks(db, section.id, section.blocks);
    indexSection(db, reportId, row, section);
  }
}

/** Puts a report's sections in the search indexes as they stand. */
export function indexReport(db: WritableDb, reportId: ReportId): void {
  const tree = readTree(db, reportId);
  const rows = all<{ row: number }>(
    db,
    'SELECT row FROM section WHERE report_id = ? AND removed = 0 ORDER BY ordinal',
    reportId,
  );
  for (const [at, section] of tree.entries()) indexSection(db, reportId, rows[at]?.row ?? 0, section);
}

/** With its keys in the order in which `readTree` has them, so that the two compare as text. */
function canonical({ id, number, title, level, page, volume, findings, blocks }: TreeSection): TreeSection {
  return {
    id,
    number,
    title,
    level,
    page,
    volume,
    findings: findings.map(({ id, kind, summary, text }) => ({ id, kind, summary, text })),
    blocks: blocks.map(({ type, text, page, kind, column }) => ({
      type,
      text,
      page,
      ...(kind === undefined ? {} : { kind }),
      ...(column === undefined ? {} : { column }),
    })),
  };
}

function writeHeading(
  db: WritableDb,
  reportId: ReportId,
  known: number | undefined,
  { ordinal, parentId, section }: { ordinal: number; parentId: SectionId | null; section: TreeSection },
): number {
  const { number, title, level, page, volume } = section;
  const values: SqlValue[] = [parentId, ordinal, number, title, level, page, volume];
  if (known !== undefined) {
    const sql = `UPDATE section SET parent_id = ?, ordinal = ?, number = ?, title = ?, level = ?, page = ?, volume = ?, removed = 0
      WHERE row = ?`;
    run(db, sql, ...values, known);
    return known;
  }
  const sql = `INSERT INTO section (parent_id, ordinal, number, title, level, page, volume, id, report_id)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`;
  return insert(db, sql, ...values, section.id, reportId);
}

function removeSection(db: WritableDb, id: SectionId, row: number): void {
  run(db, 'UPDATE section SET removed = 1, parent_id = NULL WHERE row = ?', row);
  run(db, 'UPDATE section SET parent_id = NULL WHERE parent_id = ?', id);
  run(db, 'DELETE FROM report_block WHERE section_id = ?', id);
  run(db, 'DELETE FROM section_words WHERE rowid = ?', row);
  removePassage(db, 'section', row);
}

function deleteFindings(db: WritableDb, reportId: ReportId, tree: readonly TreeSection[]): void {
  const kept = findingIds(tree);
  for (const { id } of all<{ id: FindingId }>(db, 'SELECT id FROM finding WHERE report_id = ?', reportId))
    if (!kept.has(id)) run(db, 'DELETE FROM finding WHERE id = ?', id);
}

function writeFindings(db: WritableDb, reportId: ReportId, section: TreeSection): void {
  for (const [ordinal, finding] of section.findings.entries())
    run(
      db,
      `INSERT INTO finding (id, report_id, section_id, ordinal, kind, summary, text) VALUES (?, ?, ?, ?, ?, ?, ?)
       ON CONFLICT (id) DO UPDATE SET section_id = excluded.section_id, ordinal = excluded.ordinal, kind = excluded.kind,
         summary = excluded.summary, text = excluded.text`,
      finding.id,
      reportId,
      section.id,
      ordinal,
      finding.kind,
      finding.summary,
      finding.text,
    );
}

function writeBlocks(db: WritableDb, section: SectionId, blocks: readonly ReportBlock[]): void {
  run(db, 'DELETE FROM report_block WHERE section_id = ?', section);
  for (const [ordinal, block] of blocks.entries())
    run(
      db,
      'INSERT INTO report_block (section_id, ordinal, type, text, page, kind, statute_column) VALUES (?, ?, ?, ?, ?, ?, ?)',
      section,
      ordinal,
      block.type,
      block.text,
      block.page,
      block.kind ?? null,
      block.column ?? null,
    );
}

/** The title is found by itself too; a section without its text is found by what is said of its findings. */
function indexSection(db: WritableDb, report: ReportId, row: number, section: TreeSection): void {
  const { title, findings, blocks } = section;
  const sql = 'INSERT OR REPLACE INTO section_words (rowid, title, stems) VALUES (?, ?, ?)';
  run(db, sql, row, title, stemsOf(title));
  const texts = [...blocks.map(block => block.text), ...findings.map(finding => finding.summary)];
  indexPassage(db, { report, section: row }, title, texts.join('\n'));
}
