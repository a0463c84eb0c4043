import { describe, expect, it } from 'vitest';
import { numberedHeadings } from '../../../../shared/outline/numbered-headings.ts';
import { printNumber } from '../../../../shared/outline/section-number.ts';
import { contentLines } from '../../../builders/source-lines.ts';

const body = 'Här står en brödtext om båtar som är lagom lång.\nDen fortsätter på nästa rad och slutar där.\n';

function numbersIn(text: string): readonly string[] {
  return numberedHeadings(contentLines(text)).value.map(({ path }) => printNumber(path));
}

/** A report in which each heading opens a page or follows a blank line. */
function report(...headings: readonly string[]): string {
  return headings.map(heading => `${/^\d+ /.test(heading) ? '\f' : '\n'}${heading}\n\n${body.repeat(6)}`).join('');
}

describe('Numbered headings', () => {
  it('are those whose numbers follow on each other', () => {
    const text = report(
      '1 Uppdraget',
      '1.1 Direktiven',
      '1.2 Arbetet',
      '2 Båtar',
      '2.1 Ekor',
      '2.1.1 Små ekor',
      '3 Slut',
    );
    expect(numbersIn(text)).toEqual(['1', '1.1', '1.2', '2', '2.1', '2.1.1', '3']);
  });

  it('have any number of lines up to seven', () => {
    const { value } = numberedHeadings(
      contentLines(report('1 Uppdraget\noch arbetet', '1.1 Ett\ntvå\ntre\nfyra\nfem')),
    );
    expect(value.map(({ length }) => length)).toEqual([2, 5]);
  });

  it('are not the lines of a list of contents, with leaders or without', () => {
    const contents = '1 Uppdraget ........ 5\n\n1.1 Direktiven ...... 6\n\n2 Båtar ......... 9\n\n';
    const bare = '\f1 Uppdraget 5\n\n1.1 Direktiven 6\n\n\f2 Båtar 9\n\n';
    const text = report('1 Uppdraget', '1.1 Direktiven', '2 Båtar');
    const direct = numberedHeadings(contentLines(contents + text)).value;
    const lines = contentLines(bare + text);
    expect(direct.length).toBe(3);
    expect(numberedHeadings(lines).value.map(({ at }) => lines[at]?.text)).toEqual([
      '1 Uppdraget',
      '1.1 Direktiven',
      '2 Båtar',
    ]);
  });

  it('are not references at the beginning of a paragraph, amounts, list items or a list of reports', () => {
    const text = `${report('1 Uppdraget', '1.1 Direktiven')}\n2.5 procent av båtarna läcker.\n\n1. Ekor\n\n2. Jullar\n\n7 § lagen\n${report('1.2 Arbetet')}\f1. Skärpta båtar. Ju.\n\n2. Nya båtar. Fi.\n`;
    expect(numbersIn(text)).toEqual(['1', '1.1', '1.2']);
  });

  it('go on after a heading that the text has lost, and tell of it', () => {
    const lines = contentLines(report('1 Uppdraget', '1.1 Direktiven', '2.1 Ekor', '2.2 Jullar', '3 Slut'));
    const { value, messages } = numberedHeadings(lines);
    expect(value.map(({ path }) => printNumber(path))).toEqual(['1', '1.1', '2.1', '2.2', '3']);
    expect(messages).toMatchObject([{ level: 'warning', line: lines.find(({ text }) => text === '2.1 Ekor')?.number }]);
  });

  it('of an appendix with numbers of its own are not mixed up with the report’s', () => {
    const text =
      report('1 Uppdraget', '1.1 Direktiven', '1.2 Arbetet', '2 Båtar', '2.1 Ekor') +
      report('1 Bilagans början', '1.1 Metod');
    expect(numbersIn(text)).toEqual(['1', '1.1', '1.2', '2', '2.1']);
  });

  it('may begin at a later chapter, as in a second volume', () => {
    expect(numbersIn(report('12 Båtar', '12.1 Ekor', '12.2 Jullar', '13 Slut'))).toEqual(['12', '12.1', '12.2', '13']);
  });
});
