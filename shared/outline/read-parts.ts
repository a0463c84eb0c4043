import { type BlocksOfPart, type PartKind, toBlocks } from './blocks.ts';
import type { Footnote } from './footnotes.ts';
import { joinLines } from './hyphens.ts';
import type { ParsedPart, ParsedSection } from './parsed-report.ts';
import type { Staged } from './result.ts';
import { printNumber } from './section-number.ts';
import type { Skeleton, Stretch } from './skeleton.ts';
import type { StagedReport } from './stages.ts';

const statuteChapter = /(?:författnings|lag)förslag/iu;

/** Reads one numbered section. Chapters of draft statutes hold statute text; `inStatutes` says that this one is in such a chapter. */
export function readSection(
  report: StagedReport,
  section: Skeleton['sections'][number],
  inStatutes: boolean,
): Staged<ParsedSection> {
  const { path } = section.heading;
  const { blocks, findings, messages } = blocksOf(report, section, { findings: true, statute: inStatutes });
  const value: ParsedSection = {
    number: printNumber(path),
    title: sectionTitle(report, section),
    level: path.length,
    ...placeOf(report, section),
    findings,
    blocks,
  };
  return { value, messages };
}

/** Whether a chapter's title says that it holds draft statutes. */
export function holdsStatutes(title: string): boolean {
  return statuteChapter.test(title);
}

/** The title of a numbered section, without its number. */
export function sectionTitle(report: StagedReport, stretch: Stretch): string {
  return titleOf(report, stretch).replace(/^\d{1,2}(?:\.\d{1,2})*\s*/, '');
}

/** Reads one part without a number. */
export function readPart(report: StagedReport, stretch: Stretch): Staged<ParsedPart> {
  const { blocks, messages } = blocksOf(report, stretch, { findings: false, statute: false });
  return { value: { title: titleOf(report, stretch), ...placeOf(report, stretch), blocks }, messages };
}

function blocksOf(report: StagedReport, stretch: Stretch, kind: PartKind): BlocksOfPart {
  const notes = notesBetween(report.footnotes, lineAt(report, stretch.at), lineAt(report, stretch.end));
  return toBlocks(report.text.slice(stretch.text, stretch.end), notes, kind, report.context);
}

/** A title with hyphens undone; a footnote mark at its end is no part of it. */
function titleOf({ text, context }: StagedReport, stretch: Stretch): string {
  const lines = text.slice(stretch.at, stretch.text).map(line => line.text);
  return joinLines(lines, context.lexicon).replace(/[⁰¹²³⁴-⁹]+$/u, '');
}

function placeOf(report: StagedReport, stretch: Stretch): { readonly page: number | null; readonly line: number } {
  const first = report.text[stretch.at];
  return { page: report.context.pages.get(first?.sheet ?? 0) ?? null, line: first?.number ?? 0 };
}

/** Line of the source where a content line stands; past the last one, no line is reached. */
function lineAt({ text }: StagedReport, at: number): number {
  return text[at]?.number ?? Number.POSITIVE_INFINITY;
}

/** Footnotes come in the order of the text, so those of a stretch stand together. */
function notesBetween(footnotes: readonly Footnote[], from: number, to: number): readonly Footnote[] {
  let first = 0;
  let end = footnotes.length;
  while (first < end) {
    const middle = (first + end) >> 1;
    if (noteLine(footnotes[middle]) < from) first = middle + 1;
    else end = middle;
  }
  let last = first;
  while (last < footnotes.length && noteLine(footnotes[last]) < to) last++;
  return footnotes.slice(first, last);
}

function noteLine(note: Footnote | undefined): number {
  return note?.referredFrom ?? note?.lines[0]?.number ?? 0;
}
