import { useCallback, useMemo, useState } from 'react';
import {
  clampWidth,
  defaultWidth,
  type PaneMode,
  type PreferredWidths,
  paneLimits,
  paneModes,
  railWidth,
  type Side,
} from './pane-layout.ts';
import { useStoredState } from './stored-state.ts';

interface SideState {
  readonly mode: PaneMode;
  readonly open: boolean;
  readonly width: number;
}

export interface PaneState {
  readonly left: SideState;
  readonly right: SideState;
  setOpen(side: Side, open: boolean): void;
  /** Null takes the width back to the view's own. */
  setWidth(side: Side, width: number | null): void;
}

interface Stored {
  readonly widths: { readonly left: number | null; readonly right: number | null };
  readonly closed: { readonly left: boolean; readonly right: boolean };
}

const untouched: Stored = { widths: { left: null, right: null }, closed: { left: false, right: false } };

/** Widths and openness of a view's side panes: docked ones are remembered, floating ones start closed. */
export function usePaneState(
  id: string,
  windowWidth: number,
  preferred: PreferredWidths,
  hasLeft: boolean,
  hasRight: boolean,
): PaneState {
  const [stored, setStored] = useStoredState<Stored>(`panes.${id}`, untouched);
  const [floating, setFloating] = useState<Side | null>(null);
  const modes = useMemo(() => paneModes(windowWidth), [windowWidth]);

  const setOpen = useCallback(
    (side: Side, open: boolean) => {
      if (modes[side] === 'docked') setStored({ ...stored, closed: { ...stored.closed, [side]: !open } });
      else setFloating(open ? side : null);
    },
    [modes, stored, setStored],
  );
  const setWidth = useCallback(
    (side: Side, wanted: number | null) => {
      const { min, max } = paneLimits[side];
      const width = wanted === null ? null : Math.min(Math.max(wanted, min), max);
      setStored({ ...stored, widths: { ...stored.widths, [side]: width } });
    },
    [stored, setStored],
  );

  return useMemo(() => {
    const present = { left: hasLeft, right: hasRight };
    const isOpen = (side: Side) =>
      present[side] && (modes[side] === 'docked' ? !stored.closed[side] : floating === side);
    const wanted = (side: Side) => stored.widths[side] ?? defaultWidth(side, windowWidth, preferred);
    const takes = (side: Side) => {
      if (!present[side]) return 0;
      return isOpen(side) && modes[side] === 'docked' ? wanted(side) : railWidth;
    };
    const sideState = (side: Side, other: Side): SideState => ({
      mode: modes[side],
      open: isOpen(side),
      width:
        modes[side] === 'docked'
          ? clampWidth(side, wanted(side), windowWidth, takes(other))
          : Math.min(wanted(side), Math.max(0, windowWidth - railWidth)),
    });
    return { left: sideState('left', 'right'), right: sideState('right', 'left'), setOpen, setWidth };
  }, [modes, stored, floating, windowWidth, preferred, hasLeft, hasRight, setOpen, setWidth]);
}
