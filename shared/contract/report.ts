import * as v from 'valibot';
import type { CorrectionRecord } from '../domain/correction.ts';
import type { ReportChapter, ReportHit, ReportPart, ReportPartSummary } from '../domain/reading.ts';
import type { ReportBlock, ReportOutline, ReportSummary } from '../domain/report.ts';
import type { Message } from '../errors.ts';
import type { PartId } from '../ids.ts';
import { correctionRequest } from './correction.ts';
import { fileToken, id, limit, nothing, operation, query, reportId, sectionId, taskId } from './operation.ts';

const designation = v.pipe(v.string(), v.trim(), v.maxLength(60));

/** What an import or fetch has done. */
export interface ReportImported {
  readonly report: ReportSummary;
  readonly messages: readonly Message[];
}

/** The tree after a correction, and what the user should know of it. */
export interface ReportCorrected {
  readonly outline: ReportOutline;
  readonly corrections: readonly CorrectionRecord[];
  readonly messages: readonly Message[];
}

/** The inquiries' reports: import, reading, search, corrections. */
export const reportOperations = {
  'report.list': operation(nothing).returns<readonly ReportSummary[]>(),
  'report.outline': operation(v.strictObject({ reportId })).returns<ReportOutline>(),
  'report.text': operation(v.strictObject({ reportId, sectionId })).returns<readonly ReportBlock[]>(),
  /**
   * `auto` tells by the section numbers whether the file is a newer one of a volume that is there, or another volume;
   * `replace` and `add` say it. `replace` also reads a file again that is there already.
   */
  'report.import': operation(
    v.strictObject({
      file: fileToken,
      designation: v.optional(designation),
      mode: v.optional(v.picklist(['auto', 'replace', 'add']), 'auto'),
      taskId,
    }),
  ).returns<ReportImported>(),
  /** Only at the user's word, and only when `openData.enabled` is set: the one operation that opens a connection. */
  'report.fetch': operation(
    v.strictObject({ designation: v.pipe(designation, v.minLength(1)), taskId }),
  ).returns<ReportImported>(),

  /** The chapter that holds the section, with all its subsections. */
  'report.chapter': operation(v.strictObject({ reportId, sectionId })).returns<ReportChapter>(),
  /** Front matter and attachments, in order; none before the report's text is imported. */
  'report.parts': operation(v.strictObject({ reportId })).returns<readonly ReportPartSummary[]>(),
  'report.part': operation(v.strictObject({ reportId, partId: id<PartId>() })).returns<ReportPart>(),
  /** In one report or, with null, in all; a report without its text is found by titles and summaries. */
  'report.search': operation(v.strictObject({ query, reportId: v.nullable(reportId), limit })).returns<
    readonly ReportHit[]
  >(),

  'report.correct': operation(v.strictObject({ reportId, correction: correctionRequest })).returns<ReportCorrected>(),
  'report.corrections': operation(v.strictObject({ reportId })).returns<readonly CorrectionRecord[]>(),
  /** Takes back the correction made last; with none left it changes nothing. */
  'report.undoCorrection': operation(v.strictObject({ reportId })).returns<ReportCorrected>(),
} as const;
