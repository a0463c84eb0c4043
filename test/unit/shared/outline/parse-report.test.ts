import { describe, expect, it } from 'vitest';
import { parseReport } from '../../../../shared/outline/parse-report.ts';
import { sourceLines } from '../../../builders/source-lines.ts';

const body =
  'Här står en brödtext om båtar som är lagom lång och\nsom fortsätter på nästa rad, där den också slutar.\n';

const report = `Till statsrådet

Utredningen överlämnar härmed betänkandet Säkra båtar (SOU 2031:4).

Göteborg i maj 2031
\fSammanfattning

${body}
\f1 Båtar och båt-
platser i Sverige

${body}
1.1 Ekor

Förslag: Ekor ska ha åror.

${body}
Mera om åror

${body}
• björk,
• gran.
\fKommittédirektiv 2030:12

${body}
\fStatens offentliga utredningar 2031
Kronologisk förteckning

1. Skärpta båtar. Ju.
`;

function lineOf(beginning: string): number {
  return sourceLines(report).find(line => line.text.startsWith(beginning))?.number ?? 0;
}

describe('A report', () => {
  const { value, messages } = parseReport(sourceLines(report));

  it('is read into front matter, sections and attachments', () => {
    expect(value).toMatchObject({ designation: 'SOU 2031:4', title: 'Säkra båtar', date: '2031-05', pageCount: null });
    expect(value.frontMatter.map(part => part.title)).toEqual(['Till statsrådet', 'Sammanfattning']);
    expect(value.sections.map(({ number, title, level }) => [number, title, level])).toEqual([
      ['1', 'Båtar och båtplatser i Sverige', 1],
      ['1.1', 'Ekor', 2],
    ]);
    expect(value.attachments.map(part => part.title)).toEqual(['Kommittédirektiv 2030:12']);
  });

  it('has its findings and blocks under their sections', () => {
    const ekor = value.sections[1];
    expect(ekor?.findings).toEqual([
      { kind: 'proposal', text: 'Förslag: Ekor ska ha åror.', line: lineOf('Förslag: Ekor') },
    ]);
    expect(ekor?.blocks.map(block => block.type)).toEqual([
      'finding',
      'paragraph',
      'heading',
      'paragraph',
      'listItem',
      'listItem',
    ]);
    expect(ekor?.blocks.at(-1)?.text).toBe('gran.');
  });

  it('leaves out the year’s list of reports and says so', () => {
    expect(messages).toContainEqual(expect.objectContaining({ level: 'info', line: lineOf('Statens offentliga') }));
    expect(JSON.stringify(value)).not.toContain('Skärpta');
  });

  it('without a numbered section is all front matter', () => {
    const parsed = parseReport(sourceLines(`Promemoria om båtar\n\n${body}`)).value;
    expect(parsed.sections).toEqual([]);
    expect(parsed.frontMatter).toHaveLength(1);
    expect(parseReport([]).value).toMatchObject({ sections: [], frontMatter: [], attachments: [] });
  });
});
