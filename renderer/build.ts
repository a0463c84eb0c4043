import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type InlineConfig } from 'vite';
import windowConfig from './vite.config.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

/** A part of the program that is built by itself: from which files, into which folder, how. */
interface Part {
  readonly name: string;
  readonly sources: readonly string[];
  readonly config: InlineConfig;
}

/** Stays outside the bundles: what the runtime provides, and what carries a native file. */
const external = ['electron', 'better-sqlite3', ...builtinModules, /^node:/];

function nodeBundle(part: string, entries: readonly string[], format: 'es' | 'cjs'): InlineConfig {
  const extension = format === 'cjs' ? 'cjs' : 'js';
  return {
    root,
    logLevel: 'warn',
    publicDir: false,
    ssr: { noExternal: true },
    build: {
      ssr: true,
      // Electron's Node; older than ours in the runtimes that tests may be given.
      target: 'node20',
      outDir: join(root, 'out/app', part),
      emptyOutDir: true,
      minify: false,
      sourcemap: true,
      rolldownOptions: {
        input: entries.map(entry => join(root, entry)),
        external,
        output: { format, entryFileNames: `[name].${extension}`, chunkFileNames: `[name]-[hash].${extension}` },
      },
    },
  };
}

const parts: readonly Part[] = [
  { name: 'renderer', sources: ['renderer', 'shared', 'package-lock.json'], config: windowConfig },
  {
    name: 'main',
    sources: ['electron', 'shared', 'renderer/build.ts', 'package-lock.json'],
    config: nodeBundle(
      'main',
      ['electron/main/main.ts', 'electron/main/host-process.ts', 'electron/host/import/pdf/pdf-worker.ts'],
      'es',
    ),
  },
  {
    name: 'preload',
    sources: ['electron/preload', 'shared', 'renderer/build.ts', 'package-lock.json'],
    // A sandboxed preload script must be CommonJS.
    config: nodeBundle('preload', ['electron/preload/preload.ts'], 'cjs'),
  },
];

/** The parts of the program that a door needs. */
export type PartName = 'renderer' | 'main' | 'preload';

/**
 * Builds those of the named parts whose sources have changed since they were built, and says which. The mark beside each
 * part holds names, sizes and times of its sources, so that a deleted or exchanged file counts as a change too.
 */
export async function buildOutdated(names: readonly PartName[], log: (line: string) => void): Promise<void> {
  for (const part of parts) {
    if (!names.includes(part.name as PartName)) continue;
    const mark = join(root, 'out/app', part.name, '.sources');
    const state = stateOf(part.sources);
    if (existsSync(mark) && readFileSync(mark, 'utf8') === state) continue;
    log(`Bygger ${part.name} …`);
    await buildForUse({ ...part.config, configFile: false });
    writeFileSync(mark, state);
  }
}

/** Builds what users get, whatever the surroundings are: under a test runner, Vite would take React's slow twin for tests. */
async function buildForUse(config: InlineConfig): Promise<void> {
  const { NODE_ENV } = process.env;
  process.env.NODE_ENV = 'production';
  try {
    await build({ ...config, mode: 'production' });
  } finally {
    if (NODE_ENV === undefined) delete process.env.NODE_ENV;
    else process.env.NODE_ENV = NODE_ENV;
  }
}

function stateOf(sources: readonly string[]): string {
  const hash = createHash('sha256');
  for (const source of sources) {
    for (const file of filesUnder(join(root, source))) {
      const { size, mtimeMs } = statSync(file);
      hash.update(`${file}\0${size}\0${mtimeMs}\n`);
    }
  }
  return hash.digest('hex');
}

function filesUnder(path: string): readonly string[] {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path, { withFileTypes: true, recursive: true })
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name))
    .sort();
}

if (import.meta.main) await buildOutdated(['renderer', 'main', 'preload'], line => console.log(line));
