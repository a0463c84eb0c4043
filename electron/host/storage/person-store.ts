import type { Person, PersonFields } from '../../../shared/domain/organisation.ts';
import type { PersonId } from '../../../shared/ids.ts';
import { all, one, type ReadableDb, run, type WritableDb } from './database.ts';

const swedish = new Intl.Collator('sv');

/** Everybody, by name as Swedish sorts it. */
export function listPersons(db: ReadableDb): Person[] {
  const rows = all<Person>(db, 'SELECT id, name, role, initials, email, phone FROM person');
  return rows.toSorted((a, b) => swedish.compare(a.name, b.name));
}

/** One of them, or null. */
export function findPerson(db: ReadableDb, id: PersonId): Person | null {
  return one<Person>(db, 'SELECT id, name, role, initials, email, phone FROM person WHERE id = ?', id) ?? null;
}

export function createPerson(db: WritableDb, id: PersonId, fields: PersonFields): void {
  run(
    db,
    'INSERT INTO person (id, name, role, initials, email, phone) VALUES (?, ?, ?, ?, ?, ?)',
    id,
    fields.name,
    fields.role,
    fields.initials,
    fields.email,
    fields.phone,
  );
}

export function savePerson(db: WritableDb, id: PersonId, fields: PersonFields): void {
  run(
    db,
    'UPDATE person SET name = ?, role = ?, initials = ?, email = ?, phone = ? WHERE id = ?',
    fields.name,
    fields.role,
    fields.initials,
    fields.email,
    fields.phone,
    id,
  );
}
