import type { ReportPart, ReportPartSummary } from '../../../shared/domain/reading.ts';
import type { ReportBlock } from '../../../shared/domain/report.ts';
import type { NewId, PartId, ReportId } from '../../../shared/ids.ts';
import { all, insert, one, type ReadableDb, run, type WritableDb } from './database.ts';
import { indexPassage, removePassage } from './passage-store.ts';

/** A part as it was read from a file. */
export interface PartToWrite {
  readonly place: 'front' | 'back';
  readonly title: string;
  readonly page: number | null;
  readonly blocks: readonly ReportBlock[];
}

type Row = ReportPartSummary & { readonly row: number };

const columns = `row, id, place, title, page,
  (SELECT count(*) FROM report_part_block WHERE part = report_part.row) AS blockCount`;

/** A report's parts: front matter, then attachments, the volumes' one after the other. */
export const partsOfReport = `
  SELECT ${columns} FROM report_part WHERE report_id = ? ORDER BY place DESC, volume, ordinal`;

export function listParts(db: ReadableDb, id: ReportId): ReportPartSummary[] {
  return all<Row>(db, partsOfReport, id).map(({ row: _, ...part }) => part);
}

/** A part with its text; null when the report has no such part. */
export function readPart(db: ReadableDb, reportId: ReportId, id: PartId): ReportPart | null {
  const found = one<Row>(db, `SELECT ${columns} FROM report_part WHERE id = ? AND report_id = ?`, id, reportId);
  if (found === undefined) return null;
  const { row, ...part } = found;
  return { ...part, blocks: readPartBlocks(db, row).map((block, ordinal) => ({ ...block, ordinal })) };
}

/** The text of the part in that row. */
export function readPartBlocks(db: ReadableDb, row: number): ReportBlock[] {
  return all<ReportBlock>(db, 'SELECT type, text, page FROM report_part_block WHERE part = ? ORDER BY ordinal', row);
}

/** Replaces a volume's parts; one of the same place and title keeps its id, so that marks stay where they are. */
export function writeParts(
  db: WritableDb,
  reportId: ReportId,
  volume: number,
  parts: readonly PartToWrite[],
  newId: NewId,
): void {
  const sql = 'SELECT row, id, place, title FROM report_part WHERE report_id = ? AND volume = ? ORDER BY ordinal';
  const known = all<Pick<Row, 'row' | 'id' | 'place' | 'title'>>(db, sql, reportId, volume);
  for (const { row } of known) {
    removePassage(db, 'part', row);
    run(db, 'DELETE FROM report_part WHERE row = ?', row);
  }
  for (const [ordinal, part] of parts.entries()) {
    const at = known.findIndex(({ place, title }) => place === part.place && title === part.title);
    const id = (at < 0 ? undefined : known.splice(at, 1)[0]?.id) ?? newId<'part'>();
    writePart(db, reportId, { ...part, id, volume, ordinal });
  }
}

function writePart(
  db: WritableDb,
  report: ReportId,
  part: PartToWrite & { readonly id: PartId; readonly volume: number; readonly ordinal: number },
): void {
  const { id, volume, place, ordinal, title, page, blocks } = part;
  const sql =
    'INSERT INTO report_part (id, report_id, volume, place, ordinal, title, page) VALUES (?, ?, ?, ?, ?, ?, ?)';
  const row = insert(db, sql, id, report, volume, place, ordinal, title, page);
  for (const [at, block] of blocks.entries()) {
    const insertion = 'INSERT INTO report_part_block (part, ordinal, type, text, page) VALUES (?, ?, ?, ?, ?)';
    run(db, insertion, row, at, block.type, block.text, block.page);
  }
  indexPassage(db, { report, part: row }, title, blocks.map(block => block.text).join('\n'));
}
