import { describe, expect, it } from 'vitest';
import { toContentLines } from '../../../../shared/outline/content-lines.ts';
import { pageNumbers } from '../../../../shared/outline/page-numbers.ts';
import { findRunningHeads } from '../../../../shared/outline/running-heads.ts';
import { sourceLines } from '../../../builders/source-lines.ts';

const page = 'Text om båtar på en sida.\n'.repeat(30);
const printed = (number: number) => `\nSOU 2031:4 Båtar\n\n${number}\n\n`;

/** Pages of the lines that are asked for by their text. */
function pagesOf(
  text: string,
  wanted: readonly string[],
  chapters: readonly string[] = [],
): readonly (number | null)[] {
  const lines = sourceLines(text);
  const furniture = findRunningHeads(lines).value;
  const content = toContentLines(lines, furniture);
  const chapterLines = new Set(content.filter(line => chapters.includes(line.text)).map(line => line.number));
  const pages = pageNumbers(content, furniture, chapterLines).value;
  return wanted.map(mark => pages.get(content.find(line => line.text === mark)?.sheet ?? 0) ?? null);
}

describe('Page numbers', () => {
  it('are counted between two printed ones when the page breaks between them agree', () => {
    const text = `${page}${printed(11)}a\n${page} b\n${page} c\n${page}${printed(14)}d\n${page}`;
    expect(pagesOf(text, ['a', 'b', 'c', 'd'])).toEqual([11, 12, 13, 14]);
  });

  it('are not stated where a page break is missing or one too many', () => {
    const missing = `${printed(11)}a\n${page} b\n${page}${printed(14)}c\n${page}`;
    const spurious = `${printed(11)}a\n${page} b\n${page} c\n${page}${printed(13)}d\n${page}`;
    expect(pagesOf(missing, ['a', 'b', 'c'])).toEqual([null, null, null]);
    expect(pagesOf(spurious, ['a', 'b', 'c', 'd'])).toEqual([null, null, null, null]);
  });

  it('are not stated before the first printed one, nor after the last', () => {
    const text = `x\n${page} y\n${page}${printed(11)}a\n${page}${printed(12)}b\n${page} z\n${page}`;
    expect(pagesOf(text, ['x', 'y', 'a', 'b', 'z'])).toEqual([null, null, 11, 12, null]);
  });

  it('are left out between a lost empty page and a false break that outweighs it', () => {
    // Page 12 is empty because the chapter opens on 13; the space before "d" is no page break.
    const text = `${printed(11)}a\n${page} Kapitel\n${page} c\n${page}\n d\n${page}${printed(15)}e\n${page}`;
    expect(pagesOf(text, ['a', 'Kapitel', 'c', 'd', 'e'], ['Kapitel'])).toEqual([11, null, null, 14, 15]);
  });

  it('are the pages’ own where form feeds show the pages', () => {
    const text = `fram\n\fett\n\n11\n\ftvå\n\n12\n\ftre\n\f\n\ffyra\n\n15\n\fslut`;
    expect(pagesOf(text, ['fram', 'ett', 'två', 'tre', 'fyra', 'slut'])).toEqual([null, 11, 12, 13, 15, null]);
  });
});
