import { createContext, use } from 'react';
import type { ResponseSummary } from '../../../shared/domain/case.ts';
import type { Mark, ReadingListItem } from '../../../shared/domain/reading.ts';
import type { ReportOutline } from '../../../shared/domain/report.ts';
import type { MarkId, SectionId } from '../../../shared/ids.ts';
import type { Reference, ReferenceIndex } from '../../../shared/outline/references.ts';
import type { Holder } from './reading-rows.ts';
import type { Spot } from './spots.ts';

/** The case beside which a report is read. */
export interface BesideCase {
  readonly responses: ReadonlyMap<SectionId, ResponseSummary>;
  /** Puts a quotation into the answer; null where no answer is open. */
  readonly quote: ((text: string, source: string) => boolean) | null;
}

/** What every row of the text needs of the report and its reader. */
export interface Reading {
  readonly report: ReportOutline;
  readonly index: ReferenceIndex;
  /** Null outside of a case. */
  readonly beside: BesideCase | null;
  readonly marks: readonly Mark[];
  readonly readingList: readonly ReadingListItem[];
  /** The words that were searched for, as they stand in the text. */
  readonly sought: readonly string[];
  /** The mark whose note is being written. */
  readonly openMark: MarkId | null;
  go(spot: Spot): void;
  /** Goes where a reference in the block `ordinal` leads. */
  follow(reference: Reference, holder: Holder, ordinal: number): void;
  say(notice: Notice | null): void;
  editMark(id: MarkId | null): void;
  saveNote(id: MarkId, note: string): void;
  removeMark(id: MarkId): void;
  setReading(id: SectionId, state: ReadingListItem['state'] | null): void;
}

/** Something said above the text, with a way to take it back where there is one. */
export interface Notice {
  readonly kind: 'done' | 'error';
  readonly text: string;
  readonly undo: (() => void) | null;
}

export const ReadingContext = createContext<Reading | null>(null);

export function useReading(): Reading {
  const reading = use(ReadingContext);
  if (reading === null) throw new Error('ReadingContext is missing');
  return reading;
}
