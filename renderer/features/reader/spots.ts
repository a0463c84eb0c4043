import type { ReadingPlace } from '../../../shared/domain/reading.ts';
import type { ReportId } from '../../../shared/ids.ts';

/** Somewhere in a report: a section or part, and the block in it; null for its beginning. */
export interface Spot {
  readonly reportId: ReportId;
  readonly place: ReadingPlace;
  readonly ordinal: number | null;
  /** The printed page that is meant, where only that is known. */
  readonly page?: number;
}

/** Where one is reading and the ways back and forth, as in a browser. */
export interface Trail {
  readonly past: readonly Spot[];
  readonly current: Spot | null;
  readonly future: readonly Spot[];
}

export const freshTrail: Trail = { past: [], current: null, future: [] };

/** More steps back than this nobody takes. */
const longest = 100;

/** Goes somewhere and remembers the way back to `from`, the very line where one was. */
export function jump({ past }: Trail, from: Spot | null, spot: Spot): Trail {
  return { past: from === null ? past : [...past, from].slice(-longest), current: spot, future: [] };
}

/** Goes on without a way back, as when turning pages. */
export function turn({ past }: Trail, spot: Spot): Trail {
  return { past, current: spot, future: [] };
}

/** Begins anew at a spot: another section is being answered. */
export function begin(spot: Spot): Trail {
  return { past: [], current: spot, future: [] };
}

export function goBack(trail: Trail, from: Spot | null): Trail {
  const { past, future } = trail;
  const spot = past.at(-1);
  if (spot === undefined) return trail;
  return { past: past.slice(0, -1), current: spot, future: from === null ? future : [from, ...future] };
}

export function goForward(trail: Trail, from: Spot | null): Trail {
  const { past, future } = trail;
  const [spot, ...rest] = future;
  if (spot === undefined) return trail;
  return { past: from === null ? past : [...past, from], current: spot, future: rest };
}

/** One name for a section or part, for maps and React keys. */
export function keyOfPlace(place: ReadingPlace): string {
  return 'sectionId' in place ? `section ${place.sectionId}` : `part ${place.partId}`;
}

export function samePlace(one: ReadingPlace, other: ReadingPlace): boolean {
  return keyOfPlace(one) === keyOfPlace(other);
}
