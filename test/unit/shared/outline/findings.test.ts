import { describe, expect, it } from 'vitest';
import { findBoxes, findingKind } from '../../../../shared/outline/findings.ts';
import { toParagraphs } from '../../../../shared/outline/paragraphs.ts';
import { contentLines } from '../../../builders/source-lines.ts';

const unknown = { boxed: 0, body: 0 };
const widths = { boxed: 20, body: 22 };
const narrow = `${'Båten bör ha hemvist på ett ställe nog med ax\n'.repeat(4)}Slut.`;
const wide = `${'Det har framkommit att hamnar numera är mycket fulla om\n'.repeat(4)}Slut.`;

function boxes(text: string, measures = unknown) {
  return findBoxes(toParagraphs(contentLines(text), 50), measures);
}

describe('A finding', () => {
  it('opens with its word, alone or with whose it is, and a colon', () => {
    expect(findingKind('Förslag: Båten ska')).toBe('proposal');
    expect(findingKind('Utredningens förslag: Båten')).toBe('proposal');
    expect(findingKind('Kommitténs bedömning: Båten')).toBe('assessment');
    expect(findingKind('Förslag och bedömning: Båten')).toBe('proposal');
    expect(findingKind('Bedömning : Båten')).toBe('assessment');
  });

  it('is not a sentence that begins with the same word', () => {
    for (const text of [
      'Förslag på båtar: ekor',
      'Bedömning; båtar',
      'förslag: båt',
      'Vårt förslag är: båt',
      'Utredningens förslag syftar',
    ])
      expect(findingKind(text)).toBeNull();
  });

  it('goes to the border that the text shows', () => {
    expect(boxes('Förslag: Båten ska flyta.\n\nDen ska också segla.\n\n \nSkälen är många.')).toEqual([
      { kind: 'proposal', from: 0, to: 2, sure: true },
    ]);
  });

  it('ends before the next finding, whose upper border is not its lower one', () => {
    expect(boxes('Bedömning: Båten flyter.\n\nDet är klart.\n\n \nBedömning: Båten seglar.\n\nSlut.')).toMatchObject([
      { from: 0, to: 1 },
      { from: 2, to: 3 },
    ]);
  });

  it('ends where the lines grow wider, when no border is seen', () => {
    expect(boxes(`Förslag: ${narrow}\n\n${narrow}\n\n${wide}\n\n${wide}`, widths)).toMatchObject([
      { from: 0, to: 2, sure: false },
    ]);
  });

  it('goes on with a paragraph that proposes in the same words', () => {
    const text =
      'Förslag: Regeringen bör ge varv i uppdrag\natt bygga båtar av plank.\n\nRegeringen bör ge hamnar i uppdrag\natt ta emot dem.\n\n';
    expect(boxes(text + wide, widths)).toMatchObject([{ from: 0, to: 2 }]);
  });

  it('is its first paragraph, and says that it is unsure, where nothing tells more', () => {
    expect(boxes('Förslag: Båten ska flyta.\n\nDet är bra.')).toEqual([
      { kind: 'proposal', from: 0, to: 1, sure: false },
    ]);
  });
});
