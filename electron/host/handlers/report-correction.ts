import type { CorrectionRequest } from '../../../shared/contract/correction.ts';
import type { ReportCorrected } from '../../../shared/contract/report.ts';
import type { Correction, CorrectionRecord } from '../../../shared/domain/correction.ts';
import { type Message, YttraError } from '../../../shared/errors.ts';
import type { Handlers } from '../../../shared/host.ts';
import type { NewId, ReportId } from '../../../shared/ids.ts';
import { anchorAt } from '../../../shared/outline/block-anchors.ts';
import { applyCorrection, applyCorrections } from '../../../shared/outline/corrections.ts';
import type { TreeSection } from '../../../shared/outline/tree.ts';
import { answeredAmong } from '../storage/answered-sections.ts';
import { listCorrections } from '../storage/correction-store.ts';
import type { ReadableDb, WritableDb } from '../storage/database.ts';
import { findReport, readOutline } from '../storage/report-store.ts';
import { readBase, readTree } from '../storage/report-tree.ts';
import { currentAuthor } from '../storage/setting-store.ts';
import { type HostContext, now, requireFound } from './context.ts';
import { rebuildReport } from './report-rebuild.ts';

type Names = 'report.correct' | 'report.corrections' | 'report.undoCorrection';

/** What users have put right in the tree of a report. */
export function correctionHandlers(context: HostContext): Pick<Handlers, Names> {
  const { workspace, events } = context;
  const writing = (reportId: ReportId, work: (db: WritableDb) => Changed) => {
    const { changed, value } = workspace.write(db => {
      requireFound(findReport(db, reportId), 'Betänkandet');
      const { changed, messages } = work(db);
      return { changed, value: corrected(db, reportId, messages) };
    });
    if (changed) events.emit('report.changed', { reportId });
    return value;
  };
  return {
    'report.corrections': ({ reportId }) =>
      workspace.read(db => {
        requireFound(findReport(db, reportId), 'Betänkandet');
        return listCorrections(db, reportId);
      }),
    'report.correct': ({ reportId, correction }) => writing(reportId, db => correct(db, reportId, correction, context)),
    'report.undoCorrection': ({ reportId }) => writing(reportId, db => undo(db, reportId)),
  };
}

interface Changed {
  readonly changed: boolean;
  readonly messages: readonly Message[];
}

const unchanged: Changed = { changed: false, messages: [] };

function corrected(db: ReadableDb, id: ReportId, messages: readonly Message[]): ReportCorrected {
  const outline = requireFound(readOutline(db, id), 'Betänkandet');
  return { outline, corrections: listCorrections(db, id), messages };
}

function correct(db: WritableDb, id: ReportId, request: CorrectionRequest, context: HostContext): Changed {
  const tree = readTree(db, id);
  const correction = toKeep(tree, request, context.newId);
  const made = applyCorrection(tree, correction);
  if (made.fault !== null) throw new YttraError('invalidRequest', `${made.fault} Inget är ändrat.`);
  if (JSON.stringify(made.tree) === JSON.stringify(tree)) return unchanged;
  const record: CorrectionRecord = {
    id: context.newId<'correction'>(),
    correction,
    authorId: currentAuthor(db),
    madeAt: now(context),
    idle: null,
  };
  refuseAnswered(db, tree, made.tree, 'Slå ihop');
  return {
    changed: true,
    messages: rebuildReport(db, id, readBase(db, id) ?? tree, [...listCorrections(db, id), record]),
  };
}

function undo(db: WritableDb, id: ReportId): Changed {
  const records = listCorrections(db, id);
  const base = readBase(db, id);
  if (records.length === 0 || base === null) return unchanged;
  const kept = records.slice(0, -1);
  refuseAnswered(db, treeOf(base, records), treeOf(base, kept), 'Ångra');
  return { changed: true, messages: rebuildReport(db, id, base, kept) };
}

function treeOf(base: readonly TreeSection[], records: readonly CorrectionRecord[]): readonly TreeSection[] {
  const corrections = records.map(({ correction }) => correction);
  return applyCorrections(base, corrections).tree;
}

/** A section that somebody has answered may not go: the answer would be out of sight. */
function refuseAnswered(
  db: ReadableDb,
  before: readonly TreeSection[],
  after: readonly TreeSection[],
  deed: 'Slå ihop' | 'Ångra',
): void {
  const there = new Set(after.map(({ id }) => id));
  const gone = before.filter(({ id }) => !there.has(id)).map(({ id }) => id);
  const [first] = answeredAmong(db, gone);
  if (first === undefined) return;
  const { number, title, caseTitle } = first;
  const last = deed === 'Ångra' ? 'ångra sedan rättelsen' : 'slå sedan ihop avsnitten';
  throw new YttraError(
    'conflict',
    `Avsnittet ”${`${number} ${title}`.trim()}” har ett svar i ärendet ”${caseTitle}”. Inget är ändrat. Flytta svarets text till avsnittet före, ta bort text och ställningstagande här, och ${last}.`,
    { number, caseTitle },
  );
}

/** As it is kept: with the ids of what it makes, and blocks by their words. */
function toKeep(tree: readonly TreeSection[], request: CorrectionRequest, newId: NewId): Correction {
  const { sectionId } = request;
  const section = requireFound(tree.find(({ id }) => id === sectionId) ?? null, 'Avsnittet');
  const anchor = (ordinal: number) => requireFound(anchorAt(section.blocks, ordinal), 'Stycket');
  if (request.kind === 'split') {
    const { number, title, ordinal } = request;
    return { kind: 'split', sectionId, at: anchor(ordinal), newSectionId: newId<'section'>(), number, title };
  }
  if (request.kind === 'markFinding') {
    const { findingKind, from, to } = request;
    const newFindingId = newId<'finding'>();
    return { kind: 'markFinding', sectionId, from: anchor(from), to: anchor(to), findingKind, newFindingId };
  }
  return request;
}
