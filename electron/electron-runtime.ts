import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** Enough for 120 MB on a slow line; a line that gives nothing at all fails sooner. */
const downloadMilliseconds = 180_000;

/** A program to run, or in Swedish why there is none. */
export type Runtime =
  | { readonly path: string; readonly reason: null }
  | { readonly path: null; readonly reason: string };

const missing = (why: string): Runtime => ({
  path: null,
  reason: `Electron, som Yttras fönster behöver, finns inte på datorn (${why}).`,
});

/**
 * The runtime of the `electron` package where that package itself would look, ELECTRON_OVERRIDE_DIST_PATH first. Never
 * downloads: tests take what is there.
 */
export function installedRuntime(): Runtime {
  const override = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  if (override !== undefined && override !== '') {
    const path = join(override, executableName());
    return existsSync(path) ? { path, reason: null } : missing(`inget program på ${path}`);
  }
  const packageDir = findPackage();
  if (packageDir === null) return missing('paketet electron är inte installerat');
  const path = installedPath(packageDir);
  return path === null ? missing('inget är hämtat') : { path, reason: null };
}

/**
 * The same, downloaded where it is missing: the package does so at its first use only. ELECTRON_SKIP_BINARY_DOWNLOAD
 * forbids it. Never throws and never waits without end.
 */
export async function resolveRuntime(log: (line: string) => void, timeout = downloadMilliseconds): Promise<Runtime> {
  const installed = installedRuntime();
  const packageDir = findPackage();
  if (installed.path !== null || packageDir === null || process.env.ELECTRON_OVERRIDE_DIST_PATH) return installed;
  if (process.env.ELECTRON_SKIP_BINARY_DOWNLOAD) return missing('hämtningen är avstängd');
  log('Hämtar Electron (första gången, ungefär 120 MB) …');
  const fault = await download(packageDir, timeout);
  const path = installedPath(packageDir);
  return path === null ? missing(fault ?? 'hämtningen gav inget') : { path, reason: null };
}

function findPackage(): string | null {
  try {
    return dirname(createRequire(import.meta.url).resolve('electron/package.json'));
  } catch {
    return null;
  }
}

function installedPath(packageDir: string): string | null {
  const pathFile = join(packageDir, 'path.txt');
  if (!existsSync(pathFile)) return null;
  const path = join(packageDir, 'dist', readFileSync(pathFile, 'utf8'));
  return existsSync(path) ? path : null;
}

function executableName(): string {
  if (process.platform === 'darwin') return 'Electron.app/Contents/MacOS/Electron';
  return process.platform === 'win32' ? 'electron.exe' : 'electron';
}

/** Runs the package's own installer and answers with a short reason if it fails; its stack traces stay unseen. */
function download(packageDir: string, timeout: number): Promise<string | null> {
  return new Promise(resolve => {
    const child = spawn(process.execPath, [join(packageDir, 'install.js')], { stdio: ['ignore', 'ignore', 'pipe'] });
    let errors = '';
    child.stderr.on('data', (chunk: Buffer) => {
      errors += chunk.toString('utf8');
    });
    const timer = setTimeout(() => {
      child.kill();
      resolve(`hämtningen tog mer än ${Math.round(timeout / 60_000)} minuter`);
    }, timeout);
    child.once('error', error => resolve(error.message));
    child.once('close', code => {
      clearTimeout(timer);
      resolve(code === 0 ? null : downloadFault(errors));
    });
  });
}

function downloadFault(errors: string): string {
  const network = /fetch failed|E(?:NOTFOUND|AI_AGAIN|CONNREFUSED|CONNRESET|TIMEDOUT|HOSTUNREACH|NETUNREACH)/;
  if (network.test(errors)) return 'hämtningen nådde inte nätet';
  const status = /(?:Response code|status(?: code)?:?) (\d{3})/i.exec(errors);
  return status === null ? 'hämtningen misslyckades' : `hämtningen nekades: ${status[1]}`;
}
