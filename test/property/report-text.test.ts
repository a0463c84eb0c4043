import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseReport } from '../../shared/outline/parse-report.ts';
import type { ParsedSection } from '../../shared/outline/parsed-report.ts';
import { sourceLines } from '../builders/source-lines.ts';
import { type Extraction, layOut } from '../builders/text-layout.ts';
import { type MadeReport, madeReport } from '../builders/text-report.ts';

function parsed(report: MadeReport, extraction: Extraction) {
  const { text, pages } = layOut(report, extraction);
  return { sections: parseReport(sourceLines(text)).value.sections, pages };
}

/** Text without footnote marks, and without the marks of a list. */
function bare(text: string): string {
  return text.replace(/[⁰¹²³⁴-⁹]+/gu, '');
}

function textsOf(section: ParsedSection): readonly (readonly string[])[] {
  return section.blocks.filter(block => block.type !== 'footnote').map(block => [block.type, bare(block.text)]);
}

describe.each<Extraction>(['formFeeds', 'heads', 'spaces'])(
  'A made-up report extracted with %s',
  { timeout: 120_000 },
  extraction => {
    it('gives back exactly the tree that was laid out', () => {
      fc.assert(
        fc.property(madeReport, report => {
          const { sections } = parsed(report, extraction);
          expect(sections.map(({ number, title }) => [number, title])).toEqual(
            report.sections.map(({ number, title }) => [number, title]),
          );
        }),
        { numRuns: 60, endOnFailure: true },
      );
    });

    it('gives back its findings, paragraphs, lists and footnotes', () => {
      fc.assert(
        fc.property(madeReport, report => {
          const { sections } = parsed(report, extraction);
          for (const [index, made] of report.sections.entries()) {
            const section = sections[index];
            expect(section === undefined ? [] : textsOf(section)).toEqual(
              made.blocks.map(({ type, text }) => [type, text]),
            );
            expect(section?.findings.map(({ kind }) => kind)).toEqual(
              made.blocks.flatMap(({ type, text }) =>
                type !== 'finding' ? [] : text.startsWith('F') ? 'proposal' : 'assessment',
              ),
            );
          }
          const notes = report.sections.flatMap(({ blocks }) => blocks.flatMap(({ footnote }) => footnote ?? []));
          const read = sections.flatMap(({ blocks }) => blocks.filter(({ type }) => type === 'footnote'));
          expect(read.map(({ text }) => bare(text).trim())).toEqual(notes);
        }),
        { numRuns: 60, endOnFailure: true },
      );
    });

    it('never gives a heading another page than it was put on', () => {
      fc.assert(
        fc.property(madeReport, report => {
          const { sections, pages } = parsed(report, extraction);
          for (const { number, page } of sections) expect([null, pages.get(number)]).toContain(page);
        }),
        { numRuns: 60, endOnFailure: true },
      );
    });
  },
);
