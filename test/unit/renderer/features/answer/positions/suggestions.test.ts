import fc from 'fast-check';
import { expect, test } from 'vitest';
import { statutesIn } from '../../../../../../renderer/features/answer/positions/statutes.ts';
import {
  excerptAround,
  markRuns,
  marksFor,
  questionFor,
} from '../../../../../../renderer/features/answer/positions/suggestions.ts';
import { outlineOf } from '../../../../../builders/case-view.ts';

test('The question for a section holds the words that carry meaning, each once', () => {
  const [section] = outlineOf('SOU 1', [['1 Stöd till barn och stöd för kommunen']]).sections;
  expect(section && questionFor(section)).toBe('stöd barn kommunen');
});

test('Whole words are marked, in any form and never inside another word', () => {
  const marks = marksFor('samordnare plan');
  const marked = markRuns('Samordnaren gör en plan; flygplanet står.', marks).filter(({ isMarked }) => isMarked);
  expect(marked.map(({ text }) => text)).toEqual(['Samordnaren', 'plan']);
});

test('The cut never hides the first marked word, and the runs are always the text', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('ord', 'samordnare', 'av', 'kommunen', 'å'), { minLength: 1, maxLength: 80 }),
      words => {
        const text = words.join(' ');
        const marks = marksFor('samordnare');
        const cut = excerptAround(text, marks, 60);
        if (text.includes('samordnare')) expect(cut).toContain('samordnare');
        expect(
          markRuns(cut, marks)
            .map(run => run.text)
            .join(''),
        ).toBe(cut);
        expect(cut.length).toBeLessThan(60 + 20);
      },
    ),
  );
});

test('Provisions are read with chapter, paragraph and act', () => {
  expect(statutesIn('Enligt 5 kap. 11 § SoL och 11\u00a0§\u00a0förvaltningslagen, samt 5 kap. 11 § SoL.')).toEqual([
    '5 kap. 11 § SoL',
    '11 § förvaltningslagen',
  ]);
});
