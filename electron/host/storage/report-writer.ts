import type { Finding, ReportBlock, ReportSeries } from '../../../shared/domain/report.ts';
import type { ReportId, SectionId } from '../../../shared/ids.ts';
import { insert, one, run, type SqlValue, type WritableDb } from './database.ts';
import { designationKey } from './report-store.ts';
import { stemsOf } from './stems.ts';

export interface NewReport {
  readonly designation: string;
  readonly series: ReportSeries;
  readonly title: string;
  readonly inquiry: string;
  readonly year: number | null;
  readonly pageCount: number | null;
  readonly bundled: boolean;
}

/** A section as it shall stand; an id that is there already is kept with all that hangs on it. */
export interface SectionToWrite {
  readonly id: SectionId;
  readonly number: string;
  readonly title: string;
  readonly level: number;
  readonly page: number | null;
  readonly findings: readonly Finding[];
  /** The section's text; null leaves what is there. */
  readonly blocks: readonly ReportBlock[] | null;
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

/** Writes the tree in the given order; parents follow from the levels. Sections are never deleted. */
export function writeSections(db: WritableDb, reportId: ReportId, sections: readonly SectionToWrite[]): void {
  const open: SectionToWrite[] = [];
  for (const [ordinal, section] of sections.entries()) {
    while ((open.at(-1)?.level ?? 0) >= section.level) open.pop();
    writeSection(db, reportId, ordinal, open.at(-1)?.id ?? null, section);
    open.push(section);
  }
}

/** Notes that a file's text stands in the report, so that the same file is recognised. */
export function addSourceFile(
  db: WritableDb,
  reportId: ReportId,
  file: { readonly sha256: string; readonly name: string; readonly importedAt: string },
): void {
  run(
    db,
    'INSERT INTO source_file (report_id, sha256, name, imported_at) VALUES (?, ?, ?, ?)',
    reportId,
    file.sha256,
    file.name,
    file.importedAt,
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

function writeSection(
  db: WritableDb,
  reportId: ReportId,
  ordinal: number,
  parentId: SectionId | null,
  section: SectionToWrite,
): void {
  const values: SqlValue[] = [parentId, ordinal, section.number, section.title, section.level, section.page];
  const known = one<{ row: number }>(db, 'SELECT row FROM section WHERE id = ?', section.id);
  if (known) {
    const sql =
      'UPDATE section SET parent_id = ?, ordinal = ?, number = ?, title = ?, level = ?, page = ? WHERE row = ?';
    run(db, sql, ...values, known.row);
  }
  const row =
    known?.row ??
    insert(
      db,
      'INSERT INTO section (parent_id, ordinal, number, title, level, page, id, report_id) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
      ...values,
      section.id,
      reportId,
    );
  run(
    db,
    'INSERT OR REPLACE INTO section_words (rowid, title, stems) VALUES (?, ?, ?)',
    row,
    section.title,
    stemsOf(section.title),
  );
  writeFindings(db, reportId, section);
  if (section.blocks) writeBlocks(db, section.id, section.blocks);
}

function writeFindings(db: WritableDb, reportId: ReportId, section: SectionToWrite): void {
  for (const [ordinal, finding] of section.findings.entries())
    run(
      db,
      `INSERT INTO finding (id, report_id, section_id, ordinal, kind, summary, text) VALUES (?, ?, ?, ?, ?, ?, ?)
       ON CONFLICT (id) DO UPDATE SET ordinal = excluded.ordinal, summary = excluded.summary, text = excluded.text`,
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
      'INSERT INTO report_block (section_id, ordinal, type, text, page, kind) VALUES (?, ?, ?, ?, ?, ?)',
      section,
      ordinal,
      block.type,
      block.text,
      block.page,
      block.kind ?? null,
    );
}
