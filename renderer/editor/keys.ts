/** The editor's keys by command, in the notation of prosemirror-keymap; the toolbar's tooltips show the same ones. */
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
} as const;

const isMac = typeof navigator !== 'undefined' && /Mac/.test(navigator.platform);

/** A key as people read it: "Ctrl Shift 8". */
export function keyLabel(key: string): string {
  return key
    .split('-')
    .map(part => (part === 'Mod' ? (isMac ? '⌘' : 'Ctrl') : part.length === 1 ? part.toUpperCase() : part))
    .join(' ');
}
