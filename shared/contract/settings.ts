import * as v from 'valibot';
import { personId } from './operation.ts';

/** Settings of this person on this machine. */
export const settingsFields = v.strictObject({
  theme: v.picklist(['system', 'light', 'dark']),
  /** Per cent of the design's reading and writing size. */
  textSize: v.pipe(v.number(), v.integer(), v.minValue(80), v.maxValue(200)),
  /** Who writes on this machine; null until somebody has said so. */
  personId: v.nullable(personId),
  /** Whether reports may be fetched, at the user's word, and from where; https only. */
  openData: v.strictObject({
    enabled: v.boolean(),
    baseUrl: v.pipe(
      v.string(),
      v.url('Adressen går inte att läsa.'),
      v.regex(/^https:/, 'Adressen ska börja med https.'),
    ),
  }),
});
export type Settings = v.InferOutput<typeof settingsFields>;
