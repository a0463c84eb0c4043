import type { Handlers } from '../../../shared/host.ts';
import { searchEverything } from '../storage/everything-search.ts';
import type { HostContext } from './context.ts';

/** Search over everything. */
export function searchHandlers({ workspace }: HostContext): Pick<Handlers, 'search.everything'> {
  return {
    'search.everything': ({ query, caseId }) => workspace.read(db => searchEverything(db, query, caseId)),
  };
}
