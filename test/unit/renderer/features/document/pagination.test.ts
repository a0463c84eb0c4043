import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type MeasuredBlock, notesRule, paginate } from '../../../../../renderer/features/document/pagination.ts';

const text = (height: number, notesHeight = 0): MeasuredBlock => ({ height, notesHeight, keepWithNext: false });
const heading = (height: number): MeasuredBlock => ({ height, notesHeight: 0, keepWithNext: true });

describe('the pages of the preview', () => {
  it('are filled with whole blocks in order', () => {
    expect(paginate([text(40), text(40), text(40)], 100)).toEqual([
      { from: 0, to: 1 },
      { from: 2, to: 2 },
    ]);
  });

  it('never end with a heading', () => {
    expect(paginate([text(70), heading(20), heading(10), text(20)], 100)).toEqual([
      { from: 0, to: 0 },
      { from: 1, to: 3 },
    ]);
  });

  it('make room for footnotes where their marks stand', () => {
    expect(paginate([text(50), text(40, 20)], 100)).toEqual([
      { from: 0, to: 0 },
      { from: 1, to: 1 },
    ]);
    expect(paginate([text(20, 10), text(20, 10)], 40 + 20 + notesRule)).toEqual([{ from: 0, to: 1 }]);
  });

  it('give a block that is higher than a page one of its own', () => {
    expect(paginate([text(10), text(300), text(10)], 100)).toEqual([
      { from: 0, to: 0 },
      { from: 1, to: 1 },
      { from: 2, to: 2 },
    ]);
  });

  it('hold every block once, in order, whatever the blocks', () => {
    const block = fc.record({ height: fc.nat(150), notesHeight: fc.nat(40), keepWithNext: fc.boolean() });
    fc.assert(
      fc.property(fc.array(block, { maxLength: 60 }), blocks => {
        const pages = paginate(blocks, 100);
        const held = pages.flatMap(({ from, to }) => Array.from({ length: to - from + 1 }, (_, index) => from + index));
        expect(held).toEqual(blocks.map((_, index) => index));
      }),
    );
  });
});
