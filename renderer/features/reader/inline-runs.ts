import type { Mark, TextRange } from '../../../shared/domain/reading.ts';
import type { Reference } from '../../../shared/outline/references.ts';
import { escapePattern } from '../../ui/marked-text.tsx';

/** A stretch of a block's text that looks alike all through. */
export interface InlineRun extends TextRange {
  readonly text: string;
  readonly reference: Reference | null;
  readonly markId: Mark['id'] | null;
  readonly isMatch: boolean;
}

/** What is drawn in a text beside its words; ranges may overlap. */
export interface Decorations {
  readonly references: readonly Reference[];
  readonly marks: readonly (TextRange & { readonly id: Mark['id'] })[];
  readonly matches: readonly TextRange[];
}

/** Cuts the stretch `[start, end)` of a text wherever something begins or ends; the runs joined are the stretch again. */
export function inlineRuns(text: string, { start, end }: TextRange, decorations: Decorations): readonly InlineRun[] {
  const { references, marks, matches } = decorations;
  const cuts = [...references, ...marks, ...matches].flatMap(range => [range.start, range.end]);
  const points = [...new Set([start, end, ...cuts.filter(cut => cut > start && cut < end)])].sort((a, b) => a - b);
  return points.slice(0, -1).map((from, index) => {
    const to = points[index + 1] ?? end;
    const covers = (range: TextRange) => range.start <= from && range.end >= to;
    return {
      start: from,
      end: to,
      text: text.slice(from, to),
      reference: references.find(covers) ?? null,
      markId: marks.findLast(covers)?.id ?? null,
      isMatch: matches.some(covers),
    };
  });
}

/** Where a mark lies in one block of its section; null where it does not touch it. */
export function markRange(mark: Mark, ordinal: number, length: number): TextRange | null {
  if (mark.lost || ordinal < mark.from.ordinal || ordinal > mark.to.ordinal) return null;
  const start = ordinal === mark.from.ordinal ? mark.from.offset : 0;
  const end = ordinal === mark.to.ordinal ? Math.min(mark.to.offset, length) : length;
  return start < end ? { start, end } : null;
}

/** Every place in a text where one of the words begins, whatever its case; words are what a search has found. */
export function matchRanges(text: string, words: readonly string[]): readonly TextRange[] {
  if (words.length === 0) return [];
  const longestFirst = words.toSorted((a, b) => b.length - a.length).map(escapePattern);
  const pattern = new RegExp(longestFirst.join('|'), 'giu');
  return [...text.matchAll(pattern)].map(({ 0: found, index }) => ({ start: index, end: index + found.length }));
}
