import type { Finding, FindingKind, ReportBlock } from '../../../shared/domain/report.ts';
import type { FindingId, ReportId, SectionId } from '../../../shared/ids.ts';
import type { TreeSection } from '../../../shared/outline/tree.ts';
import { all, one, type ReadableDb, run, type WritableDb } from './database.ts';

interface BlockRow {
  type: ReportBlock['type'];
  text: string;
  page: number | null;
  kind: FindingKind | null;
  statute_column: 'current' | 'proposed' | null;
}

/** The columns that `toBlock` reads. */
export const blockColumns = 'type, text, page, kind, statute_column';

/** A stored block as it goes out. */
export function toBlock({ type, text, page, kind, statute_column: column }: BlockRow): ReportBlock {
  return { type, text, page, ...(kind === null ? {} : { kind }), ...(column === null ? {} : { column }) };
}

/** The texts of the sections with an ordinal from `first` to `last`, by section. */
export const blocksOfSections = `
  SELECT section_id, type, text, report_block.page, kind, statute_column
  FROM section JOIN report_block ON section_id = section.id
  WHERE report_id = ? AND section.ordinal BETWEEN ? AND ? AND removed = 0
  ORDER BY section.ordinal, report_block.ordinal`;

/** Those texts, each section's blocks in order. */
export function readTexts(
  db: ReadableDb,
  id: ReportId,
  first = 0,
  last = Number.MAX_SAFE_INTEGER,
): ReadonlyMap<SectionId, readonly ReportBlock[]> {
  const rows = all<BlockRow & { section_id: SectionId }>(db, blocksOfSections, id, first, last);
  const bySection = Map.groupBy(rows, row => row.section_id);
  return new Map([...bySection].map(([section, blocks]) => [section, blocks.map(toBlock)]));
}

/** The report's tree as it stands, with all of its text. */
export function readTree(db: ReadableDb, id: ReportId): readonly TreeSection[] {
  const texts = readTexts(db, id);
  const findings = Map.groupBy(
    all<Finding & { section: SectionId }>(
      db,
      'SELECT section_id AS section, id, kind, summary, text FROM finding WHERE report_id = ? ORDER BY section_id, ordinal',
      id,
    ),
    row => row.section,
  );
  const rows = all<Omit<TreeSection, 'findings' | 'blocks'>>(
    db,
    `SELECT id, number, title, level, page, volume FROM section WHERE report_id = ? AND removed = 0 ORDER BY ordinal`,
    id,
  );
  return rows.map(row => ({
    ...row,
    findings: (findings.get(row.id) ?? []).map(({ section: _, ...finding }) => finding),
    blocks: texts.get(row.id) ?? [],
  }));
}

/** The tree as the files gave it, where corrections lie over it; null where the tree itself is that. */
export function readBase(db: ReadableDb, id: ReportId): readonly TreeSection[] | null {
  const row = one<{ tree: string }>(db, 'SELECT tree FROM report_base WHERE report_id = ?', id);
  return row === undefined ? null : (JSON.parse(row.tree) as readonly TreeSection[]);
}

/** Keeps the tree as the files gave it; null when there is nothing to keep it apart from. */
export function writeBase(db: WritableDb, id: ReportId, tree: readonly TreeSection[] | null): void {
  run(db, 'DELETE FROM report_base WHERE report_id = ?', id);
  if (tree !== null) run(db, 'INSERT INTO report_base (report_id, tree) VALUES (?, ?)', id, JSON.stringify(tree));
}

/** Findings of a report, by id. */
export function findingIds(tree: readonly TreeSection[]): ReadonlySet<FindingId> {
  return new Set(tree.flatMap(section => section.findings.map(({ id }) => id)));
}
