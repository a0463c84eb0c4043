import { describe, expect, test } from 'vitest';
import { emptyLayers, importFaults } from './imports.ts';
import { listedPackages, readSources } from './sources.ts';

const packages = listedPackages();
const listed = new Set([...packages.runtime, ...packages.development]);

/** What the check says of one planted file. */
const faultsOf = (path: string, text: string) => importFaults([{ path, text }], listed);

describe('The imports of the program', () => {
  const sources = readSources(['shared', 'electron', 'renderer'], ['.ts', '.tsx']);

  test('keep to the rules of the design', () => {
    expect(importFaults(sources, listed)).toEqual([]);
  });

  test('are held by rules that all concern some file', () => {
    expect(emptyLayers(sources)).toEqual([]);
  });

  test('of the program at run time are all among the dependencies that are shipped', () => {
    const shipped = sources.filter(source => !/^renderer\/(?:build|vite\.config)\.ts$/.test(source.path));
    const runtime = new Set([...packages.runtime, 'electron']);
    expect(importFaults(shipped, runtime)).toEqual([]);
  });
});

describe('The check of imports', () => {
  test.each([
    ['shared imports the host', 'shared/x.ts', "import { a } from '../electron/host/host.ts';"],
    ['shared imports Node', 'shared/x.ts', "import { readFileSync } from 'node:fs';"],
    ['shared imports a type of the host', 'shared/x.ts', "import type { Host } from '../electron/host/host.ts';"],
    ['shared names a type of the host in place', 'shared/x.ts', "type H = import('../electron/host/host.ts').Host;"],
    ['the host imports Electron', 'electron/host/x.ts', "import { app } from 'electron';"],
    ['storage imports an importer', 'electron/host/storage/x.ts', "import { a } from '../import/y.ts';"],
    ['storage imports a handler', 'electron/host/storage/x.ts', "export * from '../handlers/y.ts';"],
    ['an exporter imports storage', 'electron/host/export/x.ts', "export { a } from '../storage/y.ts';"],
    ['preload imports the host', 'electron/preload/x.ts', "import { a } from '../host/host.ts';"],
    ['preload imports Node', 'electron/preload/x.ts', "import 'node:fs';"],
    ['the loopback imports Electron', 'electron/loopback/x.ts', "const e = require('electron');"],
    ['the main process imports the loopback', 'electron/main/x.ts', "import('../loopback/server.ts');"],
    ['the window imports Electron', 'renderer/app/x.tsx', "import { ipcRenderer } from 'electron';"],
    ['the window imports the host', 'renderer/app/x.tsx', "import { a } from '../../electron/host/host.ts';"],
    ['the window imports Node', 'renderer/ui/x.tsx', "import { join } from 'node:path';"],
    ['a feature imports another', 'renderer/features/start/x.tsx', "import { a } from '../answer/y.tsx';"],
    ['a primitive imports a feature', 'renderer/ui/x.tsx', "import { a } from '../features/start/y.tsx';"],
    ['the program imports a test', 'shared/x.ts', "import { a } from '../test/doubles/host.ts';"],
    ['a package stands in no list', 'renderer/ui/x.tsx', "import lodash from 'lodash';"],
    ['an import is computed', 'shared/x.ts', 'const m = await import(name);'],
    ['an import lacks its extension', 'shared/x.ts', "import { a } from './y';"],
    ['a file belongs to no part', 'elsewhere/x.ts', ''],
  ])('finds it when %s', (_what, path, text) => {
    expect(faultsOf(path, text)).toHaveLength(1);
  });

  test.each([
    ['electron/host/handlers/x.ts', "import { a } from '../storage/y.ts';"],
    ['electron/host/create-host.ts', "import { a } from './handlers/y.ts';"],
    ['electron/cli/x.ts', "import { createHost } from '../host/create-host.ts';"],
    ['renderer/features/start/x.tsx', "import { a } from './y.tsx';\nimport { b } from '../../ui/button.tsx';"],
    ['renderer/app/x.tsx', "import { a } from '../features/start/y.tsx';\n// import { x } from 'electron';"],
  ])('lets through what is allowed in %s', (path, text) => {
    expect(faultsOf(path, text)).toEqual([]);
  });
});
