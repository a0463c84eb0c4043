import type { PositionHit } from '../../../../shared/domain/position.ts';
import type { Section } from '../../../../shared/domain/report.ts';
import type { Stance } from '../../../../shared/domain/stance.ts';

/** Words that say nothing of the matter and would only make every position fit. */
const stopWords = new Set(
  'alla andra att avseende bland bör den denna det dessa eller en enligt ett finns från för förslag genom ha inom innebär inte med mellan när några också om på samt ska skall som till under utan vad var vid är över'.split(
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
  return [...new Map(telling.map(word => [word.toLocaleLowerCase('sv'), word])).values()].slice(0, mostWords).join(' ');
}

/** The words of a question that are worth marking in a hit: beginnings, so that other forms of a word are marked too. */
export function marksFor(question: string): string {
  return (question.match(/\p{L}{4,}/gu) ?? []).map(word => (word.length > 7 ? word.slice(0, -2) : word)).join(' ');
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

/** A stretch of `text` around the first marked word, cut at words; the cut never hides it. */
export function excerptAround(text: string, marks: string, length: number): string {
  const flat = text.replace(/\s+/g, ' ').trim();
  if (flat.length <= length) return flat;
  const pattern = marks
    .split(' ')
    .filter(Boolean)
    .map(word => word.replace(/[^\p{L}]/gu, ''))
    .join('|');
  const at = pattern === '' ? 0 : Math.max(0, flat.search(new RegExp(pattern, 'iu')));
  const from = at < length * 0.6 ? 0 : flat.indexOf(' ', at - Math.round(length * 0.3)) + 1;
  const end = flat.lastIndexOf(' ', from + length);
  return `${from > 0 ? '… ' : ''}${flat.slice(from, end > at ? end : from + length)}${(end > at ? end : from + length) < flat.length ? ' …' : ''}`;
}
