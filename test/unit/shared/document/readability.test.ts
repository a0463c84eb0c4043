import { expect, test } from 'vitest';
import { readability } from '../../../../shared/document/readability.ts';

test('LIX is words a sentence plus the percentage of long words', () => {
  expect(readability('Nämnden tillstyrker förslaget. Det är bra.')).toEqual({ words: 6, lix: 53 });
});

test('Abbreviations, section numbers and amounts end no sentence', () => {
  const one = readability('Enligt 5 kap. 11 § och punkt 10.2.1 ges t.ex. 10 000 kr i stöd.');
  expect(one.lix).toBe(one.words);
});

test('Each block ends a sentence even without a full stop', () => {
  expect(readability('Ett två\nTre fyra').lix).toBe(2);
});

test('A text without words has no LIX', () => {
  expect(readability(' – \n…')).toEqual({ words: 0, lix: null });
});
