import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { createHost } from '../../../electron/host/create-host.ts';
import type { Host } from '../../../electron/host/host.ts';
import { systemSeams } from '../../../electron/host/system-seams.ts';
import { type Loopback, startLoopback } from '../../../electron/loopback/server.ts';
import type { Found } from './find-browser.ts';
import { type Place, type Program, viewport, watch } from './program.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));

/** Nothing that phones home, and no sandbox where a container runs the browser as root. */
const flags = [
  '--no-sandbox',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--disable-quic',
  '--disable-gpu',
];

interface Running {
  readonly host: Host;
  readonly loopback: Loopback;
  readonly context: BrowserContext;
  readonly page: Page;
}

/** The window in a real Chromium, on the loopback server before a real host. */
export async function startChromium(found: Found, place: Place): Promise<Program> {
  mkdirSync(place.home, { recursive: true });
  const browser = await chromium.launch({
    executablePath: found.path ?? '',
    args: flags,
    env: { ...process.env, ...(found.libraries === null ? {} : { LD_LIBRARY_PATH: found.libraries }) },
  });
  const complaints: string[] = [];
  let running = await open(browser, place, complaints);
  const end = async () => {
    const closed = running.page.waitForEvent('close');
    await running.page.close({ runBeforeUnload: true });
    await closed;
    await running.context.close();
    await running.loopback.close();
    await running.host.close();
  };
  return {
    door: 'chromium',
    complaints,
    faults: [],
    page: () => running.page,
    async chooseFile(path) {
      running.page.once('filechooser', chooser => void chooser.setFiles(path));
    },
    async reopen() {
      await end();
      running = await open(browser, place, complaints);
    },
    async close() {
      await end();
      await browser.close();
    },
  };
}

async function open(browser: Browser, place: Place, complaints: string[]): Promise<Running> {
  const host = await createHost({
    dataDir: place.dataDir,
    templatesDir: join(root, 'templates'),
    ...systemSeams(line => complaints.push(`host: ${line}`)),
  });
  const loopback = await startLoopback({
    host,
    rendererDir: join(root, 'out/app/renderer'),
    log: line => complaints.push(line),
  });
  const context = await browser.newContext({ viewport, locale: 'sv-SE', timezoneId: 'Europe/Stockholm' });
  const page = await context.newPage();
  watch(page, complaints);
  // A user who closes the tab says so when the browser asks.
  page.on('dialog', dialog => void dialog.accept());
  await page.goto(loopback.issueAddress());
  return { host, loopback, context, page };
}
