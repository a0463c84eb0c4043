import type { PositionHit } from '../../../../shared/domain/position.ts';
import type { Section } from '../../../../shared/domain/report.ts';
import type { Stance } from '../../../../shared/domain/stance.ts';

/** Words that say nothing of the matter and would only make every position fit. */
const stopWords = new Set(
  'alla andra att avseende bland bör den denna det dessa eller en enligt ett finns från för förslag genom ha ingen inget inom innebär inte kan kunna med mellan när några och också om på samt ska skall som till under utan vad var vid är över'.split(
    ' ',
  ),
);

/** At most so many words go into a question; the first ones, since titles begin with what they are about. */
const mostWords = 14;

/** What the library is asked for a section: the words of its title and findings that carry meaning. */
export function questionFor(section: Section): string {
  const text = [section.title, ...section.findings.map(({ summary }) => summary)].join(' ');
  const words = text.match(/\p{L}[\p{L}\d-]{2,}/gu) ?? [];
  const telling = words.filter(word => !stopWords.has(word.toLocaleLowerCase('sv')));
  return [...new Set(telling.map(word => word.toLocaleLowerCase('sv')))].slice(0, mostWords).join(' ');
}

/** A stretch of text and whether it is worth marking. */
export interface MarkRun {
  readonly text: string;
  readonly isMarked: boolean;
}

/** Finds the words of a question in a text; null when it has none worth finding. */
export type Marks = RegExp | null;

/** Whole words that begin like a word of the question, whose last letters are left open for other forms of it. */
export function marksFor(question: string): Marks {
  const beginnings = (question.match(/\p{L}{4,}/gu) ?? []).map(word => (word.length > 6 ? word.slice(0, -2) : word));
  return beginnings.length === 0 ? null : new RegExp(`(?<!\\p{L})(?:${beginnings.join('|')})\\p{L}*`, 'giu');
}

/** Splits a text at the words to mark. */
export function markRuns(text: string, marks: Marks): readonly MarkRun[] {
  if (marks === null) return [{ text, isMarked: false }];
  const runs: MarkRun[] = [];
  let at = 0;
  for (const match of text.matchAll(marks)) {
    if (match.index > at) runs.push({ text: text.slice(at, match.index), isMarked: false });
    runs.push({ text: match[0], isMarked: true });
    at = match.index + match[0].length;
  }
  if (at < text.length) runs.push({ text: text.slice(at), isMarked: false });
  return runs;
}

/** Stands that cannot be taken at once on the same proposal. */
const opposites: { readonly [S in Stance]?: readonly Stance[] } = {
  supports: ['opposes'],
  supportsWithRemarks: ['opposes'],
  noObjection: ['opposes'],
  opposes: ['supports', 'supportsWithRemarks', 'noObjection'],
};

/** Whether a position says the opposite of the answer's own stand. */
export function contradicts(hit: PositionHit, stance: Stance | null): boolean {
  return stance !== null && hit.stance !== null && (opposites[hit.stance]?.includes(stance) ?? false);
}

/** A stretch of `text` around the first marked word, at most about `length` long and cut at words; the cut never hides it. */
export function excerptAround(text: string, marks: Marks, length: number): string {
  const flat = text.replace(/\s+/g, ' ').trim();
  if (flat.length <= length) return flat;
  const at = marks === null ? 0 : Math.max(0, flat.search(marks));
  const from = at < length * 0.6 ? 0 : flat.lastIndexOf(' ', at - Math.round(length * 0.3)) + 1;
  const cut = flat.lastIndexOf(' ', from + length);
  const end = from + length >= flat.length ? flat.length : cut > at ? cut : from + length;
  return `${from > 0 ? '… ' : ''}${flat.slice(from, end)}${end < flat.length ? ' …' : ''}`;
}
