import { describe, expect, it } from 'vitest';
import { findRunningHeads } from '../../../../shared/outline/running-heads.ts';
import { sourceLines } from '../../../builders/source-lines.ts';

const banner = '12/25 Remiss om fartyg : Betänkande';

describe('Running heads', () => {
  it('are found by designation and number standing alone and close together', () => {
    const { value } = findRunningHeads(sourceLines('Text om båtar.\n\nSOU 2031:4 Båtar\n\n17\n\nMera text.'));
    expect(value).toEqual([
      {
        first: 3,
        last: 5,
        sheet: null,
        printed: { line: 5, page: 17, place: 'head' },
        head: { designation: 'SOU 2031:4', title: 'Båtar' },
      },
    ]);
  });

  it('number the page before them when the number comes first', () => {
    const { value } = findRunningHeads(sourceLines('Text.\n\n16\n\nBåtar SOU 2031:4\n\nMera.'));
    expect(value[0]?.printed).toEqual({ line: 3, page: 16, place: 'foot' });
  });

  it('include a banner that comes back, also where no number stands beside it', () => {
    const page = (number: string) => `text\n\n${banner}\n\n${number}\n\n`;
    const { value } = findRunningHeads(
      sourceLines(`${page('7')}${page('9')}text\n\n${banner}\n\ntext\n\n${banner}\n\n12\n\ntext`),
    );
    expect(value.map(block => block.printed?.page ?? null)).toEqual([7, 9, null, 12]);
  });

  it('leave alone a year, an amount and a mention of a report in the text', () => {
    const text = 'Under\n2023\nbyggdes båtar enligt\nSOU 2031:4\noch det var\n\n2023\n\nbra.';
    expect(findRunningHeads(sourceLines(text)).value).toEqual([]);
  });

  it('tell of a number that breaks the order and do not use it', () => {
    const page = (number: number) => `text\n\nSOU 2031:4 Båtar\n\n${number}\n\n`;
    const { value, messages } = findRunningHeads(sourceLines([3, 5, 900, 7, 9].map(page).join('')));
    expect(value.map(block => block.printed?.page ?? null)).toEqual([3, 5, null, 7, 9]);
    expect(messages).toMatchObject([{ level: 'warning', line: 17 }]);
  });

  it('are found at the borders of pages where form feeds give them', () => {
    const text = 'SOU 2031:4 Båtar\nText som går på.\n11\n\fBåtar SOU 2031:4\nMera text.\n12';
    const { value } = findRunningHeads(sourceLines(text));
    expect(value.map(block => block.printed?.page ?? block.head?.title)).toEqual(['Båtar', 11, 'Båtar', 12]);
  });
});
