import { describe, expect, it } from 'vitest';
import { identify } from '../../../../shared/outline/identity.ts';

const letter = [
  'Till statsrådet',
  'Utredningen, som har antagit namnet Båtutredningen (K 2030:07), överlämnar härmed betänkandet Säkra båtar – också i lä (SOU 2031:4).',
  'Stockholm i mars 2031',
];

describe('A report’s identity', () => {
  it('is read off the letter with which it was handed over', () => {
    expect(identify(letter, [])).toEqual({
      designation: 'SOU 2031:4',
      series: 'sou',
      title: 'Säkra båtar – också i lä',
      inquiry: 'Båtutredningen',
      date: '2031-03',
    });
  });

  it('has the designation of the running heads, whatever other reports are mentioned', () => {
    const head = { first: 1, last: 3, sheet: null, printed: null, head: { designation: 'Ds 2030:9', title: 'Båtar' } };
    expect(identify(letter, [head])).toMatchObject({ designation: 'Ds 2030:9', series: 'ds', title: null });
  });

  it('is empty where nothing says it', () => {
    expect(identify(['Båtar flyter.'], [])).toEqual({
      designation: null,
      series: 'memo',
      title: null,
      inquiry: null,
      date: null,
    });
  });
});
