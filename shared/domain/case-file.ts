import * as v from 'valibot';
import { interchangeBlocks } from '../document/blocks.ts';
import { caseFields } from './case.ts';
import { fileDate } from './dates.ts';
import { responseStates, stances } from './stance.ts';

const line = v.pipe(v.string(), v.trim(), v.maxLength(300));
const named = v.pipe(line, v.minLength(1));
const text = {
  state: v.optional(v.picklist(responseStates)),
  /** Initials or name. */
  officer: v.optional(v.nullable(named), null),
  body: v.optional(interchangeBlocks, []),
};

const response = v.strictObject({
  /** Designation of one of the case's reports. */
  report: named,
  /** The section's number in it, "10.2.1". */
  number: named,
  stance: v.optional(v.nullable(v.picklist(stances)), null),
  omitted: v.optional(v.boolean(), false),
  ...text,
});

const freeSection = v.strictObject({
  placement: v.picklist(['before', 'after']),
  kind: v.optional(v.picklist(['summary', 'general', 'closing', 'other']), 'other'),
  title: named,
  ...text,
});

const { entries } = caseFields;

/** A case in the interchange format, version 1; what is left out gets the value of a new case. */
export const caseFile = v.strictObject({
  yttra: v.literal('case'),
  version: v.literal(1),
  title: entries.title,
  shortTitle: v.optional(entries.shortTitle, ''),
  committee: v.optional(entries.committee, ''),
  recordNumber: v.optional(entries.recordNumber, ''),
  sender: v.optional(entries.sender, ''),
  senderRecordNumbers: v.optional(entries.senderRecordNumbers, []),
  responseDueDate: v.optional(v.nullable(fileDate), null),
  meetingDate: v.optional(v.nullable(fileDate), null),
  milestones: v.optional(
    v.array(v.strictObject({ label: named, date: fileDate, done: v.optional(v.boolean(), false) })),
    [],
  ),
  signatories: v.optional(entries.signatories, []),
  state: v.optional(v.picklist(['ongoing', 'closed']), 'ongoing'),
  /** Initials or names, in order. */
  officers: v.optional(v.array(named), []),
  /** Designations, in the order in which the statement answers them. */
  reports: v.optional(v.array(named), []),
  /** Left out: the free sections of a new case. */
  freeSections: v.optional(v.array(freeSection)),
  responses: v.optional(v.array(response), []),
});

export type CaseFile = v.InferOutput<typeof caseFile>;
export type CaseFileResponse = CaseFile['responses'][number];
