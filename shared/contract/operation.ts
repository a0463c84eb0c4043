import * as v from 'valibot';
import type { DocumentJson } from '../document/json.ts';
import type { CaseId, FileToken, FreeSectionId, PersonId, PositionId, ReportId, SectionId, TaskId } from '../ids.ts';

/** One operation: how its request is checked and what its reply holds. */
export interface Operation<Request extends v.GenericSchema, Response> {
  readonly request: Request;
  readonly response?: Response;
}

/** Begins an operation by its request; `returns` says what the reply holds. */
export function operation<Request extends v.GenericSchema>(request: Request) {
  return { returns: <Response>(): Operation<Request, Response> => ({ request }) };
}

/** An id as it comes in; whether it names anything is for the handler to find out. */
export const id = <Branded extends string>() =>
  v.custom<Branded>(value => typeof value === 'string' && value.length > 0 && value.length <= 64, 'Okänt id.');

export const caseId = id<CaseId>();
export const sectionId = id<SectionId>();
export const freeSectionId = id<FreeSectionId>();
export const positionId = id<PositionId>();
export const reportId = id<ReportId>();
export const personId = id<PersonId>();
export const taskId = id<TaskId>();
export const fileToken = id<FileToken>();

/** What a user types into a search field. */
export const query = v.pipe(v.string(), v.maxLength(500));

/** How many hits at most. */
export const limit = v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(200)), 20);

export const nothing = v.strictObject({});

/** A stored text as it comes in; its inside is checked against the schema by `parseDocument`. */
export const documentJson = v.custom<DocumentJson>(
  value => typeof value === 'object' && value !== null && 'schemaVersion' in value && 'doc' in value,
  'Texten har fel format.',
);

/** The state of a text that a save is based on; 0 before the first. */
export const revision = v.pipe(v.number(), v.integer(), v.minValue(0));
