import type { Organisation } from '../../../shared/domain/organisation.ts';
import { one, type ReadableDb, run, type WritableDb } from './database.ts';

interface Row {
  name: string;
  postal_address: string;
  phone: string;
  email: string;
  website: string;
  committees: string;
}

/** The organisation that answers; an unnamed one before the first start has given it a name. */
export function readOrganisation(db: ReadableDb): Organisation {
  const row = one<Row>(db, 'SELECT * FROM organisation');
  if (!row) return { name: '', postalAddress: '', phone: '', email: '', website: '', committees: [] };
  return {
    name: row.name,
    postalAddress: row.postal_address,
    phone: row.phone,
    email: row.email,
    website: row.website,
    committees: JSON.parse(row.committees) as Organisation['committees'],
  };
}

/** Replaces it. */
export function saveOrganisation(db: WritableDb, organisation: Organisation): void {
  run(
    db,
    `INSERT INTO organisation (id, name, postal_address, phone, email, website, committees) VALUES (1, ?, ?, ?, ?, ?, ?)
     ON CONFLICT DO UPDATE SET name = excluded.name, postal_address = excluded.postal_address, phone = excluded.phone,
       email = excluded.email, website = excluded.website, committees = excluded.committees`,
    organisation.name,
    organisation.postalAddress,
    organisation.phone,
    organisation.email,
    organisation.website,
    JSON.stringify(organisation.committees),
  );
}
