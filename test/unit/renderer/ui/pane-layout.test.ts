import { describe, expect, it } from 'vitest';
import { centreMin, clampWidth, defaultWidth, paneModes } from '../../../../renderer/ui/pane-layout.ts';

const preferred = { left: 324, right: 416 };

describe('the layout of panes', () => {
  it('lets the right pane float first and the left one last as the window narrows', () => {
    expect(paneModes(1440)).toEqual({ left: 'docked', right: 'docked' });
    expect(paneModes(1200)).toEqual({ left: 'docked', right: 'overlay' });
    expect(paneModes(720)).toEqual({ left: 'overlay', right: 'overlay' });
  });

  it("follows the design's table of widths", () => {
    const widths = (window: number) => [
      defaultWidth('left', window, preferred),
      defaultWidth('right', window, preferred),
    ];
    expect(widths(1150)).toEqual([264, 340]);
    expect(widths(1440)).toEqual([324, 416]);
    expect(widths(1700)).toEqual([340, 480]);
    expect(widths(2200)).toEqual([360, 620]);
  });

  it('never takes the room that the centre needs', () => {
    const left = 324;
    const right = clampWidth('right', 620, 1300, left);
    expect(1300 - left - right).toBeGreaterThanOrEqual(centreMin);
  });

  it('holds a dragged width within its limits', () => {
    expect(clampWidth('left', 10, 1440, 416)).toBe(248);
    expect(clampWidth('left', 900, 1440, 416)).toBe(420);
  });
});
