import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareNumbers, follows, parseNumber, printNumber } from '../../../../shared/outline/section-number.ts';

const path = fc
  .tuple(fc.integer({ min: 1, max: 30 }), fc.array(fc.integer({ min: 1, max: 99 }), { maxLength: 3 }))
  .map(([chapter, rest]) => [chapter, ...rest]);

describe('A section number', () => {
  it('is read as it is printed, up to four levels and thirty chapters', () => {
    fc.assert(
      fc.property(path, number => {
        expect(parseNumber(printNumber(number))).toEqual(number);
      }),
    );
    for (const wrong of ['0', '31', '1.0', '1.2.3.4.5', '1..2', '', 'a']) expect(parseNumber(wrong)).toBeNull();
  });

  it('is followed by its first child or the next sibling of itself or an ancestor, and by nothing else', () => {
    const after = ['10.2.1', '10.2.2', '10.3', '11', '10.2.1.1'].map(printed => parseNumber(printed) ?? []);
    const [last = [], ...next] = after;
    for (const number of next) expect(follows(last, number)).toBe(true);
    for (const wrong of ['10.2.3', '10.4', '12', '10.2.1', '10.2', '11.1', '1.2.2']) {
      expect(follows(last, parseNumber(wrong) ?? [])).toBe(false);
    }
  });

  it('comes before every number that may follow it', () => {
    fc.assert(
      fc.property(path, path, (one, other) => {
        if (follows(one, other)) expect(compareNumbers(one, other)).toBeLessThan(0);
      }),
    );
  });
});
