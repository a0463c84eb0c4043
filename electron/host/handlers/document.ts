import { YttraError } from '../../../shared/errors.ts';
import type { Handlers } from '../../../shared/host.ts';
import { type HostContext, requireCase } from './context.ts';

/** The finished document. */
export function documentHandlers({ workspace }: HostContext): Pick<Handlers, 'document.preview' | 'document.export'> {
  return {
    'document.preview': ({ caseId }) => {
      workspace.read(db => requireCase(db, caseId));
      throw new YttraError('internal', 'Dokument är inte inkopplade.');
    },
    'document.export': ({ caseId }) => {
      workspace.read(db => requireCase(db, caseId));
      throw new YttraError('internal', 'Dokument är inte inkopplade.');
    },
  };
}
