import type { Handlers } from '../../../shared/host.ts';
import { checkWorkspace } from '../storage/check.ts';
import { readFact, saveFact } from '../storage/fact-store.ts';
import { type HostContext, now } from './context.ts';

/** The workspace itself and its soundness. */
export function workspaceHandlers(context: HostContext): Pick<Handlers, 'workspace.describe' | 'workspace.check'> {
  const { workspace } = context;
  return {
    'workspace.describe': () =>
      workspace.read(db => ({
        path: workspace.path,
        programVersion: context.programVersion,
        // A workspace that cannot be written to is refused when it is opened.
        readOnly: false,
        checkedAt: readFact(db, 'checkedAt') ?? now(context),
        sound: readFact(db, 'sound') !== 'no',
      })),
    'workspace.check': () =>
      workspace.write(db => {
        const problems = checkWorkspace(db);
        const checkedAt = now(context);
        saveFact(db, 'checkedAt', checkedAt);
        saveFact(db, 'sound', problems.length === 0 ? 'yes' : 'no');
        return { ok: problems.length === 0, checkedAt, problems };
      }),
  };
}
