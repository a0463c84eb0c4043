import * as v from 'valibot';
import type { DocumentJson } from '../document/json.ts';
import type { CaseId, FreeSectionId, PersonId, PositionId, ReportId, SectionId } from '../ids.ts';
import { type Instant, isoDate } from './dates.ts';
import type { ReportOutline } from './report.ts';
import type { ResponseState, Stance } from './stance.ts';

const line = v.pipe(v.string(), v.trim(), v.maxLength(300));
const identifier = <Branded extends string>() =>
  v.custom<Branded>(value => typeof value === 'string' && value.length <= 64);

/** A step on the way to the answer (FSG, presidium …), shown as a ring on the time line. */
export const milestone = v.strictObject({ label: v.pipe(line, v.minLength(1)), date: isoDate, done: v.boolean() });

/** Who signs the exported document. */
export const signatory = v.strictObject({ name: line, role: line });

/** What a user says of a case; record numbers are opaque and never parsed. */
export const caseFields = v.strictObject({
  title: v.pipe(line, v.minLength(1, 'Ärendet behöver en rubrik.')),
  /** Name in tabs; empty means the title. */
  shortTitle: line,
  committee: line,
  recordNumber: line,
  /** Who sent the remiss and gets the answer, e.g. "Kommunstyrelsen". */
  sender: line,
  senderRecordNumbers: v.array(line),
  responseDueDate: v.nullable(isoDate),
  meetingDate: v.nullable(isoDate),
  milestones: v.array(milestone),
  signatories: v.array(signatory),
  officerIds: v.array(identifier<PersonId>()),
  /** In the order in which the statement answers them. */
  reportIds: v.array(identifier<ReportId>()),
});

export type CaseFields = v.InferOutput<typeof caseFields>;

export type CaseState = 'ongoing' | 'closed';

export interface Case extends CaseFields {
  readonly id: CaseId;
  readonly state: CaseState;
  readonly updatedAt: Instant;
}

/** How many of a case's findings are answered; `answered` counts those with a stance or left out on purpose. */
export interface CaseProgress {
  readonly proposals: number;
  readonly answeredProposals: number;
  /** Responses by stance over the proposals, for the bar on the start screen. */
  readonly byStance: { readonly [S in Stance]?: number };
  readonly omittedProposals: number;
  readonly awaitingReview: number;
  readonly drafts: number;
}

export interface CaseSummary extends Case {
  readonly designations: readonly string[];
  readonly progress: CaseProgress;
}

/** Everything of a response but its text: what trees, maps and lists show. */
export interface ResponseSummary {
  readonly sectionId: SectionId;
  readonly stance: Stance | null;
  readonly state: ResponseState;
  readonly officerId: PersonId | null;
  /** Deliberately left without an answer. */
  readonly omitted: boolean;
  /** Grows by one at each save; 0 before the first. */
  readonly revision: number;
  readonly wordCount: number;
  readonly positions: readonly { readonly positionId: PositionId; readonly version: number }[];
  readonly updatedAt: Instant | null;
}

/** What is said of a section before the first save: host and window must agree on it. */
export function unwrittenResponse(sectionId: SectionId): ResponseSummary {
  return {
    sectionId,
    stance: null,
    state: 'notStarted',
    officerId: null,
    omitted: false,
    revision: 0,
    wordCount: 0,
    positions: [],
    updatedAt: null,
  };
}

/** The answer on one section. */
export interface SectionResponse extends ResponseSummary {
  readonly body: DocumentJson;
}

export type FreeSectionKind = 'summary' | 'general' | 'closing' | 'other';

/** A text that answers no section: before or after the responses. */
export interface FreeSectionSummary {
  readonly id: FreeSectionId;
  readonly placement: 'before' | 'after';
  readonly kind: FreeSectionKind;
  readonly title: string;
  readonly state: ResponseState;
  readonly officerId: PersonId | null;
  readonly revision: number;
  readonly wordCount: number;
  readonly updatedAt: Instant | null;
}

export interface FreeSection extends FreeSectionSummary {
  readonly body: DocumentJson;
}

/** A case as its window needs it: all but the texts, which are read one at a time. */
export interface CaseView {
  readonly case: Case;
  readonly reports: readonly ReportOutline[];
  readonly responses: readonly ResponseSummary[];
  readonly freeSections: readonly FreeSectionSummary[];
}

/** One kept state of a text, newest first in lists. */
export interface RevisionSummary {
  readonly revision: number;
  readonly savedAt: Instant;
  readonly authorId: PersonId | null;
  readonly stance: Stance | null;
  readonly wordCount: number;
}
