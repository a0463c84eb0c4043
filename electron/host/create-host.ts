import { join } from 'node:path';
import { check, describeFaults } from '../../shared/check.ts';
import { contract, type OperationName, operationNames } from '../../shared/contract.ts';
import { type Envelope, type Failure, YttraError } from '../../shared/errors.ts';
import type { Handlers, HostClient } from '../../shared/host.ts';
import type { NewId } from '../../shared/ids.ts';
import { nfc } from '../../shared/nfc.ts';
import { createEvents } from './events.ts';
import { createFiles } from './files.ts';
import { seedWorkspace } from './first-start.ts';
import { createHandlers } from './handlers/index.ts';
import type { Host, Shell } from './host.ts';
import { sqliteFailure } from './storage/failures.ts';
import { openWorkspace, type Workspace } from './storage/open.ts';
import { reportsToIndex } from './storage/passage-store.ts';
import { indexReport } from './storage/report-tree-writer.ts';
import { createTasks } from './tasks.ts';

export interface HostOptions {
  /** Folder of the workspace and of exports; made when it is missing. */
  readonly dataDir: string;
  /** Another workspace than `dataDir`'s own. */
  readonly workspaceFile?: string;
  readonly templatesDir: string;
  readonly programVersion?: string;
  /** Address of the Riksdag's open data in place of the setting's: tests have a server of their own. */
  readonly openDataUrl?: string;
  readonly clock: () => Date;
  readonly newId: NewId;
  readonly log: (line: string) => void;
  readonly shell: Shell;
}

/** The workspace's name in its folder. */
export const workspaceName = 'yttra.sqlite';

/**
 * Opens the workspace, fills a new one, and answers every operation of the contract: the one host behind window,
 * browser and command line. Throws a `YttraError` when the workspace cannot be opened.
 */
export function createHost(options: HostOptions): Host & HostClient {
  const { log, newId } = options;
  const workspace = openWorkspace(options.workspaceFile ?? join(options.dataDir, workspaceName));
  const files = createFiles(newId);
  const events = createEvents(log);
  const tasks = createTasks(event => events.emit('task.progress', event));
  const context = { ...options, programVersion: options.programVersion ?? '', workspace, files, events, tasks };
  try {
    seedWorkspace(context);
    indexOlderReports(workspace);
  } catch (error) {
    workspace.close();
    throw sqliteFailure(error) ?? error;
  }
  const handlers = createHandlers(context);
  const handle = (name: string, request: unknown) => answer(handlers, name, request, log);
  let closing: Promise<void> | null = null;
  const close = async () => {
    await tasks.close();
    workspace.close();
  };
  return {
    handle,
    call: (name, request) => handle(name, request) as never,
    subscribe: events.subscribe,
    files,
    close: () => (closing ??= close()),
  };
}

/** Makes the reports of a workspace that an older program has filled searchable. */
function indexOlderReports(workspace: Workspace): void {
  if (workspace.read(reportsToIndex).length === 0) return;
  workspace.write(db => {
    for (const id of reportsToIndex(db)) indexReport(db, id);
  });
}

async function answer(
  handlers: Handlers,
  name: string,
  request: unknown,
  log: (line: string) => void,
): Promise<Envelope<unknown>> {
  try {
    const operation = requireOperation(name);
    const handler = handlers[operation] as (request: unknown) => unknown;
    return { ok: true, value: await handler(checkedRequest(operation, request)) };
  } catch (error) {
    return { ok: false, error: failureOf(name, error, log) };
  }
}

function requireOperation(name: string): OperationName {
  const known = operationNames.find(operation => operation === name);
  if (known) return known;
  throw new YttraError(
    'invalidRequest',
    'Programmets delar är av olika version. Inget är ändrat. Starta om programmet.',
    {
      operation: String(name).slice(0, 100),
    },
  );
}

function checkedRequest(name: OperationName, request: unknown): unknown {
  const checked = tryCheck(name, request);
  if (checked.ok) return checked.value;
  const [first] = checked.faults;
  throw new YttraError(
    'invalidRequest',
    `Uppgifterna kunde inte tas emot. ${describeFaults(checked.faults)} Inget är ändrat.`,
    {
      operation: name,
      field: first?.path ?? '$',
      reason: first?.text ?? '',
    },
  );
}

/** A request nested so deep that walking it overflows the stack is refused like any other wrong one. */
function tryCheck(name: OperationName, request: unknown) {
  try {
    const checked = check(contract[name].request, request);
    return checked.ok ? { ok: true as const, value: nfc(checked.value) } : checked;
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return { ok: false as const, faults: [{ path: '$', text: 'Begäran är nästlad för djupt.' }] };
  }
}

function failureOf(name: string, error: unknown, log: (line: string) => void): Failure {
  const expected = error instanceof YttraError ? error : sqliteFailure(error);
  if (expected) return { code: expected.code, message: expected.message, details: expected.details };
  log(`${name} failed: ${error instanceof Error ? error.stack : String(error)}`);
  return {
    code: 'internal',
    message:
      'Något gick fel i programmet. Det som är sparat finns kvar. Försök igen, och starta om programmet om det inte hjälper.',
    details: {},
  };
}
