import { type Case, type CaseFields, caseFields } from '../../../shared/domain/case.ts';
import type { Organisation } from '../../../shared/domain/organisation.ts';
import type { PersonId } from '../../../shared/ids.ts';
import { type FieldErrors, fieldErrors } from '../../app/field-errors.ts';
import { strings } from '../../strings.sv.ts';

/** A new case's fields before anything is filled in: the first committee, and whoever writes on this machine as officer. */
export function freshDraft(organisation: Organisation | undefined, personId: PersonId | null): CaseFields {
  return {
    title: '',
    shortTitle: '',
    committee: organisation?.committees[0]?.name ?? '',
    recordNumber: '',
    sender: '',
    senderRecordNumbers: [],
    responseDueDate: null,
    meetingDate: null,
    milestones: [],
    signatories: [],
    officerIds: personId === null ? [] : [personId],
    reportIds: [],
  };
}

/** The fields of a stored case, without what the host adds. */
export function draftOf(stored: Case): CaseFields {
  const { id: _id, state: _state, updatedAt: _updatedAt, ...fields } = stored as Case & Record<string, unknown>;
  const known = Object.keys(caseFields.entries) as (keyof CaseFields)[];
  return Object.fromEntries(known.map(key => [key, (fields as CaseFields)[key]])) as CaseFields;
}

/** The draft as it is sent: rows that were added and left empty are dropped. */
export function cleaned(draft: CaseFields): CaseFields {
  return {
    ...draft,
    senderRecordNumbers: draft.senderRecordNumbers.map(number => number.trim()).filter(number => number !== ''),
    milestones: draft.milestones.filter(step => step.label.trim() !== '' || step.date !== ''),
    signatories: draft.signatories.filter(one => one.name.trim() !== '' || one.role.trim() !== ''),
  };
}

/** What stops the draft from being saved, by place; empty when nothing does. */
export function errorsIn(draft: CaseFields): FieldErrors {
  const errors: { [place: string]: string } = {};
  for (const [index, step] of draft.milestones.entries()) {
    if (step.label.trim() === '' && step.date !== '')
      errors[`milestones.${index}.label`] = strings.caseForm.milestoneLabelMissing;
    if (step.label.trim() !== '' && step.date === '')
      errors[`milestones.${index}.date`] = strings.caseForm.milestoneDateMissing;
  }
  return { ...fieldErrors(caseFields, cleaned(draft)), ...errors };
}

/** What is odd but may be meant: shown at the field and never in the way. */
export function remarksOn(draft: CaseFields): FieldErrors {
  const remarks: { [place: string]: string } = {};
  const { meetingDate, responseDueDate } = draft;
  if (meetingDate !== null && responseDueDate !== null && meetingDate > responseDueDate)
    remarks.meetingDate = strings.caseForm.meetingAfterDue;
  if (draft.reportIds.length === 0) remarks.reportIds = strings.caseForm.noReports;
  return remarks;
}

/** Moves the entry at `index` one step; ends stay where they are. */
export function moved<Entry>(list: readonly Entry[], index: number, step: 1 | -1): Entry[] {
  const target = index + step;
  const entry = list[index];
  if (entry === undefined || target < 0 || target >= list.length) return [...list];
  const rest = list.filter((_, at) => at !== index);
  return [...rest.slice(0, target), entry, ...rest.slice(target)];
}

/** The list with the entry at `index` replaced. */
export function replaced<Entry>(list: readonly Entry[], index: number, entry: Entry): Entry[] {
  return list.map((one, at) => (at === index ? entry : one));
}

/** The list without the entry at `index`. */
export function without<Entry>(list: readonly Entry[], index: number): Entry[] {
  return list.filter((_, at) => at !== index);
}
