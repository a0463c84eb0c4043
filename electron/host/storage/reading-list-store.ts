import type { ReadingListItem, ReadingState } from '../../../shared/domain/reading.ts';
import type { PersonId, ReportId, SectionId } from '../../../shared/ids.ts';
import { all, type ReadableDb, run, type WritableDb } from './database.ts';

/** The sections that one reader has put on the list, in the report's order. */
export const readingListOfReport = `
  SELECT section_id AS sectionId, state FROM reading_list_item JOIN section ON section.id = section_id
  WHERE reading_list_item.report_id = ? AND reader = ? AND removed = 0 ORDER BY ordinal`;

export function readReadingList(db: ReadableDb, id: ReportId, reader: PersonId | null): ReadingListItem[] {
  return all<ReadingListItem>(db, readingListOfReport, id, reader ?? '');
}

/** Puts a section on the list, or off it with null. */
export function setOnReadingList(
  db: WritableDb,
  id: ReportId,
  reader: PersonId | null,
  section: SectionId,
  state: ReadingState | null,
): void {
  const sql = 'DELETE FROM reading_list_item WHERE report_id = ? AND reader = ? AND section_id = ?';
  if (state === null) run(db, sql, id, reader ?? '', section);
  else
    run(
      db,
      `INSERT INTO reading_list_item (report_id, reader, section_id, state) VALUES (?, ?, ?, ?)
       ON CONFLICT DO UPDATE SET state = excluded.state`,
      id,
      reader ?? '',
      section,
      state,
    );
}
