import { YttraError } from '../../../shared/errors.ts';
import type { Handlers } from '../../../shared/host.ts';
import { findSection, listReports, readBlocks, readOutline } from '../storage/report-store.ts';
import { type HostContext, requireFound } from './context.ts';

type Names = 'report.list' | 'report.outline' | 'report.text' | 'report.import';

/** The inquiries' reports. */
export function reportHandlers({ workspace }: HostContext): Pick<Handlers, Names> {
  return {
    'report.list': () => workspace.read(listReports),
    'report.outline': ({ reportId }) => workspace.read(db => requireFound(readOutline(db, reportId), 'Betänkandet')),
    'report.text': ({ reportId, sectionId }) =>
      workspace.read(db => {
        const section = requireFound(findSection(db, sectionId), 'Avsnittet');
        requireFound(section.reportId === reportId || null, 'Avsnittet');
        return readBlocks(db, sectionId);
      }),
    'report.import': () => {
      throw new YttraError('unreadableFile', 'Import av betänkanden är inte inkopplad.');
    },
  };
}
