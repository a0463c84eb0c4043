import { tables } from './0010-tables.ts';
import { search } from './0020-search.ts';
import { reading } from './0030-reading.ts';

/** One step forward: SQL that takes the file from the version before to `version`. Never edited once released. */
export interface Migration {
  readonly version: number;
  readonly statements: readonly string[];
}

/** In ascending order; the last one's version is the program's. */
export const migrations: readonly Migration[] = [tables, search, reading];
