import * as v from 'valibot';
import type { FindingId } from '../ids.ts';
import { id, sectionId } from './operation.ts';

const ordinal = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(100_000));
const number = v.pipe(v.string(), v.trim(), v.maxLength(20));
const title = v.pipe(v.string(), v.trim(), v.minLength(1, 'Avsnittet behöver en rubrik.'), v.maxLength(600));
const findingKind = v.picklist(['proposal', 'assessment']);

/** What a user asks for to make the tree right; ordinals are those of the blocks as they are shown. */
export const correctionRequest = v.variant('kind', [
  v.strictObject({ kind: v.literal('retitle'), sectionId, number, title }),
  /** Moves a section with its subsections under `parentId` (null: as a chapter), to `index` among those there. */
  v.strictObject({ kind: v.literal('move'), sectionId, parentId: v.nullable(sectionId), index: ordinal }),
  /** Joins a section with the one before it, its heading kept as a heading in the text. */
  v.strictObject({ kind: v.literal('merge'), sectionId }),
  /** Begins a new section at a block, at the same level; a block that holds nothing but the new title becomes the title. */
  v.strictObject({ kind: v.literal('split'), sectionId, ordinal, number, title }),
  /** Makes the blocks `from` to `to` (both included) the box of a finding, or gives a box another kind. */
  v.strictObject({ kind: v.literal('markFinding'), sectionId, from: ordinal, to: ordinal, findingKind }),
  v.strictObject({ kind: v.literal('unmarkFinding'), sectionId, findingId: id<FindingId>() }),
]);

export type CorrectionRequest = v.InferOutput<typeof correctionRequest>;
