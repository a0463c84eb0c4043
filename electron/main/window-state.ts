import { readFileSync, writeFileSync } from 'node:fs';
import * as v from 'valibot';

const stateFields = v.strictObject({
  /** Upper left corner; null leaves it to the system. */
  place: v.nullable(v.strictObject({ x: v.number(), y: v.number() })),
  width: v.pipe(v.number(), v.minValue(400), v.maxValue(10_000)),
  height: v.pipe(v.number(), v.minValue(300), v.maxValue(10_000)),
  maximized: v.boolean(),
});

/** Where the window was; in device-independent pixels. */
export type WindowState = v.InferOutput<typeof stateFields>;

interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const fresh: WindowState = { place: null, width: 1440, height: 900, maximized: false };

/** Reads the remembered place, or the design's own size where there is none or the file is damaged. */
export function readWindowState(file: string): WindowState {
  try {
    return v.parse(stateFields, JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return fresh;
  }
}

/** Remembers the place; a folder that cannot be written to costs nothing but that. */
export function writeWindowState(file: string, state: WindowState): void {
  try {
    writeFileSync(file, JSON.stringify(state));
  } catch {
    // The next start uses the design's size.
  }
}

/** Drops a place that no screen shows any more, and a size that no screen holds: the window must be within reach. */
export function fitToScreens(state: WindowState, screens: readonly Area[]): WindowState {
  const { place } = state;
  const shown = place === null ? undefined : screens.find(area => showsCorner(area, place));
  const limit = shown ?? screens[0];
  if (limit === undefined) return state;
  return {
    ...state,
    place: shown === undefined ? null : place,
    width: Math.min(state.width, limit.width),
    height: Math.min(state.height, limit.height),
  };
}

/** Whether enough of the window's upper left corner is on the screen to take hold of; systems place borders just outside. */
function showsCorner(area: Area, { x, y }: { readonly x: number; readonly y: number }): boolean {
  return x >= area.x - 8 && y >= area.y - 8 && x + 200 <= area.x + area.width && y + 100 <= area.y + area.height;
}
