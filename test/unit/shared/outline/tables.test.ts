import { describe, expect, it } from 'vitest';
import { toParagraphs } from '../../../../shared/outline/paragraphs.ts';
import { tableAt } from '../../../../shared/outline/tables.ts';
import { contentLines } from '../../../builders/source-lines.ts';

function extent(text: string) {
  return tableAt(toParagraphs(contentLines(text), 40), 0, 40);
}

describe('A table', () => {
  it('begins with its caption and ends before the next running text', () => {
    expect(extent('Tabell 3.1 Båtar\n\nEkor 12\n\nJullar 7\n\nDet framgår av tabellen att ekor är fler.')).toEqual({
      to: 3,
      captioned: true,
    });
  });

  it('is a run of short pieces, but not two subheadings or a list', () => {
    expect(extent('Ja\n\nNej\n\nVet inte\n\nAnnat')).toEqual({ to: 4, captioned: false });
    expect(extent('Båtar\n\nEkor\n\nEn eka är en liten båt.')).toBeNull();
    expect(extent('– ekor\n\n– jullar\n\n– snipor\n\n– ökor')).toBeNull();
  });
});
