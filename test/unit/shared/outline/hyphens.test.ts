import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { joinLines, LexiconBuilder } from '../../../../shared/outline/hyphens.ts';
import { contentLines } from '../../../builders/source-lines.ts';

function join(text: string, known = '', isWord?: (word: string) => boolean): string {
  const words = new LexiconBuilder();
  words.add(contentLines(`${text}\n\n${known}`));
  return joinLines(text.split('\n'), words.build(isWord));
}

describe('A hyphen at a line’s end', () => {
  it('goes away inside a word', () => {
    expect(join('en båt-\nplats vid sjön')).toBe('en båtplats vid sjön');
  });

  it('stays, with its space, before a conjunction', () => {
    expect(join('hälso-\noch sjukvård')).toBe('hälso- och sjukvård');
    expect(join('segel- eller motor-\neller roddbåt')).toBe('segel- eller motor- eller roddbåt');
  });

  it('goes away before what only looks like a conjunction, when the report has the word', () => {
    expect(join('det gemen-\nsamt ägda', 'ett gemensamt seglande')).toBe('det gemensamt ägda');
    expect(join('efter-\nsom', 'eftersom')).toBe('eftersom');
  });

  it('stays after letters, digits and names', () => {
    expect(join('SRHR-\nstrategin')).toBe('SRHR-strategin');
    expect(join('1950-\ntalets båtar')).toBe('1950-talets båtar');
    expect(join('Karl-\nErik')).toBe('Karl-Erik');
  });

  it('stays where the report writes the word, or others like it, with a hyphen', () => {
    expect(join('våra icke-\nbåtar', 'en icke-båtar')).toBe('våra icke-båtar');
    expect(join('hbtqi-\nseglare', 'en hbtqi-fråga och hbtqi-frågor')).toBe('hbtqi-seglare');
  });

  it('stays in an address', () => {
    expect(join('se https://exempel.se/en-\nlang-stig')).toBe('se https://exempel.se/en-lang-stig');
  });

  it('is decided by a dictionary where the report’s own words say nothing', () => {
    const isWord = (word: string) => word === 'expartner';
    expect(join('ex-\npartner', 'ex-man ex-fru', isWord)).toBe('expartner');
    expect(join('ex-\npartner', 'ex-man ex-fru')).toBe('ex-partner');
  });

  it('in a row of capitals goes away, and a dash between years takes no space', () => {
    expect(join('FÖRSLAGS-\nDELEN', 'FÖRSLAGSDELEN')).toBe('FÖRSLAGSDELEN');
    expect(join('åren 2017–\n2026')).toBe('åren 2017–2026');
  });

  it('has a committed list of cases, each joined to one word or a pair', () => {
    const rows = readFileSync(new URL('../../../fixtures/hyphens.tsv', import.meta.url), 'utf8')
      .trim()
      .split('\n')
      .slice(1);
    expect(rows.length).toBeGreaterThanOrEqual(200);
    for (const row of rows) {
      const [left = '', right = '', joined = ''] = row.split('\t');
      expect(join(`${left}\n${right}`, joined)).toBe(joined);
    }
  });
});
