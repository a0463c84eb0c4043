import type { TestProject } from 'vitest/node';
import { buildOutdated } from '../../../renderer/build.ts';
import { findBrowser } from './find-browser.ts';

/** Before the specifications run in a browser: finds one, says which, and builds the window. */
export async function setup(project: TestProject): Promise<void> {
  const browser = await findBrowser();
  console.log(browser.path === null ? `browser: not run (${browser.reason})` : `browser: ${browser.path}`);
  project.provide('door', 'chromium');
  project.provide('program', browser);
  if (browser.path !== null) await buildOutdated(['renderer'], line => console.log(line));
}
