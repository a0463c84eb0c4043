import type { Handlers } from '../../../shared/host.ts';
import { requirePath } from '../files.ts';
import { readReport } from '../import/read-report.ts';
import { findSection, listReports, readBlocks, readOutline } from '../storage/report-store.ts';
import { type HostContext, now, requireFound } from './context.ts';
import { storeReport } from './report-import.ts';

type Names = 'report.list' | 'report.outline' | 'report.text' | 'report.import';

/** The inquiries' reports. */
export function reportHandlers(context: HostContext): Pick<Handlers, Names> {
  const { workspace, files, tasks, events, newId } = context;
  return {
    'report.list': () => workspace.read(listReports),
    'report.outline': ({ reportId }) => workspace.read(db => requireFound(readOutline(db, reportId), 'Betänkandet')),
    'report.text': ({ reportId, sectionId }) =>
      workspace.read(db => {
        const section = requireFound(findSection(db, sectionId), 'Avsnittet');
        requireFound(section.reportId === reportId || null, 'Avsnittet');
        return readBlocks(db, sectionId);
      }),
    'report.import': ({ file, designation, taskId }) =>
      tasks.run(taskId, 'Läser in betänkandet', async ({ signal, progress }) => {
        const path = requirePath(files, file);
        const { report, messages, sha256 } = await readReport(path, {
          signal,
          onProgress: (label, done, total) => progress(done, total, label),
        });
        const stored = workspace.write(db =>
          storeReport(db, { path, sha256, report, designation }, { newId, now: now(context) }),
        );
        if (stored.changed) events.emit('report.changed', { reportId: stored.report.id });
        return {
          report: stored.report,
          messages: stored.changed ? [...messages, ...stored.messages] : stored.messages,
        };
      }),
  };
}
