import type { ParentPort } from 'electron';
import { hostEventNames } from '../../shared/contract.ts';
import { YttraError } from '../../shared/errors.ts';
import { createHost } from '../host/create-host.ts';
import type { Host, Shell } from '../host/host.ts';
import { systemSeams } from '../host/system-seams.ts';
import type { FromHost, HostProcessOptions, ShellVerb, ToHost } from './host-messages.ts';

/*
 * The host in a process of its own (Electron's utilityProcess): SQLite is synchronous, and an import of 500 pages or an
 * export would otherwise stall menus, window and every other call for as long as it takes.
 */

const port = (process as NodeJS.Process & { readonly parentPort: ParentPort }).parentPort;
const send = (message: FromHost) => port.postMessage(message);

/** Asks the main process for what only it can show; its replies come back through `settle`. */
function createRemoteShell() {
  const waiting = new Map<number, (value: string | null) => void>();
  let last = 0;
  const ask = (verb: ShellVerb, argument: string) =>
    new Promise<string | null>(resolve => {
      last += 1;
      waiting.set(last, resolve);
      send({ kind: 'shell', id: last, verb, argument });
    });
  const shell: Shell = {
    pickFile: kind => ask('pickFile', kind),
    pickFolder: () => ask('pickFolder', ''),
    async reveal(path) {
      await ask('reveal', path);
    },
  };
  const settle = (id: number, value: string | null) => {
    waiting.get(id)?.(value);
    waiting.delete(id);
  };
  return { shell, settle };
}

async function run(options: HostProcessOptions): Promise<void> {
  const { shell, settle } = createRemoteShell();
  let host: Host;
  try {
    host = await createHost({ ...options, ...systemSeams(line => send({ kind: 'log', line })), shell });
  } catch (error) {
    return send({ kind: 'failed', failure: failureOf(error) });
  }
  for (const name of hostEventNames) host.subscribe(name, event => send({ kind: 'event', name, event }));
  port.on('message', ({ data }: { data: ToHost }) => {
    if (data.kind === 'shellReply') settle(data.id, data.value);
    else if (data.kind === 'close') void Promise.resolve(host.close()).finally(() => process.exit(0));
    else {
      const { id } = data;
      void host.handle(data.name, data.request).then(envelope => send({ kind: 'reply', id, envelope }));
    }
  });
  send({ kind: 'ready' });
}

function failureOf(error: unknown) {
  if (error instanceof YttraError) return { code: error.code, message: error.message, details: error.details };
  return { code: 'internal', message: String(error), details: {} } as const;
}

await run(JSON.parse(process.argv.at(-1) ?? '{}') as HostProcessOptions);
