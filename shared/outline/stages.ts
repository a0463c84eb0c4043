import type { Message } from '../errors.ts';
import type { BlockContext } from './blocks.ts';
import { toContentLines } from './content-lines.ts';
import { measureBoxes } from './findings.ts';
import { type Footnote, takeFootnotes } from './footnotes.ts';
import { buildLexicon } from './hyphens.ts';
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

/** How many times `runStages` gives way. */
export const stageCount = 6;

/** Runs the stages one after the other: running heads → lines → footnotes → headings → pages → words → skeleton. */
export function* runStages(lines: readonly SourceLine[], options: ParseOptions): Generator<void, StagedReport> {
  const furniture = findRunningHeads(lines);
  yield;
  const content = toContentLines(lines, furniture.value);
  yield;
  const noted = takeFootnotes(content);
  const text = noted.value.lines;
  yield;
  const headings = numberedHeadings(text);
  const chapters = headings.value.filter(({ path }) => path.length === 1);
  const chapterLines = new Set(chapters.map(({ at }) => text[at]?.number ?? 0));
  const pages = pageNumbers(content, furniture.value, chapterLines);
  yield;
  const lexicon = buildLexicon(content, options.isWord);
  yield;
  const measure = measureOf(text);
  const measures = measureBoxes(toParagraphs(text, measure));
  yield;
  return {
    text,
    footnotes: noted.value.footnotes,
    furniture: furniture.value,
    skeleton: cutReport(text, furniture.value, headings.value),
    context: { lexicon, pages: pages.value, measure, measures },
    messages: [furniture, noted, headings, pages].flatMap(staged => staged.messages),
  };
}
