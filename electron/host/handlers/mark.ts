import type { MarkAnchor, ReadingPlace } from '../../../shared/domain/reading.ts';
import { YttraError } from '../../../shared/errors.ts';
import type { Handlers } from '../../../shared/host.ts';
import type { ReportId } from '../../../shared/ids.ts';
import { quoteBetween } from '../../../shared/outline/quotes.ts';
import type { ReadableDb } from '../storage/database.ts';
import { createMark, findMark, listMarks, saveNote, setMarkRemoved } from '../storage/mark-store.ts';
import { readReadingList, setOnReadingList } from '../storage/reading-list-store.ts';
import { readPart } from '../storage/report-part-store.ts';
import { readBlocks } from '../storage/report-store.ts';
import { currentAuthor } from '../storage/setting-store.ts';
import { type HostContext, now, requireFound } from './context.ts';
import { requireReport, requireSection } from './report.ts';

type Names =
  | 'mark.list'
  | 'mark.create'
  | 'mark.save'
  | 'mark.setRemoved'
  | 'readingList.read'
  | 'readingList.setSection';

/** What readers keep for themselves: marks, notes, and what to read. */
export function markHandlers(context: HostContext): Pick<Handlers, Names> {
  const { workspace, events, newId } = context;
  const changed = (reportId: ReportId) => events.emit('mark.changed', { reportId });
  return {
    'mark.list': ({ reportId }) =>
      workspace.read(db => {
        requireReport(db, reportId);
        return listMarks(db, reportId, currentAuthor(db));
      }),
    'mark.create': ({ reportId, place, from, to, quote, note }) => {
      const id = newId<'mark'>();
      const mark = workspace.write(db => {
        requireQuote(db, reportId, place, { from, to, quote });
        const authorId = currentAuthor(db);
        createMark(db, { id, reportId, place, from, to, quote, note, authorId, now: now(context) });
        return requireFound(findMark(db, id, authorId), 'Markeringen');
      });
      changed(reportId);
      return mark;
    },
    'mark.save': ({ markId, note }) => {
      const mark = workspace.write(db => {
        const reader = currentAuthor(db);
        requireFound(findMark(db, markId, reader), 'Markeringen');
        saveNote(db, markId, note, now(context));
        return requireFound(findMark(db, markId, reader), 'Markeringen');
      });
      changed(mark.reportId);
      return mark;
    },
    'mark.setRemoved': ({ markId, removed }) => {
      const { reportId, marks } = workspace.write(db => {
        const reader = currentAuthor(db);
        const { reportId } = requireFound(findMark(db, markId, reader), 'Markeringen');
        setMarkRemoved(db, markId, removed);
        return { reportId, marks: listMarks(db, reportId, reader) };
      });
      changed(reportId);
      return marks;
    },
    'readingList.read': ({ reportId }) =>
      workspace.read(db => {
        requireReport(db, reportId);
        return readReadingList(db, reportId, currentAuthor(db));
      }),
    'readingList.setSection': ({ reportId, sectionId, state }) => {
      const list = workspace.write(db => {
        requireSection(db, reportId, sectionId);
        setOnReadingList(db, reportId, currentAuthor(db), sectionId, state);
        return readReadingList(db, reportId, currentAuthor(db));
      });
      changed(reportId);
      return list;
    },
  };
}

/** Refuses a mark on words that do not stand there: the text has changed since the window showed it. */
function requireQuote(db: ReadableDb, reportId: ReportId, place: ReadingPlace, { from, to, quote }: MarkAnchor): void {
  if ('sectionId' in place) requireSection(db, reportId, place.sectionId);
  const blocks =
    'sectionId' in place
      ? readBlocks(db, place.sectionId)
      : requireFound(readPart(db, reportId, place.partId), 'Delen av betänkandet').blocks;
  if (quoteBetween(blocks, from, to) === quote) return;
  throw new YttraError(
    'conflict',
    'Texten har ändrats sedan den visades. Markeringen är inte sparad. Läs in avsnittet på nytt och markera igen.',
  );
}
