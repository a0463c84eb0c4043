import { expect, test } from 'vitest';
import { readStands } from '../../../../shared/assembly/read-stands.ts';

const short = (lines: readonly string[]) =>
  readStands(lines).map(({ designation, number, stance }) => `${designation} ${number} ${stance}`);

test('Reads report, number and stand of every section', () => {
  const lines = [
    'Remiss: Ett (SOU 2030:1) och Två (SOU 2030:2)',
    'Sammanfattning',
    'Nämnden tillstyrker det mesta i SOU 2030:1.',
    'SOU 2030:1 Ett',
    '2.1 Samordnad hjälp',
    'Nämnden tillstyrker förslaget. Mer text.',
    'Nämnden avstyrker något annat.',
    'SOU 2030:2 Två',
    '2.1 Uppdrag m.m.',
    'Nämnden avstyrker förslaget.',
    '10.2.11 5 kap. 11 § socialtjänstlagen',
    'Frågan är viktig.',
  ];
  expect(short(lines)).toEqual(['SOU 2030:1 2.1 supports', 'SOU 2030:2 2.1 opposes', 'SOU 2030:2 10.2.11 remarksOnly']);
});

test('Knows the only report that the text names', () => {
  expect(short(['Remiss: Bättre stöd (SOU 2030:1)', '3 Bakgrund', 'Nämnden tillstyrker förslaget.'])).toEqual([
    'SOU 2030:1 3 supports',
  ]);
});

test.each(['10 000 kronor räcker inte.', '2.1 visar att kommuner saknar stöd.', '12 elever per grupp är för många.'])(
  'Does not take %j for a heading',
  line => {
    expect(readStands([line, 'Nämnden tillstyrker förslaget.'])).toEqual([]);
  },
);
