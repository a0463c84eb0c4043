import { describe, expect, it } from 'vitest';
import { cutToFirstHit, markRuns } from '../../../../renderer/ui/marked-text.tsx';

const marked = (text: string, query: string) =>
  markRuns(text, query)
    .map(run => (run.marked ? `[${run.text}]` : run.text))
    .join('');

describe('marking what was sought', () => {
  it('marks every word of the query wherever it stands, whatever the case', () => {
    expect(marked('Samordning av en samordnare', 'samord')).toBe('[Samord]ning av en [samord]nare');
    expect(marked('Plan för barn', 'barn plan')).toBe('[Plan] för [barn]');
  });

  it('keeps å apart from a', () => {
    expect(marked('vård och vard', 'vård')).toBe('[vård] och vard');
  });

  it('takes signs in the query as signs', () => {
    expect(marked('5 kap. (11 §)', '(11')).toBe('5 kap. [(11] §)');
  });

  it('never loses a letter of the text', () => {
    for (const query of ['', ' ', 'a', 'or o', '.*']) {
      expect(
        markRuns('Förslag om stöd', query)
          .map(run => run.text)
          .join(''),
      ).toBe('Förslag om stöd');
    }
  });
});

describe('cutting a long title', () => {
  it('keeps the first hit in sight and begins at a word', () => {
    const title = 'Program för vuxna med behov av ett långvarigt stöd och en samordnare';
    const cut = cutToFirstHit(title, 'samordnare', 20);
    expect(cut.startsWith('… ')).toBe(true);
    expect(cut.endsWith('en samordnare')).toBe(true);
    expect(title).toContain(cut.slice(2));
  });

  it('leaves a text alone whose hit is near the front, or which has none', () => {
    expect(cutToFirstHit('Samordnare i varje kommun', 'samordnare')).toBe('Samordnare i varje kommun');
    expect(cutToFirstHit('Något helt annat', 'samordnare')).toBe('Något helt annat');
  });
});
