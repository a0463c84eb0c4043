import { type NumberPath, parseNumber } from './section-number.ts';
import { type ContentLine, hasLayout, isMarkedHeading } from './source-line.ts';

/** Lines that may be a numbered heading: where they start, how many they are, and the number that they carry. */
export interface HeadingCandidate {
  readonly path: NumberPath;
  /** Index of the first line among the content lines, and how many lines the heading has. */
  readonly at: number;
  readonly length: number;
}

/** A heading of a report runs over this many lines at most; a longer one is a paragraph that begins with a number. */
export const longestHeading = 7;
const numbered = /^(\d{1,2}(?:\.\d{1,2}){0,4})(?:\s+(\S.*))?$/;
const startsTitle = /^[\p{L}\d”"’'»(–§]/u;
const startsChapter = /^[\p{Lu}\d”"’»(]/u;
const leader = /(?:\.\s?){4,}\s*\d{1,4}$|…{1,}\s*\d{1,4}$|\s{3,}\d{1,4}$/;
const findingMarker = /^\p{Lu}[\p{L} ]{3,40}:\s/u;

/** Every line that could be a numbered heading by its look alone; which of them are is for the order of the numbers to say. */
export function headingCandidates(lines: readonly ContentLine[]): readonly HeadingCandidate[] {
  const candidates: HeadingCandidate[] = [];
  const marked = marksHeadings(lines);
  const paged = !hasLayout(lines) || lines.some(line => line.sheet > 1);
  lines.forEach((line, at) => {
    if ((line.before === 'tight' && !line.opensSheet) || line.text.length > 400 || (marked && !opensMarked(line)))
      return;
    const path = titlePath(lines, at, marked, marked || !paged || line.opensSheet);
    const length = path === null ? null : headingLength(lines, at);
    if (path !== null && length !== null) candidates.push({ path, at, length });
  });
  return candidates;
}

/** The number that a line begins with, where what follows looks like a title; else null. */
function titlePath(
  lines: readonly ContentLine[],
  at: number,
  marked: boolean,
  mayBeChapter: boolean,
): NumberPath | null {
  const [, number = '', own] = numbered.exec(lines[at]?.text ?? '') ?? [];
  const path = parseNumber(number);
  if (path === null) return null;
  const title = own ?? lines[at + 1]?.text ?? '';
  if (own === undefined && ((path.length === 1 && !marked) || lines[at + 1]?.before === 'rule')) return null;
  return looksLikeTitle(path, title, mayBeChapter) ? path : null;
}

/** Numbered headings that the format marks as such outweigh the look of any other line; one alone may be a chance. */
function marksHeadings(lines: readonly ContentLine[]): boolean {
  let seen = 0;
  for (const line of lines) {
    if (opensMarked(line) && numbered.test(line.text) && ++seen === 2) return true;
  }
  return false;
}

function opensMarked(line: ContentLine): boolean {
  return isMarkedHeading(line) && line.hint?.opens !== false;
}

function looksLikeTitle(path: NumberPath, title: string, mayBeChapter: boolean): boolean {
  if (leader.test(title)) return false;
  return path.length === 1 ? mayBeChapter && startsChapter.test(title) : startsTitle.test(title);
}

/** Lines up to the next space, or as far as the format marks them; null when that is too far for a heading. */
function headingLength(lines: readonly ContentLine[], at: number): number | null {
  for (let length = 1; length <= longestHeading; length++) {
    const next = lines[at + length];
    if (isMarkedHeading(lines[at]) && !continues(next)) return length;
    if (next === undefined || next.before !== 'tight' || findingMarker.test(next.text)) return length;
  }
  return null;
}

function continues(next: ContentLine | undefined): boolean {
  return isMarkedHeading(next) && next?.hint?.opens === false;
}
