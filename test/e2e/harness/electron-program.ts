import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { _electron, type ElectronApplication, type Page } from 'playwright-core';
import type { Found } from './find-browser.ts';
import { type Place, type Program, viewport, watch } from './program.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));

interface Running {
  readonly application: ElectronApplication;
  readonly page: Page;
}

/** The built program in a real Electron. */
export async function startElectron(found: Found, place: Place): Promise<Program> {
  mkdirSync(place.home, { recursive: true });
  const complaints: string[] = [];
  let running = await open(found, place, complaints);
  return {
    door: 'electron',
    complaints,
    faults: [],
    page: () => running.page,
    chooseFile: path =>
      running.application.evaluate(({ dialog }, chosen) => {
        dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [chosen] });
      }, path),
    async reopen() {
      await running.application.close();
      running = await open(found, place, complaints);
    },
    close: () => running.application.close(),
  };
}

async function open(found: Found, place: Place, complaints: string[]): Promise<Running> {
  const application = await _electron.launch({
    executablePath: found.path ?? '',
    args: ['--no-sandbox', '--disable-gpu', '--lang=sv', ...(found.packaged ? [] : [root]), '--data', place.dataDir],
    env: environment(place),
  });
  await application.evaluate(({ shell }) => {
    // Tests look at what is shown, and start no other program.
    shell.showItemInFolder = () => {};
    shell.openExternal = async () => {};
  });
  const page = await application.firstWindow();
  watch(page, complaints);
  const window = await application.browserWindow(page);
  await window.evaluate((own, size) => own.setContentSize(size.width, size.height), viewport);
  return { application, page };
}

/** The user's folders inside the place, so that nothing of a test is left behind. */
export function environment(place: Place): Record<string, string> {
  const inherited = Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return {
    ...Object.fromEntries(inherited),
    TZ: 'Europe/Stockholm',
    HOME: place.home,
    XDG_CONFIG_HOME: join(place.home, '.config'),
    XDG_DATA_HOME: join(place.home, '.local/share'),
  };
}
