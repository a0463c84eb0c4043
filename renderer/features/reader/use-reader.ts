import { type RefObject, useCallback, useMemo, useRef, useState } from 'react';
import type { Mark, ReadingListItem, ReadingPlace } from '../../../shared/domain/reading.ts';
import type { ReportOutline } from '../../../shared/domain/report.ts';
import type { Failure } from '../../../shared/errors.ts';
import type { MarkId, ReportId } from '../../../shared/ids.ts';
import { type Reference, referenceIndex } from '../../../shared/outline/references.ts';
import { useHost, useQuery } from '../../app/host.tsx';
import { failureOf } from '../../app/host-store.ts';
import { strings } from '../../strings.sv.ts';
import type { BesideCase, Notice, Reading } from './reading-context.ts';
import { type Holder, type ReadingRow, rowsOfChapter, rowsOfPart } from './reading-rows.ts';
import { freshTrail, jump, type Spot, type Trail } from './spots.ts';
import { chapterOf } from './stops.ts';

/** Where one reads, and what is said about it. */
export interface ReaderState {
  readonly trail: Trail;
  /** The line at the top of what is seen. */
  readonly seen: RefObject<Spot | null>;
  setTrail(change: (trail: Trail) => Trail): void;
  readonly notice: Notice | null;
  say(notice: Notice | null): void;
}

export function useReaderState(start: Spot | null): ReaderState {
  const [trail, setTrail] = useState<Trail>({ ...freshTrail, current: start });
  const seen = useRef<Spot | null>(null);
  const [notice, say] = useState<Notice | null>(null);
  return { trail, seen, setTrail, notice, say };
}

/** The rows of what is being read. Old rows stay until new ones are there. */
export function useRows(
  report: ReportOutline | undefined,
  place: ReadingPlace | null,
): { readonly rows: readonly ReadingRow[]; readonly failure: Failure | null } {
  const sectionId = report !== undefined && place !== null && 'sectionId' in place ? place.sectionId : null;
  const partId = report !== undefined && place !== null && 'partId' in place ? place.partId : null;
  const chapter = useQuery(
    'report.chapter',
    report === undefined || sectionId === null
      ? null
      : { reportId: report.id, sectionId: chapterOf(report.sections, sectionId) },
  );
  const part = useQuery(
    'report.part',
    report === undefined || partId === null ? null : { reportId: report.id, partId },
  );
  const rows = useMemo(
    () => (chapter.value ? rowsOfChapter(chapter.value) : part.value ? rowsOfPart(part.value) : []),
    [chapter.value, part.value],
  );
  return { rows, failure: chapter.failure ?? part.failure };
}

const none: readonly never[] = [];

/** Marks and reading list of a report, and what can be done with them. */
export function useReading(
  report: ReportOutline,
  state: ReaderState,
  beside: BesideCase | null,
  sought: readonly string[],
): Reading {
  const host = useHost();
  const { say, setTrail, seen } = state;
  const [openMark, editMark] = useState<MarkId | null>(null);
  const marks: readonly Mark[] = useQuery('mark.list', { reportId: report.id }).value ?? none;
  const readingList: readonly ReadingListItem[] = useQuery('readingList.read', { reportId: report.id }).value ?? none;
  const index = useMemo(() => referenceIndex(report), [report]);
  const go = useCallback(
    (spot: Spot, from: Spot | null = seen.current) => setTrail(trail => jump(trail, from, spot)),
    [setTrail, seen],
  );
  const attempt = useCallback(
    async (work: () => Promise<unknown>, done: Notice | null) => {
      try {
        await work();
        say(done);
      } catch (error) {
        say({ kind: 'error', text: failureOf(error).message, undo: null });
      }
    },
    [say],
  );
  return useMemo<Reading>(
    () => ({
      report,
      index,
      beside,
      marks,
      readingList,
      sought,
      openMark,
      go,
      follow: (reference, holder, ordinal) =>
        go(spotOf(reference, holder, ordinal, report.id), { reportId: report.id, place: holder.place, ordinal }),
      say,
      editMark,
      saveNote: (markId, note) =>
        void attempt(async () => {
          await host.call('mark.save', { markId, note });
          editMark(null);
        }, null),
      removeMark: markId =>
        void attempt(() => host.call('mark.setRemoved', { markId, removed: true }), {
          kind: 'done',
          text: strings.reader.markRemoved,
          undo: () => void attempt(() => host.call('mark.setRemoved', { markId, removed: false }), null),
        }),
      setReading: (sectionId, next) =>
        void attempt(() => host.call('readingList.setSection', { reportId: report.id, sectionId, state: next }), null),
    }),
    [report, index, beside, marks, readingList, sought, openMark, go, say, attempt, host],
  );
}

function spotOf(reference: Reference, holder: Holder, ordinal: number, reportId: ReportId): Spot {
  const { target } = reference;
  if (target.kind === 'footnote') {
    const isNote = target.ordinal === ordinal;
    return { reportId, place: holder.place, ordinal: isNote ? referrerOf(reference, holder, ordinal) : target.ordinal };
  }
  const spot = { reportId, place: { sectionId: target.sectionId }, ordinal: null };
  return target.kind === 'page' ? { ...spot, page: target.page } : spot;
}

/** The block whose text a footnote belongs to; the note itself where none refers to it. */
function referrerOf({ start, end }: Reference, { blocks }: Holder, ordinal: number): number {
  const mark = blocks[ordinal]?.text.slice(start, end) ?? '';
  return blocks.find(block => block.ordinal !== ordinal && block.text.includes(mark))?.ordinal ?? ordinal;
}
