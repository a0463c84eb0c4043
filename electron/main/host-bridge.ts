import { type UtilityProcess, utilityProcess } from 'electron';
import type { HostEventName } from '../../shared/contract.ts';
import { hostGone } from '../../shared/desktop-bridge.ts';
import { type Envelope, YttraError } from '../../shared/errors.ts';
import type { Shell } from '../host/host.ts';
import type { FromHost, HostProcessOptions, ShellVerb, ToHost } from './host-messages.ts';

/** Closing waits for what is going on; a host that never ends must not keep the program from ending. */
const closeMilliseconds = 15_000;

/** The host's process as the main process sees it. */
export interface HostBridge {
  call(name: string, request: unknown): Promise<Envelope<unknown>>;
  /** Ends the process once everything it has been asked for is done. */
  close(): Promise<void>;
}

export interface HostBridgeOptions extends HostProcessOptions {
  /** The bundled entry of the host's process. */
  readonly entry: string;
  readonly shell: Shell;
  readonly onEvent: (name: HostEventName, event: unknown) => void;
  readonly log: (line: string) => void;
}

/** Starts the host's process and waits until the workspace is open. @throws YttraError if it cannot be opened */
export async function startHostBridge(options: HostBridgeOptions): Promise<HostBridge> {
  let link = await startLink(options);
  let closing = false;
  return {
    async call(name, request) {
      // Another process may open the workspace where one has crashed: every reply that came has been stored.
      if (!link.alive() && !closing) link = await startLink(options);
      return link.call(name, request);
    },
    async close() {
      closing = true;
      await link.close();
    },
  };
}

interface Link {
  alive(): boolean;
  call(name: string, request: unknown): Promise<Envelope<unknown>>;
  close(): Promise<void>;
}

function startLink(options: HostBridgeOptions): Promise<Link> {
  const { entry, dataDir, templatesDir, programVersion, shell, onEvent, log } = options;
  const child = utilityProcess.fork(entry, [JSON.stringify({ dataDir, templatesDir, programVersion })], {
    serviceName: 'Yttra: data',
  });
  const waiting = new Map<number, (envelope: Envelope<unknown>) => void>();
  const send = (message: ToHost) => child.postMessage(message);
  let last = 0;
  let alive = true;
  const link: Link = {
    alive: () => alive,
    call: (name, request) =>
      new Promise(resolve => {
        if (!alive) return resolve({ ok: false, error: hostGone });
        last += 1;
        waiting.set(last, resolve);
        return send({ kind: 'call', id: last, name, request });
      }),
    close: () => closeProcess(child, () => alive, send),
  };
  return new Promise((resolve, reject) => {
    child.on('message', (message: FromHost) => {
      if (message.kind === 'ready') resolve(link);
      else if (message.kind === 'failed') {
        reject(new YttraError(message.failure.code, message.failure.message, message.failure.details));
        child.kill();
      } else if (message.kind === 'reply') {
        waiting.get(message.id)?.(message.envelope);
        waiting.delete(message.id);
      } else if (message.kind === 'event') onEvent(message.name, message.event);
      else if (message.kind === 'log') log(message.line);
      else
        void askDesktop(shell, message.verb, message.argument).then(value =>
          send({ kind: 'shellReply', id: message.id, value }),
        );
    });
    child.once('exit', code => {
      alive = false;
      for (const settle of waiting.values()) settle({ ok: false, error: hostGone });
      waiting.clear();
      reject(new YttraError('internal', `Programmets databasdel kunde inte starta (kod ${code}).`));
    });
  });
}

async function askDesktop(shell: Shell, verb: ShellVerb, argument: string): Promise<string | null> {
  if (verb === 'pickFile') return shell.pickFile(argument as Parameters<Shell['pickFile']>[0]);
  if (verb === 'pickFolder') return shell.pickFolder();
  await shell.reveal(argument);
  return null;
}

function closeProcess(child: UtilityProcess, alive: () => boolean, send: (message: ToHost) => void): Promise<void> {
  return new Promise(resolve => {
    if (!alive()) return resolve();
    const timer = setTimeout(() => child.kill(), closeMilliseconds);
    child.once('exit', () => {
      clearTimeout(timer);
      resolve();
    });
    return send({ kind: 'close' });
  });
}
