import { basename } from 'node:path';
import type { ReportSeries, ReportSummary } from '../../../shared/domain/report.ts';
import { type Message, YttraError } from '../../../shared/errors.ts';
import type { NewId } from '../../../shared/ids.ts';
import type { ParsedReport } from '../../../shared/outline/parsed-report.ts';
import type { WritableDb } from '../storage/database.ts';
import {
  findReport,
  findReportByDesignation,
  hasSourceFile,
  isBundled,
  readSections,
} from '../storage/report-store.ts';
import {
  addSourceFile,
  completeReport,
  createReport,
  writeAttachments,
  writeSections,
} from '../storage/report-writer.ts';
import { requireFound } from './context.ts';
import { mergeSections } from './report-merge.ts';

/** A file and what was read from it. */
export interface ImportedFile {
  readonly path: string;
  readonly sha256: string;
  readonly report: ParsedReport;
  /** What the user says the report is called; goes before what the text says. */
  readonly designation: string | undefined;
}

/** Attaches a read file to the report of its designation, or makes that report. The same file a second time changes nothing. */
export function storeReport(
  db: WritableDb,
  file: ImportedFile,
  seams: { readonly newId: NewId; readonly now: string },
): { readonly report: ReportSummary; readonly messages: readonly Message[]; readonly changed: boolean } {
  const designation = designationOf(file);
  const known = findReportByDesignation(db, designation);
  if (known && hasSourceFile(db, known.id, file.sha256))
    return { report: known, messages: [alreadyThere(known)], changed: false };
  const id = known?.id ?? seams.newId<'report'>();
  if (!known) createReport(db, id, newReport(file.report, designation));
  const { report } = file;
  const merged = mergeSections(readSections(db, id), report.sections, isBundled(db, id), seams.newId);
  writeSections(db, id, merged.sections);
  completeReport(db, id, report.pageCount, report.inquiry ?? '');
  if (report.attachments.length > 0)
    writeAttachments(
      db,
      id,
      report.attachments.map(attachment => attachment.title),
    );
  addSourceFile(db, id, { sha256: file.sha256, name: basename(file.path), importedAt: seams.now });
  return {
    report: requireFound(findReport(db, id), 'Betänkandet'),
    messages: [...otherDesignation(file, designation), ...merged.messages],
    changed: true,
  };
}

/** The user's word goes before the file's own. */
function designationOf({ report, designation }: Pick<ImportedFile, 'report' | 'designation'>): string {
  const given = designation?.replaceAll(/\s+/gu, ' ').trim() || report.designation;
  if (given) return given;
  throw new YttraError(
    'unknownReport',
    'Det framgår inte av filen vilket betänkande det är. Inget är importerat. Ange beteckningen, till exempel SOU 2023:97, och importera igen.',
  );
}

function newReport(report: ParsedReport, designation: string): Parameters<typeof createReport>[2] {
  const year = Number(/\b(1[89]|20)\d\d\b/.exec(designation)?.[0] ?? report.date?.slice(0, 4));
  return {
    designation,
    series: seriesOf(designation) ?? report.series,
    title: report.title ?? designation,
    inquiry: report.inquiry ?? '',
    year: Number.isInteger(year) ? year : null,
    pageCount: report.pageCount,
    bundled: false,
  };
}

function seriesOf(designation: string): ReportSeries | null {
  if (/^sou\b/i.test(designation)) return 'sou';
  return /^ds\b/i.test(designation) ? 'ds' : null;
}

function alreadyThere(report: ReportSummary): Message {
  return { level: 'info', text: `Filen är redan importerad till ${report.designation}. Inget är ändrat.`, line: null };
}

function otherDesignation({ report }: ImportedFile, designation: string): Message[] {
  if (!report.designation || report.designation.toUpperCase() === designation.toUpperCase()) return [];
  const text = `Filen säger själv att den är ${report.designation}, men importerades som ${designation}.`;
  return [{ level: 'warning', text, line: null }];
}
