/** Which of the two side panes. */
export type Side = 'left' | 'right';

/** `docked` beside the centre, `overlay` above it. */
export type PaneMode = 'docked' | 'overlay';

interface PaneLimits {
  readonly min: number;
  readonly max: number;
}

/** Widths between which a pane can be dragged, in CSS pixels: the design's tokens. */
export const paneLimits: { readonly [S in Side]: PaneLimits } = {
  left: { min: 248, max: 420 },
  right: { min: 340, max: 620 },
};

/** The centre never gets narrower than this while a pane is docked. */
export const centreMin = 520;

/** Width of the strip that a closed or floating pane leaves at the edge. */
export const railWidth = 44;

/** What a view prefers where the window is of ordinary width; the rest follows the design's table. */
export interface PreferredWidths {
  readonly left: number;
  readonly right: number;
}

/** How the panes lie in a window of `width`: side panes float one after the other as space ends. */
export function paneModes(width: number): { readonly [S in Side]: PaneMode } {
  return { left: width >= 1100 ? 'docked' : 'overlay', right: width >= 1280 ? 'docked' : 'overlay' };
}

/** A pane's width before anybody has dragged it. */
export function defaultWidth(side: Side, windowWidth: number, preferred: PreferredWidths): number {
  if (windowWidth >= 2000) return side === 'left' ? preferred.left + 36 : preferred.right + 204;
  if (windowWidth >= 1600) return side === 'left' ? preferred.left + 16 : preferred.right + 64;
  if (windowWidth >= 1280) return preferred[side];
  return side === 'left' ? Math.min(preferred.left, 264) : 340;
}

/** `wanted` held within the pane's limits and so that the centre keeps its least width. */
export function clampWidth(side: Side, wanted: number, windowWidth: number, otherWidth: number): number {
  const { min, max } = paneLimits[side];
  const room = Math.max(min, windowWidth - otherWidth - centreMin);
  return Math.round(Math.min(Math.max(wanted, min), max, room));
}
