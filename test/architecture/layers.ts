/** A part of the program, and what it may import. */
export interface Layer {
  readonly name: string;
  /** Which files: folders (with a slash at the end) or single files, relative to the project. */
  readonly files: readonly string[];
  /** Names of the other layers that it may import. */
  readonly imports: readonly string[];
  /** Packages, a `*` at the end for a family. */
  readonly packages: readonly string[];
  /** Whether Node's own modules are there. */
  readonly node: boolean;
}

const proseMirror = 'prosemirror-*';
const widgets = ['react', 'react-dom', 'react-aria-components', 'lucide-react'];

/** The rules of the design: who may import whom, and which packages. A file belongs to the first layer that names it. */
export const layers: readonly Layer[] = [
  {
    name: 'shared',
    files: ['shared/'],
    imports: [],
    packages: ['valibot', 'prosemirror-model', 'prosemirror-transform'],
    node: false,
  },
  {
    name: 'host composition',
    files: ['electron/host/create-host.ts', 'electron/host/first-start.ts'],
    imports: ['shared', 'host', 'host handlers', 'host storage', 'host import', 'host export'],
    packages: ['valibot'],
    node: true,
  },
  {
    name: 'host handlers',
    files: ['electron/host/handlers/'],
    imports: ['shared', 'host', 'host storage', 'host import', 'host export'],
    packages: ['valibot', 'prosemirror-model'],
    node: true,
  },
  {
    name: 'host storage',
    files: ['electron/host/storage/'],
    imports: ['shared'],
    packages: ['better-sqlite3', 'valibot', '@orama/stemmers', 'prosemirror-model'],
    node: true,
  },
  {
    name: 'host import',
    files: ['electron/host/import/'],
    imports: ['shared'],
    packages: ['valibot', 'fflate', 'htmlparser2', 'hunspell-asm', 'markdown-it', 'pdfjs-dist', 'saxes'],
    node: true,
  },
  {
    name: 'host export',
    files: ['electron/host/export/'],
    imports: ['shared'],
    packages: ['docx', 'fflate', 'saxes', 'valibot'],
    node: true,
  },
  {
    name: 'host',
    files: ['electron/host/'],
    imports: ['shared'],
    packages: ['uuid', 'valibot'],
    node: true,
  },
  {
    name: 'main',
    files: ['electron/main/'],
    imports: ['shared', 'host', 'host composition'],
    packages: ['electron', 'valibot'],
    node: true,
  },
  { name: 'preload', files: ['electron/preload/'], imports: ['shared'], packages: ['electron'], node: false },
  {
    name: 'loopback',
    files: ['electron/loopback/'],
    imports: ['shared', 'host', 'host composition'],
    packages: [],
    node: true,
  },
  {
    name: 'command line',
    files: ['electron/cli/'],
    imports: ['shared', 'host', 'host composition'],
    packages: [],
    node: true,
  },
  {
    name: 'build',
    files: ['renderer/build.ts', 'renderer/vite.config.ts', 'electron/package.ts'],
    imports: [],
    packages: ['vite', '@vitejs/plugin-react'],
    node: true,
  },
  { name: 'starter', files: ['electron/'], imports: ['shared', 'host', 'loopback', 'build'], packages: [], node: true },
  { name: 'host client', files: ['renderer/host-client/'], imports: ['shared'], packages: [], node: false },
  {
    name: 'editor',
    files: ['renderer/editor/'],
    imports: ['shared', 'words', 'ui'],
    packages: [proseMirror, ...widgets, 'uuid'],
    node: false,
  },
  {
    name: 'feature',
    files: ['renderer/features/'],
    imports: ['shared', 'host client', 'editor', 'ui', 'words', 'app'],
    packages: [...widgets, '@tanstack/react-virtual', 'valibot', proseMirror],
    node: false,
  },
  {
    name: 'words',
    files: ['renderer/strings.sv.ts', 'renderer/strings/'],
    imports: ['shared', 'ui'],
    packages: [],
    node: false,
  },
  {
    name: 'ui',
    files: ['renderer/ui/', 'renderer/fonts.css', 'renderer/icon.svg'],
    imports: ['shared', 'words', 'host client'],
    packages: [...widgets, '@internationalized/date', '@tanstack/react-virtual'],
    node: false,
  },
  {
    name: 'app',
    files: ['renderer/app/'],
    imports: ['shared', 'host client', 'ui', 'words', 'feature', 'editor'],
    packages: [...widgets, 'uuid'],
    node: false,
  },
  {
    name: 'entry',
    files: ['renderer/'],
    imports: ['shared', 'host client', 'ui', 'app', 'feature', 'words'],
    packages: ['react', 'react-dom', 'react-aria-components', '@fontsource-variable/*'],
    node: false,
  },
];

/** The layer of a file, by its path relative to the project; null for a file that nobody may import (tests, the outside). */
export function layerOf(path: string): Layer | null {
  return (
    layers.find(layer => layer.files.some(name => (name.endsWith('/') ? path.startsWith(name) : path === name))) ?? null
  );
}
