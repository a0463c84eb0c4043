import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { createHost } from '../host/create-host.ts';
import { programVersion } from '../host/program-version.ts';
import { systemSeams } from '../host/system-seams.ts';
import { startLoopback } from './server.ts';

export interface ServeOptions {
  readonly dataDir: string;
  /** Where package.json, templates and the built window lie. */
  readonly programDir: string;
  readonly port?: number;
  /** Also opens the address in the user's browser, where there is a display. */
  readonly open: boolean;
}

/** Serves the window until the user stops it with Ctrl C. @throws YttraError if workspace or port cannot be used. */
export async function serve(options: ServeOptions): Promise<void> {
  const host = await createHost({
    dataDir: options.dataDir,
    templatesDir: join(options.programDir, 'templates'),
    programVersion: programVersion(options.programDir),
    ...systemSeams(line => console.error(line)),
  });
  const loopback = await startLoopback({
    host,
    rendererDir: join(options.programDir, 'out/app/renderer'),
    ...(options.port === undefined ? {} : { port: options.port }),
    log: line => console.error(line),
  }).catch(async (error: unknown) => {
    await host.close();
    throw error;
  });

  const address = loopback.issueAddress();
  console.log(`Yttra finns på ${address}`);
  console.log('Adressen gäller en gång och bara på den här datorn. Retur ger en ny, Ctrl C avslutar.');
  if (options.open) openInBrowser(address);
  const lines = createInterface({ input: process.stdin });
  lines.on('line', () => console.log(loopback.issueAddress()));

  await stopSignal();
  lines.close();
  process.stdin.destroy();
  await loopback.close();
  await host.close();
  console.log('Yttra är avslutat. Allt som visats som sparat finns kvar.');
}

function stopSignal(): Promise<void> {
  return new Promise(resolve => {
    // A second Ctrl C, should closing hang, ends the process at once.
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve());
  });
}

/** Opens an address the way the system opens any; a machine without a browser still has the printed address. */
function openInBrowser(address: string): void {
  const [command, ...rest] =
    process.platform === 'win32' ? ['cmd', '/c', 'start', '""'] : [process.platform === 'darwin' ? 'open' : 'xdg-open'];
  const child = spawn(command ?? '', [...rest, address], { stdio: 'ignore', detached: true });
  child.on('error', () => {});
  child.unref();
}
