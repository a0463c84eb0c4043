import { describe, expect, it } from 'vitest';
import { toContentLines } from '../../../../shared/outline/content-lines.ts';
import { findRunningHeads } from '../../../../shared/outline/running-heads.ts';
import { contentLines, sourceLines } from '../../../builders/source-lines.ts';

/** Enough lines that a leading space can be a page's and not the layout's. */
const filler = 'Skeppet seglade vidare.\n'.repeat(30);

describe('Content lines', () => {
  it('carry what stood before them: nothing, blank lines, a rule of spaces', () => {
    const lines = contentLines('ett\ntvå\n\ntre\n\n \nfyra\n\n\n\nfem');
    expect(lines.map(({ text, before }) => [text, before])).toEqual([
      ['ett', 'sheet'],
      ['två', 'tight'],
      ['tre', 'blank'],
      ['fyra', 'rule'],
      ['fem', 'blank'],
    ]);
  });

  it('take a single leading space for a page break, surely so in the middle of text', () => {
    const lines = contentLines(`${filler}ord\n ny sida\n${filler}\n kanske ny sida`);
    const marked = lines.filter(line => line.indent === 1);
    expect(marked.map(({ before, opensSheet, sheet }) => [before, opensSheet, sheet])).toEqual([
      ['sheet', true, 2],
      ['blank', true, 3],
    ]);
  });

  it('take no leading space for a page break where lines are indented as a habit', () => {
    const lines = contentLines('rad\n indragen\nrad\n indragen\nrad\n indragen');
    expect(new Set(lines.map(line => line.sheet))).toEqual(new Set([1]));
  });

  it('take rows of spaces for blank lines where all blank lines are made of spaces', () => {
    expect(contentLines('ett\n \ntvå\n \ntre').map(line => line.before)).toEqual(['sheet', 'blank', 'blank']);
  });

  it('leave out running heads and page numbers and break the page there', () => {
    const lines = sourceLines('ord\n\nSOU 2031:4 Båtar\n\n17\n\nmera');
    const content = toContentLines(lines, findRunningHeads(lines).value);
    expect(content.map(({ number, before, sheet }) => [number, before, sheet > 1])).toEqual([
      [1, 'sheet', false],
      [7, 'sheet', true],
    ]);
  });

  it('are on the pages that form feeds give', () => {
    expect(contentLines('ett\n\n\ftvå\ntre\n\ffyra').map(line => line.sheet)).toEqual([1, 2, 2, 3]);
  });
});
