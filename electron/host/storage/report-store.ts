import type {
  Finding,
  FindingKind,
  ReportBlock,
  ReportOutline,
  ReportSeries,
  ReportSummary,
  Section,
} from '../../../shared/domain/report.ts';
import type { FindingId, ReportId, SectionId } from '../../../shared/ids.ts';
import { all, one, type ReadableDb } from './database.ts';
import { blockColumns, toBlock } from './report-tree.ts';

interface ReportRow {
  id: ReportId;
  designation: string;
  series: ReportSeries;
  title: string;
  page_count: number | null;
  sections: number;
  proposals: number;
  assessments: number;
  imported: number;
}

interface SectionRow {
  id: SectionId;
  parent_id: SectionId | null;
  number: string;
  title: string;
  level: number;
  page: number | null;
}

interface FindingRow {
  id: FindingId;
  section_id: SectionId;
  kind: FindingKind;
  summary: string;
  text: string | null;
}

/** What lists say of a report; narrowed down by what follows. */
export const summaries = `
  SELECT id, designation, series, title, page_count,
    (SELECT count(*) FROM section WHERE report_id = report.id AND removed = 0) AS sections,
    (SELECT count(*) FROM finding WHERE report_id = report.id AND kind = 'proposal') AS proposals,
    (SELECT count(*) FROM finding WHERE report_id = report.id AND kind = 'assessment') AS assessments,
    EXISTS (SELECT 1 FROM source_file WHERE report_id = report.id) AS imported
  FROM report`;

export const sectionsOfReport =
  'SELECT id, parent_id, number, title, level, page FROM section WHERE report_id = ? AND removed = 0 ORDER BY ordinal';

export const findingsOfReport =
  'SELECT id, section_id, kind, summary, text FROM finding WHERE report_id = ? ORDER BY section_id, ordinal';

const byDesignation = new Intl.Collator('sv', { numeric: true });

/** All reports, by designation. */
export function listReports(db: ReadableDb): ReportSummary[] {
  return all<ReportRow>(db, summaries)
    .map(toSummary)
    .toSorted((a, b) => byDesignation.compare(a.designation, b.designation));
}

/** One report's facts, or null. */
export function findReport(db: ReadableDb, id: ReportId): ReportSummary | null {
  const row = one<ReportRow>(db, `${summaries} WHERE id = ?`, id);
  return row ? toSummary(row) : null;
}

/** The report that is called `designation`, however its spaces and capitals are written. */
export function findReportByDesignation(db: ReadableDb, designation: string): ReportSummary | null {
  const row = one<ReportRow>(db, `${summaries} WHERE designation_key = ?`, designationKey(designation));
  return row ? toSummary(row) : null;
}

/** A designation as it is compared: "sou 2023:97" and "SOU  2023: 97" are one. */
export function designationKey(designation: string): string {
  return designation
    .normalize('NFC')
    .toUpperCase()
    .replace(/\s+/gu, ' ')
    .replace(/\s*:\s*/gu, ':')
    .trim();
}

/** The report with its whole tree, in its own order. */
export function readOutline(db: ReadableDb, id: ReportId): ReportOutline | null {
  const report = findReport(db, id);
  return report && { ...report, sections: readSections(db, id), attachments: readAttachments(db, id) };
}

/** The tree of a report in its own order. */
export function readSections(db: ReadableDb, id: ReportId): Section[] {
  const findings = Map.groupBy(all<FindingRow>(db, findingsOfReport, id), row => row.section_id);
  return all<SectionRow>(db, sectionsOfReport, id).map(row => toSection(row, findings.get(row.id) ?? []));
}

/** The imported text of a section; empty before the report's text is there. */
export function readBlocks(db: ReadableDb, section: SectionId): ReportBlock[] {
  const sql = `SELECT ${blockColumns} FROM report_block WHERE section_id = ? ORDER BY ordinal`;
  return all<Parameters<typeof toBlock>[0]>(db, sql, section).map(toBlock);
}

/** Which report a section belongs to, with what it is called there; null when there is no such section. */
export function findSection(
  db: ReadableDb,
  id: SectionId,
): { readonly reportId: ReportId; readonly number: string; readonly title: string } | null {
  const row = one<{ report_id: ReportId; number: string; title: string }>(
    db,
    'SELECT report_id, number, title FROM section WHERE id = ? AND removed = 0',
    id,
  );
  return row ? { reportId: row.report_id, number: row.number, title: row.title } : null;
}

function readAttachments(db: ReadableDb, id: ReportId): { readonly title: string }[] {
  return all<{ title: string }>(db, 'SELECT title FROM report_attachment WHERE report_id = ? ORDER BY ordinal', id);
}

/** Whether the outline came with the program, checked by hand, rather than from a file. */
export function isBundled(db: ReadableDb, id: ReportId): boolean {
  return one<{ bundled: number }>(db, 'SELECT bundled FROM report WHERE id = ?', id)?.bundled === 1;
}

function toSummary(row: ReportRow): ReportSummary {
  return {
    id: row.id,
    designation: row.designation,
    series: row.series,
    title: row.title,
    sectionCount: row.sections,
    proposalCount: row.proposals,
    assessmentCount: row.assessments,
    pageCount: row.page_count,
    textImported: row.imported === 1,
  };
}

function toSection(row: SectionRow, findings: readonly FindingRow[]): Section {
  return {
    id: row.id,
    parentId: row.parent_id,
    number: row.number,
    title: row.title,
    level: row.level,
    page: row.page,
    findings: findings.map((finding): Finding => {
      const { id, kind, summary, text } = finding;
      return { id, kind, summary, text };
    }),
  };
}
