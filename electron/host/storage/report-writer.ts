import type { ReportSeries } from '../../../shared/domain/report.ts';
import type { ReportId } from '../../../shared/ids.ts';
import { run, type WritableDb } from './database.ts';
import { designationKey } from './report-store.ts';

export interface NewReport {
  readonly designation: string;
  readonly series: ReportSeries;
  readonly title: string;
  readonly inquiry: string;
  readonly year: number | null;
  readonly pageCount: number | null;
  readonly bundled: boolean;
}

export function createReport(db: WritableDb, id: ReportId, report: NewReport): void {
  run(
    db,
    `INSERT INTO report (id, designation, designation_key, series, title, inquiry, year, page_count, bundled)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    id,
    report.designation,
    designationKey(report.designation),
    report.series,
    report.title,
    report.inquiry,
    report.year,
    report.pageCount,
    report.bundled ? 1 : 0,
  );
}

/** Fills in what the outline did not know. */
export function completeReport(db: WritableDb, id: ReportId, pageCount: number | null, inquiry: string): void {
  run(
    db,
    `UPDATE report SET page_count = coalesce(page_count, ?), inquiry = CASE inquiry WHEN '' THEN ? ELSE inquiry END
     WHERE id = ?`,
    pageCount,
    inquiry,
    id,
  );
}

/** Replaces the list of appendices. */
export function writeAttachments(db: WritableDb, id: ReportId, titles: readonly string[]): void {
  run(db, 'DELETE FROM report_attachment WHERE report_id = ?', id);
  for (const [ordinal, title] of titles.entries())
    run(db, 'INSERT INTO report_attachment (report_id, ordinal, title) VALUES (?, ?, ?)', id, ordinal, title);
}
