import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fitToScreens, readWindowState, writeWindowState } from '../../../../electron/main/window-state.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'yttra-window-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const screen = { x: 0, y: 0, width: 1920, height: 1080 };
const state = { place: { x: 100, y: 50 }, width: 1200, height: 800, maximized: false };

test('A window comes back where it was', () => {
  const file = join(folder, 'window.json');
  writeWindowState(file, state);
  expect(readWindowState(file)).toEqual(state);
  expect(fitToScreens(state, [screen])).toEqual(state);
});

test.each(['', '{', '[]', '{"width":"wide"}', '{"place":null,"width":1,"height":1,"maximized":false}'])(
  'A damaged memory (%s) gives the size of the design',
  text => {
    const file = join(folder, 'damaged.json');
    writeFileSync(file, text);
    expect(readWindowState(file)).toEqual({ place: null, width: 1440, height: 900, maximized: false });
  },
);

test('A place on a screen that is gone is dropped, and the size made to fit', () => {
  const away = { ...state, place: { x: 2500, y: 50 }, width: 3000 };
  expect(fitToScreens(away, [screen])).toEqual({ ...state, place: null, width: 1920 });
});

test('A folder that cannot be written to is no fault', () => {
  expect(() => writeWindowState(join(folder, 'missing', 'window.json'), state)).not.toThrow();
});
