/** Keys as written in code: "Mod+K", "Shift+F6", "Alt+ArrowDown"; Mod is Ctrl, on a Mac Command. */
export type Keys = string;

const isMac = typeof navigator !== 'undefined' && /Mac|iPhone|iPad/.test(navigator.userAgent);

const shownNames: { readonly [key: string]: string } = {
  Mod: isMac ? '⌘' : 'Ctrl',
  Alt: isMac ? '⌥' : 'Alt',
  Shift: isMac ? '⇧' : 'Shift',
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  Escape: 'Esc',
};

/** "Ctrl K": how a key is written beside a command. */
export function formatKeys(keys: Keys): string {
  return keys
    .split('+')
    .map(part => shownNames[part] ?? part)
    .join(' ');
}

/** The same for `aria-keyshortcuts`, which has names of its own. */
export function ariaKeys(keys: Keys): string {
  return keys.replace('Mod', isMac ? 'Meta' : 'Control');
}

/** Whether the event is exactly these keys, no modifier more or less. */
export function matchesKeys(event: KeyboardEvent, keys: Keys): boolean {
  const parts = keys.split('+');
  const key = parts.at(-1) ?? '';
  const wanted = (name: string) => parts.includes(name);
  const mod = isMac ? event.metaKey : event.ctrlKey;
  const other = isMac ? event.ctrlKey : event.metaKey;
  return (
    event.key.toLowerCase() === key.toLowerCase() &&
    mod === wanted('Mod') &&
    !other &&
    event.altKey === wanted('Alt') &&
    event.shiftKey === wanted('Shift')
  );
}
