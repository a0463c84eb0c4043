import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { Found } from './find-browser.ts';

declare module 'vitest' {
  interface ProvidedContext {
    door: 'chromium' | 'electron';
    program: Found;
  }
}

/** The running program, by whichever door: what a specification may do beside using the page. */
export interface Program {
  readonly door: 'chromium' | 'electron';
  page(): Page;
  /** Everything that the page has complained about: errors, refused content. */
  readonly complaints: string[];
  /** What axe-core has found on the screens that were looked at. */
  readonly faults: string[];
  /** The next time that the program asks for a file, this one is chosen. */
  chooseFile(path: string): Promise<void>;
  /** Ends the program as a user does and starts it again on the same workspace. */
  reopen(): Promise<void>;
  close(): Promise<void>;
}

/** A fresh folder for one program: its workspace, the user's home, what it exports. */
export interface Place {
  readonly root: string;
  readonly dataDir: string;
  /** Home of the user, where exports go unless another folder is chosen. */
  readonly home: string;
  remove(): void;
}

/** Makes the folder; its name has a blank and a Swedish letter, as users' folders do. */
export function makePlace(): Place {
  const root = mkdtempSync(join(tmpdir(), 'yttra e2e å-'));
  return {
    root,
    dataDir: join(root, 'arbetsyta'),
    home: join(root, 'hem'),
    remove: () => rmSync(root, { recursive: true, force: true, maxRetries: 5 }),
  };
}

/** The window of the design. */
export const viewport = { width: 1440, height: 900 } as const;

/** Collects what a page complains about; a specification ends by finding none of it. */
export function watch(page: Page, complaints: string[]): void {
  page.setDefaultTimeout(15_000);
  page.on('pageerror', error => complaints.push(`error: ${error.message}`));
  page.on('console', message => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(`console: ${message.text()}`);
  });
}
