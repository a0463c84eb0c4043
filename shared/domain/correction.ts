import type { CorrectionId, FindingId, PersonId, SectionId } from '../ids.ts';
import type { Instant } from './dates.ts';

/** A block as a correction names it: where it stood, and how it begins, so that it is found in another reading of the file. */
export interface BlockAnchor {
  readonly ordinal: number;
  readonly text: string;
}

/** A correction as it is kept: with the ids of what it makes, and blocks by their words. */
export type Correction =
  | { readonly kind: 'retitle'; readonly sectionId: SectionId; readonly number: string; readonly title: string }
  | {
      readonly kind: 'move';
      readonly sectionId: SectionId;
      readonly parentId: SectionId | null;
      readonly index: number;
    }
  | { readonly kind: 'merge'; readonly sectionId: SectionId }
  | {
      readonly kind: 'split';
      readonly sectionId: SectionId;
      readonly at: BlockAnchor;
      readonly newSectionId: SectionId;
      readonly number: string;
      readonly title: string;
    }
  | {
      readonly kind: 'markFinding';
      readonly sectionId: SectionId;
      readonly from: BlockAnchor;
      readonly to: BlockAnchor;
      readonly findingKind: 'proposal' | 'assessment';
      readonly newFindingId: FindingId;
    }
  | { readonly kind: 'unmarkFinding'; readonly sectionId: SectionId; readonly findingId: FindingId };

/** A correction in the list of those made, oldest first. */
export interface CorrectionRecord {
  readonly id: CorrectionId;
  readonly correction: Correction;
  readonly authorId: PersonId | null;
  readonly madeAt: Instant;
  /** Why it does nothing to the text that is there now; null when it does. */
  readonly idle: string | null;
}
