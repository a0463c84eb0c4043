import * as v from 'valibot';
import type { PersonId } from '../ids.ts';

const line = v.pipe(v.string(), v.trim(), v.maxLength(200));

/** The organisation that answers; its words stand in letterheads. */
export const organisationFields = v.strictObject({
  name: v.pipe(line, v.minLength(1, 'Organisationen behöver ett namn.')),
  postalAddress: line,
  phone: line,
  email: line,
  website: line,
  committees: v.array(v.strictObject({ name: v.pipe(line, v.minLength(1)), abbreviation: line })),
});

export type Organisation = v.InferOutput<typeof organisationFields>;

export const personFields = v.strictObject({
  name: v.pipe(line, v.minLength(1, 'Namnet saknas.')),
  role: line,
  /** Stands beside changes and in lists: two or three letters. */
  initials: v.pipe(line, v.minLength(1, 'Initialer saknas.'), v.maxLength(4)),
  email: line,
  phone: line,
});

export type PersonFields = v.InferOutput<typeof personFields>;

/** An officer or member who writes, answers for sections or signs. */
export interface Person extends PersonFields {
  readonly id: PersonId;
}
