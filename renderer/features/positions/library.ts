import type { IsoDate } from '../../../shared/domain/dates.ts';
import type { PositionSummary } from '../../../shared/domain/position.ts';
import { compareSwedish } from '../../ui/format.ts';

/** Which positions the list at the left shows: by state, or those of one subject. */
export type Shelf =
  | { readonly kind: 'all' | 'current' | 'renew' | 'draft' | 'gone' }
  | { readonly kind: 'subject'; readonly subject: string };

/** What narrows the list further; empty sets narrow nothing. */
export interface Narrowing {
  readonly stances: ReadonlySet<string>;
  readonly committees: ReadonlySet<string>;
  readonly years: ReadonlySet<string>;
}

export const nothingNarrowed: Narrowing = { stances: new Set(), committees: new Set(), years: new Set() };

export type LibraryColumn = 'title' | 'statutes' | 'state' | 'decision' | 'reviewBy' | 'useCount';

export interface LibrarySort {
  readonly column: LibraryColumn;
  readonly descending: boolean;
}

/** Whether a decided position's review date has come. */
export function isDue(position: PositionSummary, today: IsoDate): boolean {
  return position.state === 'decided' && position.reviewBy !== null && position.reviewBy <= today;
}

/** Whether a position stands on a shelf today. */
export function isOn(shelf: Shelf, position: PositionSummary, today: IsoDate): boolean {
  switch (shelf.kind) {
    case 'all':
      return true;
    case 'current':
      return position.state === 'decided';
    case 'renew':
      return isDue(position, today);
    case 'draft':
      return position.state === 'draft';
    case 'gone':
      return position.state === 'replaced' || position.state === 'withdrawn';
    case 'subject':
      return position.subjects.includes(shelf.subject);
  }
}

/** The subjects in use, in Swedish order, with how many positions each has. */
export function subjectsOf(positions: readonly PositionSummary[]): readonly (readonly [string, number])[] {
  const counts = new Map<string, number>();
  for (const subject of positions.flatMap(position => position.subjects))
    counts.set(subject, (counts.get(subject) ?? 0) + 1);
  return [...counts].sort(([a], [b]) => compareSwedish(a, b));
}

/** The committees and years that positions have been decided by and in. */
export function decisionsOf(positions: readonly PositionSummary[]) {
  const decisions = positions.flatMap(position => (position.decision === null ? [] : [position.decision]));
  return {
    committees: [...new Set(decisions.map(decision => decision.committee))].sort(compareSwedish),
    years: [...new Set(decisions.map(decision => decision.date.slice(0, 4)))].sort().reverse(),
  };
}

/** Whether a position passes what the list is narrowed to. */
export function passes({ stances, committees, years }: Narrowing, position: PositionSummary): boolean {
  const { stance, decision } = position;
  return (
    (stances.size === 0 || stances.has(stance ?? 'none')) &&
    (committees.size === 0 || (decision !== null && committees.has(decision.committee))) &&
    (years.size === 0 || (decision !== null && years.has(decision.date.slice(0, 4))))
  );
}

/** Sorted by a column; rows that have nothing there come last whichever way. */
export function sortPositions<Item extends PositionSummary>(
  positions: readonly Item[],
  sort: LibrarySort,
): readonly Item[] {
  const turn = sort.descending ? -1 : 1;
  const cellOf: { readonly [C in LibraryColumn]: (position: PositionSummary) => string | number } = {
    title: position => position.title,
    statutes: position => position.statutes.join('; '),
    state: position => position.state,
    decision: position => position.decision?.date ?? '',
    reviewBy: position => position.reviewBy ?? '',
    useCount: position => position.useCount,
  };
  const value = cellOf[sort.column];
  const compare = (a: Item, b: Item) => {
    const [first, second] = [value(a), value(b)];
    if (first === '' || second === '') return Number(first === '') - Number(second === '');
    return turn * compareSwedish(String(first), String(second));
  };
  return [...positions].sort((a, b) => compare(a, b) || compareSwedish(a.title, b.title));
}
