import { type NumberPath, parseNumber } from './section-number.ts';
import type { ContentLine } from './source-line.ts';

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
  lines.forEach((line, at) => {
    if (line.before === 'tight' && !line.opensSheet) return;
    if (line.text.length > 400) return;
    const match = numbered.exec(line.text);
    const path = match === null ? null : parseNumber(match[1] ?? '');
    if (path === null) return;
    const title = match?.[2] ?? lines[at + 1]?.text ?? '';
    if (match?.[2] === undefined && (path.length === 1 || lines[at + 1]?.before === 'rule')) return;
    if (!looksLikeTitle(path, line, title)) return;
    const length = headingLength(lines, at);
    if (length !== null) candidates.push({ path, at, length });
  });
  return candidates;
}

function looksLikeTitle(path: NumberPath, line: ContentLine, title: string): boolean {
  if (leader.test(title)) return false;
  return path.length === 1 ? line.opensSheet && startsChapter.test(title) : startsTitle.test(title);
}

/** Lines up to the next space; null when that is too far for a heading. */
function headingLength(lines: readonly ContentLine[], at: number): number | null {
  for (let length = 1; length <= longestHeading; length++) {
    const next = lines[at + length];
    if (next === undefined || next.before !== 'tight' || findingMarker.test(next.text)) return length;
  }
  return null;
}
