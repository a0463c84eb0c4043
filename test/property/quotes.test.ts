import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findQuote, quoteBetween } from '../../shared/outline/quotes.ts';

const text = fc
  .array(fc.constantFrom('Bron', 'vård', 'en-', 'å', '  ', ' ', 'och', '.'), { maxLength: 8 })
  .map(words => words.join(''));
const blocks = fc.array(
  text.map(words => ({ text: words })),
  { minLength: 1, maxLength: 5 },
);

/** Blocks, and two points in them in order. */
const marked = blocks.chain(list => {
  const whole = list.map(({ text }) => text).join('\n');
  return fc.tuple(fc.nat({ max: whole.length }), fc.nat({ max: whole.length })).map(([one, other]) => {
    const point = (place: number) => {
      let rest = place;
      const ordinal = list.findIndex(({ text }) => {
        if (rest <= text.length) return true;
        rest -= text.length + 1;
        return false;
      });
      return { ordinal, offset: rest };
    };
    return { list, from: point(Math.min(one, other)), to: point(Math.max(one, other)) };
  });
});

test('a quotation is found where it stands, and what is found is the quotation', () => {
  fc.assert(
    fc.property(marked, ({ list, from, to }) => {
      const quote = quoteBetween(list, from, to) ?? '';
      if (quote.trim() === '') return;
      const found = findQuote(list, quote, from);
      expect(found).not.toBeNull();
      if (found) expect(quoteBetween(list, found.from, found.to)).toBe(quote);
    }),
    { numRuns: 1000 },
  );
});

test('a quotation is found again when spaces, hyphens and paragraphs have changed, and not when words have', () => {
  const before = [{ text: 'Den som missar en tur får vänta på nästa färja.' }];
  const quote = 'missar en tur får vänta';
  const near = { ordinal: 0, offset: before[0]?.text.indexOf(quote) ?? 0 };
  const after = [{ text: 'Ny ingress.' }, { text: 'Den som mis-' }, { text: 'sar  en tur' }, { text: 'får vänta.' }];
  expect(findQuote(after, quote, near)).toEqual({ from: { ordinal: 1, offset: 8 }, to: { ordinal: 3, offset: 9 } });
  expect(findQuote([{ text: 'Den som missar en båt får vänta.' }], quote, near)).toBeNull();
});

test('of several occurrences the nearest to where it stood is taken', () => {
  const list = [{ text: 'bron' }, { text: 'vägen' }, { text: 'bron' }, { text: 'bron' }];
  expect(findQuote(list, 'bron', { ordinal: 2, offset: 0 })?.from).toEqual({ ordinal: 2, offset: 0 });
  expect(findQuote(list, 'bron', null)?.from).toEqual({ ordinal: 0, offset: 0 });
});
