import { describe, expect, it } from 'vitest';
import { superscript, takeFootnotes } from '../../../../shared/outline/footnotes.ts';
import { contentLines } from '../../../builders/source-lines.ts';

function read(text: string) {
  const { value, messages } = takeFootnotes(contentLines(text));
  return {
    text: value.lines.map(line => line.text),
    notes: value.footnotes.map(note => [note.mark, note.lines.map(line => line.text).join(' '), note.referredFrom]),
    messages,
  };
}

describe('Footnotes', () => {
  it('leave the foot of the page, and their references become superscript', () => {
    const { text, notes } = read(
      'Båtar flyter.1 De seglar också ut\nför vind2 och ström.\n\n\n \n1 Sjölagen.\n2 Vindlagen,\ns. 4.',
    );
    expect(text).toEqual(['Båtar flyter.¹ De seglar också ut', 'för vind² och ström.']);
    expect(notes).toEqual([
      [1, 'Sjölagen.', 1],
      [2, 'Vindlagen, s. 4.', 2],
    ]);
  });

  it('go on over pages and begin afresh in a chapter', () => {
    const { notes } = read('Båt.1\n\n\n \n1 Ett.\n\fEka.2\n\n\n \n2 Två.\n\fJulle.1\n\n\n \n1 Nytt.');
    expect(notes.map(([mark]) => mark)).toEqual([1, 2, 1]);
  });

  it('hang on years and words and not on amounts or decimals', () => {
    const { text } = read(
      'Åren 2017–20261 var 1,1 procent av 21 båtar\nläck enligt avsnitt 3.1 och hamnen”2\n\n\n \n1 Ett.\n2 Två.',
    );
    expect(text[0]).toBe('Åren 2017–2026¹ var 1,1 procent av 21 båtar');
    expect(text[1]).toBe('läck enligt avsnitt 3.1 och hamnen”²');
  });

  it('are not a numbered list at the end of a page', () => {
    expect(read('Båtar är:\n\n\n\n1 eka och\n\n2 julle.').notes).toEqual([]);
  });

  it('without a visible reference are kept and told of', () => {
    const { notes, messages } = read('Båtar flyter.\n\n\n \n1 Sjölagen.');
    expect(notes).toEqual([[1, 'Sjölagen.', null]]);
    expect(messages).toHaveLength(1);
  });

  it('write their numbers in superscript digits', () => {
    expect(superscript(1234567890)).toBe('¹²³⁴⁵⁶⁷⁸⁹⁰');
  });
});
