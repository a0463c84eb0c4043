import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type * as HunspellAsm from 'hunspell-asm';
import type { Message } from '../../../shared/errors.ts';

/** A look-up of Swedish words, for hyphens that the report's own words leave open. */
export interface Dictionary {
  readonly isWord: (word: string) => boolean;
  /** Why there is no dictionary, when there is none; then no word is known. */
  readonly messages: readonly Message[];
}

/** Both packages are used as they are installed: one is data, and the other's loader does not survive being bundled. */
const installed = createRequire(import.meta.url);

let loading: Promise<Dictionary> | undefined;

/** Loads Hunspell (in WebAssembly) with the Swedish dictionary, once for the process; it takes some tenths of a second. */
export function loadDictionary(folder: string | null = null): Promise<Dictionary> {
  if (folder !== null) return load(folder);
  loading ??= load(null);
  return loading;
}

async function load(folder: string | null): Promise<Dictionary> {
  try {
    const [affix, words] = await Promise.all([
      readFile(pathOf('index.aff', folder)),
      readFile(pathOf('index.dic', folder)),
    ]);
    const { loadModule } = installed('hunspell-asm') as typeof HunspellAsm;
    const factory = await quietly(() => loadModule());
    const hunspell = factory.create(factory.mountBuffer(affix), factory.mountBuffer(words));
    const known = new Map<string, boolean>();
    return {
      isWord: word => {
        let answer = known.get(word);
        if (answer === undefined) {
          answer = word.length <= 64 && hunspell.spell(word);
          known.set(word, answer);
        }
        return answer;
      },
      messages: [],
    };
  } catch {
    const text =
      'Ordlistan kunde inte läsas in. Avstavade ord sätts ihop efter betänkandets egna ord; läs igenom långa ord.';
    return { isWord: () => false, messages: [{ level: 'info', text, line: null }] };
  }
}

function pathOf(name: string, folder: string | null): string {
  return join(folder ?? dirname(installed.resolve('dictionary-sv')), name);
}

/** The module's loader writes to the console and takes over the process's handlers of last resort; both are put back. */
async function quietly<Value>(work: () => Promise<Value>): Promise<Value> {
  const names = ['uncaughtException', 'unhandledRejection'] as const;
  const before = names.map(name => process.listeners(name as 'uncaughtException'));
  try {
    return await work();
  } finally {
    names.forEach((name, index) => {
      for (const listener of process.listeners(name as 'uncaughtException')) {
        if (!before[index]?.includes(listener)) process.removeListener(name, listener);
      }
    });
  }
}
