import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** A program to run the specifications in, or why there is none. Crosses from the set-up to the tests, hence plain. */
export interface Found {
  readonly path: string | null;
  readonly reason: string;
  /** Where the program's own libraries lie, when it brings them. */
  readonly libraries: string | null;
  /** True for a packaged program, which needs not be told where its files are. */
  readonly packaged?: boolean;
}

const names: Readonly<Partial<Record<NodeJS.Platform, readonly string[]>>> = {
  linux: [
    'chromium',
    'chromium-browser',
    'google-chrome-stable',
    'google-chrome',
    'microsoft-edge-stable',
    'microsoft-edge',
  ],
  darwin: [
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: [
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
    'C:\\Program Files\\Microsoft\\Edge\\Application\\msedge.exe',
  ],
};

/** CHROMIUM_PATH, else an installed Chromium, Chrome or Edge, else the one that an optional package carries. */
export async function findBrowser(): Promise<Found> {
  const given = process.env.CHROMIUM_PATH;
  if (given) {
    return existsSync(given) ? found(given) : none(`CHROMIUM_PATH names ${given}, and nothing is there`);
  }
  const installed = (names[process.platform] ?? []).map(onPath).find(path => path !== null);
  return installed ? found(installed) : carriedBrowser();
}

const found = (path: string, libraries: string | null = null): Found => ({ path, reason: '', libraries });
const none = (reason: string): Found => ({ path: null, reason, libraries: null });

function onPath(name: string): string | null {
  if (name.includes('/') || name.includes('\\')) return existsSync(name) ? name : null;
  const folder = (process.env.PATH ?? '').split(delimiter).find(entry => entry !== '' && existsSync(join(entry, name)));
  return folder === undefined ? null : join(folder, name);
}

async function carriedBrowser(): Promise<Found> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return none('no Chromium, Chrome or Edge is installed');
  const { AWS_LAMBDA_JS_RUNTIME: runtime, LD_LIBRARY_PATH: libraries } = process.env;
  try {
    // The package unpacks the libraries that it brings only where it believes to be on Amazon's machines.
    process.env.AWS_LAMBDA_JS_RUNTIME = 'nodejs24.x';
    const { default: chromium } = await import('@sparticuz/chromium');
    return found(await chromium.executablePath(), process.env.LD_LIBRARY_PATH ?? null);
  } catch (error) {
    return none(`no Chromium, Chrome or Edge is installed, and @sparticuz/chromium gave none: ${String(error)}`);
  } finally {
    restore('AWS_LAMBDA_JS_RUNTIME', runtime);
    restore('LD_LIBRARY_PATH', libraries);
  }
}

function restore(name: string, value: string | undefined): void {
  if (value === undefined) delete process.env[name];
  else process.env[name] = value;
}
