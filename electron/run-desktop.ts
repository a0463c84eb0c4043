import { spawn } from 'node:child_process';
import { exitCodes } from '../shared/exit-codes.ts';

/** A runtime that lacks a library or a screen ends well before this; a user who closes the window does so with code 0. */
const earlyMilliseconds = 20_000;

/** How it went: the exit code, or in Swedish why no window came up. */
export type DesktopEnd =
  | { readonly started: true; readonly exitCode: number }
  | { readonly started: false; readonly reason: string };

/** Runs the built program in an Electron runtime until its window is closed. */
export function runDesktop(options: {
  readonly runtime: string;
  readonly root: string;
  readonly dataDir: string;
}): Promise<DesktopEnd> {
  const began = Date.now();
  return new Promise(resolve => {
    const child = spawn(options.runtime, [...runtimeFlags(), options.root, '--data', options.dataDir], {
      stdio: ['ignore', 'inherit', 'pipe'],
    });
    let errors = '';
    child.stderr.on('data', (chunk: Buffer) => {
      errors = (errors + chunk.toString('utf8')).slice(-4000);
      process.stderr.write(ownLines(chunk.toString('utf8')));
    });
    const passOn = () => child.kill('SIGTERM');
    process.once('SIGINT', passOn);
    process.once('SIGTERM', passOn);
    child.once('error', error => resolve({ started: false, reason: `Fönstret kunde inte öppnas (${error.message}).` }));
    child.once('close', (code, signal) => {
      process.off('SIGINT', passOn);
      process.off('SIGTERM', passOn);
      const failed =
        code !== 0 && code !== exitCodes.toldTheUser && !child.killed && Date.now() - began < earlyMilliseconds;
      const reason = faultIn(errors) ?? `Electron slutade med ${signal ?? code}`;
      if (failed) resolve({ started: false, reason: `Fönstret kunde inte öppnas (${reason}).` });
      else resolve({ started: true, exitCode: code === exitCodes.toldTheUser ? exitCodes.failed : (code ?? 0) });
    });
  });
}

/** Chromium refuses to start its sandbox for root on Linux; containers have nobody else. */
function runtimeFlags(): readonly string[] {
  return process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : [];
}

/** Chromium's own diagnostics say nothing to a user; the program's lines and unknown ones pass. */
function ownLines(text: string): string {
  return text
    .split(/(?<=\n)/)
    .filter(line => !/^\[\d+:\d{4}\/\d{6}\.\d+:/.test(line))
    .join('');
}

function faultIn(errors: string): string | null {
  const library = /error while loading shared libraries: (\S+):/.exec(errors);
  if (library !== null) return `biblioteket ${library[1]} saknas`;
  return /Missing X server|cannot open display/i.test(errors) ? 'skärmen kan inte nås' : null;
}
