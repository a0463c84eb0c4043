import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { SectionId } from '../../shared/ids.ts';
import { findReferences, footnotesOf, referenceIndex } from '../../shared/outline/references.ts';

const numbers = ['1', '2', '2.1', '2.2', '3', '3.1', '3.1.1', '3.1.2', '3.1.3', '10', '10.3', '10.3.1', '10.3.4'];
const idOf = (number: string) => `s${number}` as SectionId;
const index = referenceIndex({
  designation: 'SOU 2098:3',
  pageCount: 400,
  sections: numbers.map((number, at) => ({
    id: idOf(number),
    parentId: null,
    number,
    title: 'Rubrik',
    level: number.split('.').length,
    page: 10 + at * 30,
    findings: [],
  })),
});

/** What a text refers to: the words linked, and where they lead. */
const found = (text: string) =>
  findReferences(text, index).map(({ start, end, target }) => {
    const words = text.slice(start, end);
    if (target.kind === 'page') return `${words} → s. ${target.page} ${target.sectionId}`;
    if (target.kind === 'footnote') return `${words} → not ${target.mark}`;
    return `${words} → ${target.sectionId}${target.throughId === null ? '' : `–${target.throughId}`}`;
  });

describe('A reference', () => {
  test.each([
    ['Se avsnitt 10.3.1–10.3.4 om detta.', ['10.3.1–10.3.4 → s10.3.1–s10.3.4']],
    ['Se avsnitt 3.1.1–3 om detta.', ['3.1.1–3 → s3.1.1–s3.1.3']],
    ['Det framgår av avsnitt 3.1.1 och 3.1.2.', ['3.1.1 → s3.1.1', '3.1.2 → s3.1.2']],
    ['I avsnitten 2.1, 2.2 samt 10.3 finns mer.', ['2.1 → s2.1', '2.2 → s2.2', '10.3 → s10.3']],
    ['I kapitel 2 och 10 finns mer.', ['2 → s2', '10 → s10']],
    ['Jfr kap. 3, där det utvecklas.', ['3 → s3']],
    ['Avsnitt 2.1 och 3 procent av fallen', ['2.1 → s2.1']],
    ['Mer finns på s. 75 i detta betänkande.', ['s. 75 → s. 75 s2.1']],
    ['SOU 2098:3, avsnitt 2.1', ['2.1 → s2.1']],
    ['Utredningen (SOU 2015:55) var klar 2016. Se avsnitt 2.1.', ['2.1 → s2.1']],
    ['Artikel 18 och 19 i kapitel 3', ['3 → s3']],
  ])('is found: %s', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  test.each([
    '5 kap. 11 § socialtjänstlagen',
    '3 a kap. 2 § brottsbalken',
    '2 kap. 3 och 10 §§',
    'kap. 3 § 2',
    'avsnitt 99.1 och kapitel 29',
    'prop. 2017/18:177 avsnitt 3.1 s. 45',
    'Se SOU 2015:55, avsnitt 3.1.',
    'avsnitt 3.1 i SOU 2015:55',
    'avsnitt 3.1 i propositionen',
    'kapitel 3 brottsbalken',
    'NJA 2008 s. 123',
    'Ibid. s. 65',
    'se a. prop. s. 75',
    'på s. 9999',
    'på s. 5',
    'kapitlet handlar om 3 saker',
  ])('is not: %s', text => {
    expect(found(text)).toEqual([]);
  });

  test('to a footnote leads to the footnote of the same section, and a measure is none', () => {
    const blocks = [
      { type: 'paragraph' as const, text: 'Bron¹² är 30 m² stor.³', page: 1 },
      { type: 'footnote' as const, text: '² Om mått.', page: 1 },
      { type: 'footnote' as const, text: '¹² Om bron.', page: 1 },
    ];
    const references = findReferences(blocks[0]?.text ?? '', index, footnotesOf(blocks));
    expect(references).toEqual([{ start: 4, end: 6, target: { kind: 'footnote', mark: 12, ordinal: 2 } }]);
  });
});

const word = fc.constantFrom(
  'Bron',
  'ska',
  'enligt',
  '20 km',
  'lagen',
  '(se',
  ')',
  'och',
  'prop. 2001/02:3',
  '5 kap. 11 §',
  '§',
  '1998',
  '.',
  'å',
);
const mention = fc
  .constantFrom('avsnitt', 'Avsnitten', 'kapitel', 'kap.', 's.', 'sid.')
  .chain(name =>
    fc
      .array(fc.constantFrom(...numbers, '7.7', '99', '339'), { minLength: 1, maxLength: 4 })
      .chain(list => fc.constantFrom(', ', ' och ', '–', '-', ' samt ').map(joint => `${name} ${list.join(joint)}`)),
  );

test('references stand in order, apart, inside the text, on the number that they lead to', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(word, mention, fc.string({ maxLength: 12 })), { maxLength: 20 }), parts => {
      const text = parts.join(' ');
      let last = 0;
      for (const { start, end, target } of findReferences(text, index)) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeGreaterThan(start);
        expect(end).toBeLessThanOrEqual(text.length);
        last = end;
        const words = text.slice(start, end);
        if (target.kind === 'section') expect(target.sectionId).toBe(idOf(/^[\d.]+\d|^\d/.exec(words)?.[0] ?? ''));
        if (target.kind === 'page') expect(words).toContain(String(target.page));
      }
    }),
    { numRuns: 1000 },
  );
});

test('every known number of a list is found, whatever stands around it', () => {
  const list = fc.uniqueArray(fc.constantFrom(...numbers.filter(number => number.includes('.'))), {
    minLength: 1,
    maxLength: 4,
  });
  fc.assert(
    fc.property(
      list,
      fc.constantFrom(', ', ' och ', ' samt '),
      fc.constantFrom('', 'Se vidare ', 'Det framgår av ('),
      (known, joint, before) => {
        const references = findReferences(`${before}avsnitt ${known.join(joint)} om detta`, index);
        expect(references.map(({ target }) => target)).toEqual(
          known.map(number => ({ kind: 'section', sectionId: idOf(number), throughId: null })),
        );
      },
    ),
  );
});

test('a list without end, and one that breaks off, are read as quickly as any text', () => {
  const list = `avsnitt ${'2.1 och '.repeat(20_000)}`;
  expect(findReferences(`${list}3.1`, index)).toHaveLength(20_001);
  expect(findReferences(`${list}2017:4`, index)).toHaveLength(20_000);
});
