import * as v from 'valibot';
import type { Mark, ReadingListItem } from '../domain/reading.ts';
import type { MarkId, PartId } from '../ids.ts';
import { id, operation, reportId, sectionId } from './operation.ts';

const place = v.strictObject({
  ordinal: v.pipe(v.number(), v.integer(), v.minValue(0)),
  offset: v.pipe(v.number(), v.integer(), v.minValue(0)),
});
const markId = id<MarkId>();
const note = v.pipe(v.string(), v.maxLength(10_000, 'Anteckningen får ha högst 10 000 tecken.'));

/** Where the new mark stands: in a section or in a part without a number. */
const markPlace = v.union([v.strictObject({ sectionId }), v.strictObject({ partId: id<PartId>() })]);

/** One reader's own marks, notes and reading list; those of others are not given out. */
export const markOperations = {
  'mark.list': operation(v.strictObject({ reportId })).returns<readonly Mark[]>(),
  /** `quote` must be the text that stands between the two points. */
  'mark.create': operation(
    v.strictObject({
      reportId,
      place: markPlace,
      from: place,
      to: place,
      quote: v.pipe(v.string(), v.minLength(1), v.maxLength(20_000, 'Markeringen får ha högst 20 000 tecken.')),
      note: v.optional(note, ''),
    }),
  ).returns<Mark>(),
  'mark.save': operation(v.strictObject({ markId, note })).returns<Mark>(),
  /** Takes the mark away, or brings it back. */
  'mark.setRemoved': operation(v.strictObject({ markId, removed: v.boolean() })).returns<readonly Mark[]>(),

  /** In the report's order. */
  'readingList.read': operation(v.strictObject({ reportId })).returns<readonly ReadingListItem[]>(),
  /** Null takes the section off the list. */
  'readingList.setSection': operation(
    v.strictObject({ reportId, sectionId, state: v.nullable(v.picklist(['toRead', 'read'])) }),
  ).returns<readonly ReadingListItem[]>(),
} as const;
