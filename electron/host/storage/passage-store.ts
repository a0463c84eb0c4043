import type { ReportId } from '../../../shared/ids.ts';
import { all, insert, one, type ReadableDb, run, type WritableDb } from './database.ts';
import { stemsOf } from './stems.ts';

/** What a passage stands for: rows of a section, of a part without a number, or of a document and its heading's ordinal. */
export type PassageOwner =
  | { readonly report: ReportId; readonly section: number }
  | { readonly report: ReportId; readonly part: number }
  | { readonly document: number; readonly heading: number };

/** Puts a text in the full-text indexes under its owner, in the place of what stood there. */
export function indexPassage(db: WritableDb, owner: PassageOwner, title: string, text: string): void {
  const row = passageOf(db, owner) ?? createPassage(db, owner);
  run(
    db,
    'INSERT OR REPLACE INTO passage_words (rowid, title, text, title_stems, text_stems) VALUES (?, ?, ?, ?, ?)',
    row,
    title,
    text,
    stemsOf(title),
    stemsOf(text),
  );
  run(db, 'INSERT OR REPLACE INTO passage_parts (rowid, title, text) VALUES (?, ?, ?)', row, title, text);
}

/** Takes a section or part out of the indexes. */
export function removePassage(db: WritableDb, kind: 'section' | 'part', owner: number): void {
  const row = one<{ row: number }>(db, `SELECT row FROM passage WHERE ${kind} = ?`, owner)?.row;
  if (row === undefined) return;
  run(db, 'DELETE FROM passage_words WHERE rowid = ?', row);
  run(db, 'DELETE FROM passage_parts WHERE rowid = ?', row);
  run(db, 'DELETE FROM passage WHERE row = ?', row);
}

/** Reports with sections that no search finds yet: those of a workspace that an older program has filled. */
export function reportsToIndex(db: ReadableDb): ReportId[] {
  const sql = `SELECT DISTINCT report_id AS id FROM section
    WHERE removed = 0 AND NOT EXISTS (SELECT 1 FROM passage WHERE section = section.row)`;
  return all<{ id: ReportId }>(db, sql).map(({ id }) => id);
}

function passageOf(db: ReadableDb, owner: PassageOwner): number | undefined {
  if ('section' in owner)
    return one<{ row: number }>(db, 'SELECT row FROM passage WHERE section = ?', owner.section)?.row;
  if ('part' in owner) return one<{ row: number }>(db, 'SELECT row FROM passage WHERE part = ?', owner.part)?.row;
  const sql = 'SELECT row FROM passage WHERE document = ? AND heading = ?';
  return one<{ row: number }>(db, sql, owner.document, owner.heading)?.row;
}

function createPassage(db: WritableDb, owner: PassageOwner): number {
  if ('section' in owner)
    return insert(db, 'INSERT INTO passage (report_id, section) VALUES (?, ?)', owner.report, owner.section);
  if ('part' in owner)
    return insert(db, 'INSERT INTO passage (report_id, part) VALUES (?, ?)', owner.report, owner.part);
  return insert(db, 'INSERT INTO passage (document, heading) VALUES (?, ?)', owner.document, owner.heading);
}
