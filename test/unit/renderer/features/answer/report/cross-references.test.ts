import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  referencedNumbers,
  referenceRuns,
} from '../../../../../../renderer/features/answer/report/cross-references.ts';

const known = new Set(['7', '7.5.4', '9.2', '9.3', '10.3.1']);
const runs = (text: string) => referenceRuns(text, number => known.has(number));
const linked = (text: string) => runs(text).flatMap(run => (run.number === null ? [] : [[run.text, run.number]]));

test('A section that is mentioned becomes a reference together with the word before it', () => {
  expect(linked('Det framgår av avsnitt 7.5.4. Därför behövs stöd.')).toEqual([['avsnitt 7.5.4', '7.5.4']]);
  expect(linked('Se kapitel 7.')).toEqual([['kapitel 7', '7']]);
});

test('Several numbers after one word are references of their own', () => {
  expect(linked('I avsnitten 9.2 och 9.3, 10.3.1 beskrivs det.')).toEqual([
    ['avsnitten 9.2', '9.2'],
    ['9.3', '9.3'],
    ['10.3.1', '10.3.1'],
  ]);
});

test('Unknown sections, provisions and plain numbers are left alone', () => {
  expect(linked('Enligt avsnitt 99.9 och 5 kap. 11 § SoL får 9.2 procent.')).toEqual([]);
});

test('The runs put together are always the text itself', () => {
  const words = fc.constantFrom(
    'avsnitt ',
    'avsnitten ',
    'kapitel ',
    '9.2',
    '9.3',
    '10.3.1',
    ' och ',
    ', ',
    '. ',
    'ord ',
  );
  fc.assert(
    fc.property(fc.array(words, { maxLength: 20 }), parts => {
      const text = parts.join('');
      expect(
        runs(text)
          .map(run => run.text)
          .join(''),
      ).toBe(text);
    }),
  );
});

test('Each number that a section points at is told once', () => {
  expect(referencedNumbers(['Se avsnitt 9.2.', 'Se avsnitt 9.3 och 9.2.'], number => known.has(number))).toEqual([
    '9.2',
    '9.3',
  ]);
});
