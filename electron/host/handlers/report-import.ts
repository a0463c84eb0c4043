import { basename } from 'node:path';
import type { ReportSeries, ReportSummary } from '../../../shared/domain/report.ts';
import { type Message, YttraError } from '../../../shared/errors.ts';
import type { NewId, ReportId, SectionId } from '../../../shared/ids.ts';
import type { ParsedReport } from '../../../shared/outline/parsed-report.ts';
import type { TreeSection } from '../../../shared/outline/tree.ts';
import { answeredAmong } from '../storage/answered-sections.ts';
import { listCorrections } from '../storage/correction-store.ts';
import type { WritableDb } from '../storage/database.ts';
import { listParts, type PartToWrite, writeParts } from '../storage/report-part-store.ts';
import { findReport, findReportByDesignation, isBundled } from '../storage/report-store.ts';
import { readBase, readTree } from '../storage/report-tree.ts';
import { completeReport, createReport, writeAttachments } from '../storage/report-writer.ts';
import { addSourceFile, listVolumes, volumeOfFile } from '../storage/volume-store.ts';
import { requireFound } from './context.ts';
import { mergeSections } from './report-merge.ts';
import { rebuildReport } from './report-rebuild.ts';
import { type ImportMode, planVolume } from './report-volumes.ts';

/** A file and what was read from it. */
export interface ImportedFile {
  readonly path: string;
  readonly sha256: string;
  readonly report: ParsedReport;
  /** What the user says the report is called; goes before what the text says. */
  readonly designation: string | undefined;
  readonly mode: ImportMode;
}

/**
 * Attaches a read file to the report of its designation, or makes that report: as its text, as a newer text of one of its volumes, or
 * as one more volume. The same file a second time changes nothing, unless it is to replace what is there.
 */
export function storeReport(
  db: WritableDb,
  file: ImportedFile,
  seams: { readonly newId: NewId; readonly now: string },
): { readonly report: ReportSummary; readonly messages: readonly Message[]; readonly changed: boolean } {
  const designation = designationOf(file);
  const known = findReportByDesignation(db, designation);
  if (known && file.mode !== 'replace' && volumeOfFile(db, known.id, file.sha256) !== null)
    return { report: known, messages: [alreadyThere(known)], changed: false };
  const id = known?.id ?? seams.newId<'report'>();
  if (!known) createReport(db, id, newReport(file.report, designation));
  const messages = storeText(db, id, file, seams);
  return {
    report: requireFound(findReport(db, id), 'Betänkandet'),
    messages: [...otherDesignation(file, designation), ...messages],
    changed: true,
  };
}

function storeText(
  db: WritableDb,
  id: ReportId,
  { report, path, sha256, mode }: ImportedFile,
  { newId, now }: { readonly newId: NewId; readonly now: string },
): readonly Message[] {
  const tree = readTree(db, id);
  const base = readBase(db, id) ?? tree;
  const plan = planVolume(base, listVolumes(db, id), report.sections, mode);
  const { volume, replacesAll } = plan;
  const needed = new Set(
    answeredAmong(
      db,
      base.map(section => section.id),
    ).map(({ sectionId }) => sectionId),
  );
  const merged = mergeSections(base, report.sections, {
    volume,
    replacesAll,
    bundled: isBundled(db, id),
    corrected: correctedNumbers(base, tree),
    isNeeded: section => needed.has(section),
    newId,
  });
  writeParts(db, id, volume, partsOf(report), newId);
  const rebuilt = rebuildReport(db, id, merged.sections, listCorrections(db, id));
  completeReport(db, id, report.pageCount, report.inquiry ?? '');
  const attachments = listParts(db, id).filter(({ place }) => place === 'back');
  if (attachments.length > 0)
    writeAttachments(
      db,
      id,
      attachments.map(({ title }) => title),
    );
  addSourceFile(db, id, { sha256, name: basename(path), importedAt: now, volume }, replacesAll);
  return [...plan.messages, ...merged.messages, ...rebuilt];
}

/** Sections whose number the files do not know, by that number: corrections have made them or numbered them anew. */
function correctedNumbers(base: readonly TreeSection[], tree: readonly TreeSection[]): ReadonlyMap<string, SectionId> {
  const numbers = new Map(base.map(({ id, number }) => [id, number]));
  return new Map(tree.filter(({ id, number }) => numbers.get(id) !== number).map(({ id, number }) => [number, id]));
}

function partsOf({ frontMatter, attachments }: ParsedReport): readonly PartToWrite[] {
  return [
    ...frontMatter.map(({ title, page, blocks }) => ({ place: 'front' as const, title, page, blocks })),
    ...attachments.map(({ title, page, blocks }) => ({ place: 'back' as const, title, page, blocks })),
  ].filter(({ title, blocks }) => title !== '' || blocks.length > 0);
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
