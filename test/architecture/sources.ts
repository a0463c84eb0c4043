import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

/** A file of the project; `path` is relative to its root, with slashes. */
export interface Source {
  readonly path: string;
  readonly text: string;
}

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Reads the files below the given folders of the project whose names end in one of `extensions`. */
export function readSources(folders: readonly string[], extensions: readonly string[]): readonly Source[] {
  return folders.flatMap(folder =>
    readdirSync(join(root, folder), { withFileTypes: true, recursive: true })
      .filter(entry => entry.isFile() && extensions.some(extension => entry.name.endsWith(extension)))
      .map(entry => join(entry.parentPath, entry.name))
      .map(file => ({ path: relative(root, file).split(sep).join('/'), text: readFileSync(file, 'utf8') })),
  );
}

/** Names of the packages that package.json lists, by kind. */
export function listedPackages(): { readonly runtime: ReadonlySet<string>; readonly development: ReadonlySet<string> } {
  const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Record<string, object | undefined>;
  return {
    runtime: new Set(Object.keys(manifest.dependencies ?? {})),
    development: new Set(Object.keys(manifest.devDependencies ?? {})),
  };
}
