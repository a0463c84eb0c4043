import type { Handlers } from '../../../shared/host.ts';
import type { ReportId, SectionId } from '../../../shared/ids.ts';
import { requirePath } from '../files.ts';
import { readReport } from '../import/read-report.ts';
import type { ReadableDb } from '../storage/database.ts';
import { listParts, readPart } from '../storage/report-part-store.ts';
import { searchReports } from '../storage/report-search.ts';
import { findReport, findSection, listReports, readBlocks, readOutline } from '../storage/report-store.ts';
import type { TaskControl } from '../tasks.ts';
import { type HostContext, now, requireFound } from './context.ts';
import { readChapter } from './report-chapter.ts';
import { storeReport } from './report-import.ts';
import type { ImportMode } from './report-volumes.ts';

type Names =
  | 'report.list'
  | 'report.outline'
  | 'report.text'
  | 'report.import'
  | 'report.chapter'
  | 'report.parts'
  | 'report.part'
  | 'report.search';

/** The inquiries' reports. */
export function reportHandlers(context: HostContext): Pick<Handlers, Names> {
  const { workspace, files, tasks } = context;
  return {
    'report.list': () => workspace.read(listReports),
    'report.outline': ({ reportId }) => workspace.read(db => requireFound(readOutline(db, reportId), 'Betänkandet')),
    'report.text': ({ reportId, sectionId }) =>
      workspace.read(db => {
        requireSection(db, reportId, sectionId);
        return readBlocks(db, sectionId);
      }),
    'report.import': ({ file, designation, mode, taskId }) =>
      tasks.run(taskId, 'Läser in betänkandet', control =>
        importReport(context, { path: requirePath(files, file), designation, mode }, control),
      ),
    'report.chapter': ({ reportId, sectionId }) =>
      workspace.read(db => {
        requireSection(db, reportId, sectionId);
        return readChapter(db, reportId, sectionId);
      }),
    'report.parts': ({ reportId }) =>
      workspace.read(db => {
        requireReport(db, reportId);
        return listParts(db, reportId);
      }),
    'report.part': ({ reportId, partId }) =>
      workspace.read(db => requireFound(readPart(db, reportId, partId), 'Delen av betänkandet')),
    'report.search': ({ query, reportId, limit }) =>
      workspace.read(db => {
        if (reportId !== null) requireReport(db, reportId);
        return searchReports(db, query, reportId, limit);
      }),
  };
}

/** Reads a file and stores it as a report's text, whichever way the file came. */
export async function importReport(
  context: HostContext,
  { path, designation, mode }: { path: string; designation: string | undefined; mode: ImportMode },
  { signal, progress }: TaskControl,
) {
  const { workspace, events, newId } = context;
  const { report, messages, sha256 } = await readReport(path, {
    signal,
    onProgress: (label, done, total) => progress(done, total, label),
  });
  const stored = workspace.write(db =>
    storeReport(db, { path, sha256, report, designation, mode }, { newId, now: now(context) }),
  );
  if (stored.changed) events.emit('report.changed', { reportId: stored.report.id });
  return { report: stored.report, messages: stored.changed ? [...messages, ...stored.messages] : stored.messages };
}

/** Refuses a report that is not there. */
export function requireReport(db: ReadableDb, id: ReportId): void {
  requireFound(findReport(db, id), 'Betänkandet');
}

/** Refuses a section that is not in this report. */
export function requireSection(db: ReadableDb, reportId: ReportId, id: SectionId): void {
  requireFound(findSection(db, id)?.reportId === reportId || null, 'Avsnittet');
}
