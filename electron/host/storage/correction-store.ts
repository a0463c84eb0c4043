import type { Correction, CorrectionRecord } from '../../../shared/domain/correction.ts';
import type { CorrectionId, PersonId, ReportId } from '../../../shared/ids.ts';
import { all, type ReadableDb, run, type WritableDb } from './database.ts';

interface Row {
  id: CorrectionId;
  correction: string;
  author_id: PersonId | null;
  made_at: string;
  idle: string | null;
}

/** The corrections of a report's tree, oldest first. */
export function listCorrections(db: ReadableDb, id: ReportId): CorrectionRecord[] {
  const sql =
    'SELECT id, correction, author_id, made_at, idle FROM report_correction WHERE report_id = ? ORDER BY ordinal';
  return all<Row>(db, sql, id).map(row => ({
    id: row.id,
    correction: JSON.parse(row.correction) as Correction,
    authorId: row.author_id,
    madeAt: row.made_at,
    idle: row.idle,
  }));
}

/** Makes a report's list of corrections what is given. */
export function writeCorrections(db: WritableDb, id: ReportId, records: readonly CorrectionRecord[]): void {
  run(db, 'DELETE FROM report_correction WHERE report_id = ?', id);
  for (const [ordinal, record] of records.entries())
    run(
      db,
      `INSERT INTO report_correction (report_id, ordinal, id, correction, author_id, made_at, idle)
       VALUES (?, ?, ?, ?, ?, ?, ?)`,
      id,
      ordinal,
      record.id,
      JSON.stringify(record.correction),
      record.authorId,
      record.madeAt,
      record.idle,
    );
}
