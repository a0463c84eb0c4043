import { type RefObject, useEffect, useRef } from 'react';
import { type Keys, matchesKeys } from './keys.ts';
import type { Side } from './pane-layout.ts';
import type { PaneState } from './pane-state.ts';

type PaneName = Side | 'centre';

const sides = ['left', 'right'] as const;

/** F6 and Shift F6 go round the open panes; Ctrl 1, 2, 3 go to one of them, and from it close it; Esc closes a floating one. */
export function usePaneKeys(root: RefObject<HTMLElement | null>, state: PaneState): void {
  const lastFocused = useRef(new Map<PaneName, HTMLElement>());
  const opened = useRef<Side | null>(null);

  useEffect(() => {
    if (opened.current === null) return;
    focusPane(root.current, opened.current, lastFocused.current);
    opened.current = null;
  });

  useEffect(() => {
    const remember = (event: FocusEvent) => {
      const target = event.target as HTMLElement;
      const name = paneOf(target, root.current);
      if (name !== null) lastFocused.current.set(name, target);
    };
    const go = (name: PaneName) => focusPane(root.current, name, lastFocused.current);
    const toggle = (side: Side) => {
      const inside = paneOf(document.activeElement, root.current) === side;
      if (!state[side].open) {
        opened.current = side;
        state.setOpen(side, true);
      } else if (inside) {
        state.setOpen(side, false);
        go('centre');
      } else go(side);
    };
    const cycle = (step: 1 | -1) => {
      const names = paneNames(root.current);
      const here = names.indexOf(paneOf(document.activeElement, root.current) ?? 'centre');
      const next = names[(here + step + names.length) % names.length];
      if (next !== undefined) go(next);
    };
    const closeFloating = () => {
      const side = sides.find(name => state[name].open && state[name].mode === 'overlay');
      if (side === undefined) return false;
      const inside = paneOf(document.activeElement, root.current) === side;
      state.setOpen(side, false);
      if (inside) go('centre');
      return true;
    };
    const actions: readonly (readonly [Keys, () => unknown])[] = [
      ['F6', () => cycle(1)],
      ['Shift+F6', () => cycle(-1)],
      ['Mod+1', () => toggle('left')],
      ['Mod+2', () => go('centre')],
      ['Mod+3', () => toggle('right')],
      ['Escape', closeFloating],
    ];
    const pressed = (event: KeyboardEvent) => {
      if (event.defaultPrevented) return;
      const action = actions.find(([keys]) => matchesKeys(event, keys));
      if (action !== undefined && action[1]() !== false) event.preventDefault();
    };
    document.addEventListener('focusin', remember);
    document.addEventListener('keydown', pressed);
    return () => {
      document.removeEventListener('focusin', remember);
      document.removeEventListener('keydown', pressed);
    };
  }, [root, state]);
}

function paneOf(element: Element | null, root: HTMLElement | null): PaneName | null {
  const pane = element?.closest<HTMLElement>('[data-pane]');
  return pane && root?.contains(pane) ? (pane.dataset.pane as PaneName) : null;
}

function paneNames(root: HTMLElement | null): readonly PaneName[] {
  return [...(root?.querySelectorAll<HTMLElement>('[data-pane]') ?? [])].map(pane => pane.dataset.pane as PaneName);
}

const tabbable =
  'input:not([disabled]), [contenteditable="true"], [tabindex="0"]:not([role="separator"]), button:not([disabled]):not([tabindex="-1"]), a[href]';

function focusPane(root: HTMLElement | null, name: PaneName, lastFocused: Map<PaneName, HTMLElement>): void {
  const pane = root?.querySelector<HTMLElement>(`[data-pane="${name}"]`);
  if (!pane) return;
  const last = lastFocused.get(name);
  const target = last && last !== pane && pane.contains(last) ? last : pane.querySelector<HTMLElement>(tabbable);
  (target ?? pane).focus();
}
