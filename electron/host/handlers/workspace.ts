import type { CheckReport } from '../../../shared/contract.ts';
import type { Handlers } from '../../../shared/host.ts';
import { checkWorkspace } from '../storage/check.ts';
import { readFact, saveFact } from '../storage/fact-store.ts';
import { sqliteFailure } from '../storage/failures.ts';
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
    'workspace.check': () => {
      const problems = checkWorkspace(workspace);
      const report = { ok: problems.length === 0, checkedAt: now(context), problems };
      remember(context, report);
      return report;
    },
  };
}

/** Notes the outcome where that is possible; a damaged file may not take it, and what was found matters more. */
function remember({ workspace, log }: HostContext, report: CheckReport): void {
  try {
    workspace.write(db => {
      saveFact(db, 'checkedAt', report.checkedAt);
      saveFact(db, 'sound', report.ok ? 'yes' : 'no');
    });
  } catch (error) {
    if (report.ok || sqliteFailure(error) === null) throw error;
    log(`workspace.check could not note its outcome: ${String(error)}`);
  }
}
