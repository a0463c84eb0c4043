import type { Keys } from '../ui/keys.ts';

/** The editor's keys by command, in the notation of prosemirror-keymap. */
export const editorKeys = {
  bold: 'Mod-b',
  italic: 'Mod-i',
  bulletList: 'Mod-Shift-8',
  orderedList: 'Mod-Shift-7',
  quote: 'Mod-Shift-9',
  footnote: 'Mod-Shift-f',
  link: 'Mod-Shift-k',
  undo: 'Mod-z',
  redo: 'Mod-y',
  savePosition: 'Mod-Shift-s',
  insertPosition: 'Mod-Enter',
} as const;

/** The same key as the rest of the window writes it, for tooltips and lists: "Mod+Shift+K". */
export function shownKeys(key: string): Keys {
  const parts = key.split('-');
  return [...parts.slice(0, -1), (parts.at(-1) ?? '').toUpperCase()].join('+');
}
