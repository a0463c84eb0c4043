import { describe, expect, it } from 'vitest';
import { partColumns, toStatutePieces } from '../../../../shared/outline/statutes.ts';
import { contentLines } from '../../../builders/source-lines.ts';

const across = 'En båt ska hållas i gott skick och vara försedd med den utrustning som';

function pieces(text: string): readonly (readonly [string | null, string])[] {
  const columns = partColumns(contentLines(text)).find(stretch => stretch.columns);
  return toStatutePieces(columns?.lines ?? [], 72).map(piece => [
    piece.column,
    piece.lines.map(line => line.text).join(' '),
  ]);
}

describe('A draft statute', () => {
  it('keeps its columns apart where they come one under the other', () => {
    const text = `Nuvarande lydelse Föreslagen lydelse\n\n5 kap.\n11 §\n\n${across}\nbehövs.\n\nEn båt får läcka\nhögst en liter.\n\nEn båt får inte\nläcka alls.\n\nDenna lag träder i kraft den 1 januari 2032.`;
    expect(pieces(text)).toEqual([
      [null, 'Nuvarande lydelse Föreslagen lydelse'],
      [null, '5 kap. 11 §'],
      [null, `${across} behövs.`],
      ['current', 'En båt får läcka högst en liter.'],
      ['proposed', 'En båt får inte läcka alls.'],
    ]);
  });

  it('knows a right column alone by the space that the empty left one leaves', () => {
    expect(
      pieces(`Nuvarande lydelse Föreslagen lydelse\n\n${across}\nbehövs.\n\n En båt ska också\nha ett namn.`).at(-1),
    ).toEqual(['proposed', 'En båt ska också ha ett namn.']);
  });

  it('puts each column together again after a page break', () => {
    const text =
      'Nuvarande lydelse Föreslagen lydelse\n\nEn båt får läcka om\nden har en pump och\n\nEn båt får läcka om\nden har två pumpar\n\fen ösare.\nEller hur.\n\noch två ösare.\nJust så.';
    expect(pieces(text).slice(1)).toEqual([
      ['current', 'En båt får läcka om den har en pump och en ösare. Eller hur.'],
      ['proposed', 'En båt får läcka om den har två pumpar och två ösare. Just så.'],
    ]);
  });

  it('parts columns that stand side by side', () => {
    const text =
      'Nuvarande lydelse          Föreslagen lydelse\n\nEn båt får läcka           En båt får inte\nhögst en liter.            läcka alls.';
    expect(pieces(text).slice(-2)).toEqual([
      ['current', 'En båt får läcka högst en liter.'],
      ['proposed', 'En båt får inte läcka alls.'],
    ]);
  });
});
