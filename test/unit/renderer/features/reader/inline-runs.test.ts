import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inlineRuns, markRange, matchRanges } from '../../../../../renderer/features/reader/inline-runs.ts';
import type { Mark } from '../../../../../shared/domain/reading.ts';
import type { MarkId } from '../../../../../shared/ids.ts';

const mark = (from: [number, number], to: [number, number], lost = false) =>
  ({
    from: { ordinal: from[0], offset: from[1] },
    to: { ordinal: to[0], offset: to[1] },
    lost,
  }) as Mark;

test('runs joined are the text again, and each is wholly inside or outside of every range', () => {
  const texts = fc.string({ minLength: 1, maxLength: 60 });
  const ends = fc.array(fc.tuple(fc.nat(60), fc.nat(60)), { maxLength: 6 });
  fc.assert(
    fc.property(texts, ends, (text, pairs) => {
      const ranges = pairs.map(([one, other]) => ({
        start: Math.min(one, other, text.length),
        end: Math.min(Math.max(one, other), text.length),
      }));
      const marks = ranges.map((range, at) => ({ ...range, id: `m${at}` as MarkId }));
      const runs = inlineRuns(text, { start: 0, end: text.length }, { references: [], marks, matches: ranges });
      expect(runs.map(run => run.text).join('')).toBe(text);
      for (const run of runs) {
        const touching = ranges.filter(({ start, end }) => start < run.end && end > run.start);
        expect(touching.every(({ start, end }) => start <= run.start && end >= run.end)).toBe(true);
        expect(run.isMatch).toBe(touching.length > 0);
        expect(run.markId !== null).toBe(touching.length > 0);
      }
    }),
  );
});

test('a mark over several blocks covers the middle ones wholly', () => {
  const long = mark([1, 5], [3, 2]);
  expect(markRange(long, 0, 10)).toBeNull();
  expect(markRange(long, 1, 10)).toEqual({ start: 5, end: 10 });
  expect(markRange(long, 2, 10)).toEqual({ start: 0, end: 10 });
  expect(markRange(long, 3, 10)).toEqual({ start: 0, end: 2 });
  expect(markRange(mark([1, 5], [3, 2], true), 2, 10)).toBeNull();
});

test('matches are found whatever their case, and å is not a', () => {
  expect(matchRanges('Båten och baten', ['båt'])).toEqual([{ start: 0, end: 3 }]);
  expect(matchRanges('ett (tecken', ['('])).toEqual([{ start: 4, end: 5 }]);
  expect(matchRanges('text', [])).toEqual([]);
});
