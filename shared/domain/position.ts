import * as v from 'valibot';
import type { DocumentJson } from '../document/json.ts';
import type { CaseId, FreeSectionId, PositionId, SectionId } from '../ids.ts';
import { type Instant, isoDate } from './dates.ts';
import { type Stance, stances } from './stance.ts';

const line = v.pipe(v.string(), v.trim(), v.maxLength(300));

export const positionStates = ['draft', 'decided', 'replaced', 'withdrawn'] as const;

export type PositionState = (typeof positionStates)[number];

/** What the organisation says of a position beside its text. */
export const positionFields = v.strictObject({
  title: v.pipe(line, v.minLength(1, 'Ståndpunkten behöver en rubrik.')),
  stance: v.nullable(v.picklist(stances)),
  state: v.picklist(positionStates),
  subjects: v.array(line),
  /** Provisions it is about, e.g. "5 kap. 11 § SoL". */
  statutes: v.array(line),
  /** Initials or name of whoever keeps it current. */
  owner: line,
  decision: v.nullable(v.strictObject({ committee: line, date: isoDate, paragraph: line })),
  reviewBy: v.nullable(isoDate),
});

export type PositionFields = v.InferOutput<typeof positionFields>;

export interface PositionSummary extends PositionFields {
  readonly id: PositionId;
  /** Grows by one whenever the text or a field changes; 1 for the first. */
  readonly version: number;
  readonly useCount: number;
  readonly updatedAt: Instant;
}

/** A reusable text with its history. */
export interface Position extends PositionSummary {
  readonly body: DocumentJson;
  /** Where it was taken from; null when it was written in the library. */
  readonly source: string | null;
}

/** A search hit: `score` falls with rank (higher is better), `text` is the plain text. */
export interface PositionHit extends PositionSummary {
  readonly score: number;
  readonly text: string;
}

/** A place where a position stands in an answer, with the version that was inserted: a response or a free section. */
export interface PositionUse {
  readonly caseId: CaseId;
  readonly caseTitle: string;
  readonly sectionId: SectionId | null;
  readonly freeSectionId: FreeSectionId | null;
  /** Empty, like `number`, for a free section. */
  readonly designation: string;
  readonly number: string;
  readonly title: string;
  readonly version: number;
  readonly stance: Stance | null;
}
