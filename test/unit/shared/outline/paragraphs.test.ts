import { describe, expect, it } from 'vitest';
import { toParagraphs } from '../../../../shared/outline/paragraphs.ts';
import { contentLines } from '../../../builders/source-lines.ts';

function paragraphs(text: string): readonly string[] {
  return toParagraphs(contentLines(text), 40).map(paragraph => paragraph.map(line => line.text).join(' '));
}

describe('Paragraphs', () => {
  it('end at space, and at a short line that ends a sentence', () => {
    expect(
      paragraphs('Båtar flyter på vatten för det mesta och\nsjunker sedan.\nNytt stycke om ekor.\n\nOch ett till.'),
    ).toEqual(['Båtar flyter på vatten för det mesta och sjunker sedan.', 'Nytt stycke om ekor.', 'Och ett till.']);
  });

  it('go on over a page break in mid-sentence, and over an empty line in a broken word', () => {
    expect(paragraphs('Båtar flyter på vatten för det mesta och\n\fsjunker sedan.')).toHaveLength(1);
    expect(paragraphs('Båtar flyter på vatten och heter då flyt-\n\netyg.')).toHaveLength(1);
  });

  it('end at a page break after a sentence', () => {
    expect(paragraphs('Båtar flyter på vatten för det mesta ut.\n\fDe sjunker sedan.')).toHaveLength(2);
  });

  it('take back what a page break has cut off, also where a figure’s text stands between', () => {
    expect(
      paragraphs('Den som vill segla ska först genomgå en\n\nMålet\n\nEn båt\n\fprövning. Sedan får hen segla.')[0],
    ).toBe('Den som vill segla ska först genomgå en prövning. Sedan får hen segla.');
  });

  it('are cut at items of a list', () => {
    expect(paragraphs('• ekor,\n• jullar, och\n• snipor.')).toHaveLength(3);
    expect(paragraphs('a) ekor,\nb) jullar.')).toHaveLength(2);
  });
});
