import type { ReportId } from '../../../shared/ids.ts';
import { all, one, type ReadableDb, run, type WritableDb } from './database.ts';

/** A file whose text stands in a report. */
export interface SourceFile {
  readonly sha256: string;
  readonly name: string;
  readonly importedAt: string;
  /** From 1, in the order in which the volumes came. */
  readonly volume: number;
}

/** Volumes whose text stands in the report, in order. */
export function listVolumes(db: ReadableDb, id: ReportId): number[] {
  const sql = 'SELECT DISTINCT volume FROM source_file WHERE report_id = ? AND replaced = 0 ORDER BY volume';
  return all<{ volume: number }>(db, sql, id).map(({ volume }) => volume);
}

/** Which volume this very file is the text of; null where it is not there, or no longer. */
export function volumeOfFile(db: ReadableDb, id: ReportId, sha256: string): number | null {
  const sql = 'SELECT volume FROM source_file WHERE report_id = ? AND sha256 = ? AND replaced = 0';
  return one<{ volume: number }>(db, sql, id, sha256)?.volume ?? null;
}

/** Notes whose text a volume now is; earlier files of it are known to be replaced. `whole` is false where their text stays in part. */
export function addSourceFile(db: WritableDb, id: ReportId, file: SourceFile, whole: boolean): void {
  if (whole) run(db, 'UPDATE source_file SET replaced = 1 WHERE report_id = ? AND volume = ?', id, file.volume);
  run(
    db,
    `INSERT INTO source_file (report_id, sha256, name, imported_at, volume) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (report_id, sha256) DO UPDATE SET
       name = excluded.name, imported_at = excluded.imported_at, volume = excluded.volume, replaced = 0`,
    id,
    file.sha256,
    file.name,
    file.importedAt,
    file.volume,
  );
}
