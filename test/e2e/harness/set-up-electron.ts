import type { TestProject } from 'vitest/node';
import { buildOutdated } from '../../../renderer/build.ts';
import { findElectron } from './find-electron.ts';

/** Before the specifications run in Electron: finds a runtime, says which, and builds the program. */
export async function setup(project: TestProject): Promise<void> {
  const runtime = findElectron();
  console.log(runtime.path === null ? `Electron: not run (${runtime.reason})` : `Electron: ${runtime.path}`);
  project.provide('door', 'electron');
  project.provide('program', runtime);
  if (runtime.path !== null) await buildOutdated(['renderer', 'main', 'preload'], line => console.log(line));
}
