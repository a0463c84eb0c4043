import type { Message } from '../errors.ts';
import type { BlockContext } from './blocks.ts';
import { toContentLines } from './content-lines.ts';
import { measureBoxes } from './findings.ts';
import { type Footnote, takeFootnotes } from './footnotes.ts';
import { LexiconBuilder } from './hyphens.ts';
import { measureOf } from './line-width.ts';
import { numberedHeadings } from './numbered-headings.ts';
import { pageNumbers } from './page-numbers.ts';
import { toParagraphs } from './paragraphs.ts';
import { type FurnitureBlock, findRunningHeads } from './running-heads.ts';
import { cutReport, type Skeleton } from './skeleton.ts';
import type { ContentLine, SourceLine } from './source-line.ts';

/** What a reading may be given beside the lines. */
export interface ParseOptions {
  /** A dictionary for hyphens that the report's own words leave open. */
  readonly isWord?: (word: string) => boolean;
}

/** What the stages over the whole report have found out, before any part of it is read. */
export interface StagedReport {
  readonly text: readonly ContentLine[];
  readonly footnotes: readonly Footnote[];
  readonly furniture: readonly FurnitureBlock[];
  readonly skeleton: Skeleton;
  readonly context: BlockContext;
  readonly messages: readonly Message[];
}

/** So many lines are read for their words between two times of giving way: some ten milliseconds. */
const linesAPortion = 4000;

/**
 * Runs the stages one after the other: running heads → lines → footnotes → headings → pages → words → skeleton.
 * Gives way between them, and says each time which part of the work is done, from 0 to 1.
 */
export function* runStages(lines: readonly SourceLine[], options: ParseOptions): Generator<number, StagedReport> {
  const furniture = findRunningHeads(lines);
  yield 0.1;
  const content = toContentLines(lines, furniture.value);
  yield 0.2;
  const noted = takeFootnotes(content);
  const text = noted.value.lines;
  yield 0.3;
  const headings = numberedHeadings(text);
  const chapters = headings.value.filter(({ path }) => path.length === 1);
  const chapterLines = new Set(chapters.map(({ at }) => text[at]?.number ?? 0));
  const pages = pageNumbers(content, furniture.value, chapterLines);
  yield 0.4;
  const words = new LexiconBuilder();
  for (let from = 0; from < content.length; from += linesAPortion) {
    words.add(content.slice(from, from + linesAPortion));
    yield 0.4 + (0.5 * from) / content.length;
  }
  const measure = measureOf(text);
  const measures = measureBoxes(toParagraphs(text, measure));
  yield 1;
  return {
    text,
    footnotes: noted.value.footnotes,
    furniture: furniture.value,
    skeleton: cutReport(text, furniture.value, headings.value),
    context: { lexicon: words.build(options.isWord), pages: pages.value, measure, measures },
    messages: [furniture, noted, headings, pages].flatMap(staged => staged.messages),
  };
}
