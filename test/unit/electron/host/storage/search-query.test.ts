import fc from 'fast-check';
import { expect, test } from 'vitest';
import { excerptAround } from '../../../../../electron/host/storage/excerpt.ts';
import {
  exactMatch,
  fuseRanks,
  parseQuery,
  partMatch,
  stemMatch,
} from '../../../../../electron/host/storage/search-query.ts';
import { stemOf, wordsOf } from '../../../../../electron/host/storage/stems.ts';

const columns = { text: 'text', stems: 'stems' };

test('a query is words and quoted phrases, nothing in it is syntax', () => {
  expect(parseQuery('Vård ”5 kap. 11 §” NEAR(a) - vård')).toEqual({
    words: ['vård', 'near', 'a'],
    phrases: ['5 kap 11'],
  });
  expect(exactMatch(parseQuery('vård "a" b'), columns)).toBe('{text} : ("vård" AND "b"* AND "a")');
  expect(stemMatch(parseQuery('mottagningar "i tid"'), columns)).toBe(
    '{stems} : ("mottagning") AND {text} : ("i tid")',
  );
  expect(partMatch(parseQuery('ö ab'))).toBeNull();
});

test('the forms of a word have one stem', () => {
  for (const forms of [
    ['mottagning', 'mottagningen', 'mottagningar', 'mottagningarnas'],
    ['skola', 'skolan', 'skolor', 'skolornas'],
    ['barn', 'barnen', 'barnens'],
    ['kommun', 'kommunen', 'kommunerna'],
  ])
    expect(new Set(forms.map(stemOf)).size, forms[0]).toBe(1);
  expect(stemOf('vård')).not.toBe(stemOf('vard'));
});

test('words are what FTS5 sees: lower case, NFC, letters and digits', () => {
  expect(wordsOf('HÄLSO- och sjukvård,'.normalize('NFD'))).toEqual(['hälso', 'och', 'sjukvård']);
  expect(wordsOf('SoL 5:11')).toEqual(['sol', '5', '11']);
});

test('what stands high in several lists comes first, heavier lists count more', () => {
  const fused = fuseRanks([
    { weight: 3, rows: [1, 2] },
    { weight: 1, rows: [3, 2] },
  ]);
  expect(fused.map(({ row }) => row)).toEqual([2, 1, 3]);
});

test('an excerpt holds the match, cut at words, and never more than asked for', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('nämnden', 'anser', 'att', 'stöd', 'behövs'), { maxLength: 120 }), words => {
      const text = [...words, 'måltavlan', ...words].join(' ');
      const excerpt = excerptAround(text, parseQuery('måltavla'));
      expect(excerpt).toContain('måltavlan');
      expect(excerpt.length).toBeLessThan(200);
      expect(text).toContain(excerpt.replaceAll('…', '').trim());
    }),
  );
});
