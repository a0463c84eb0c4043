import { one, type ReadableDb, run, type WritableDb } from './database.ts';

/** What the workspace knows of itself: when it was filled for the first time, when it was last checked. */
export interface Facts {
  readonly seededAt: string;
  readonly checkedAt: string;
  readonly sound: 'yes' | 'no';
}

/** One such fact, or null. */
export function readFact<Key extends keyof Facts>(db: ReadableDb, key: Key): Facts[Key] | null {
  return one<{ value: Facts[Key] }>(db, 'SELECT value FROM fact WHERE key = ?', key)?.value ?? null;
}

/** Sets one. */
export function saveFact<Key extends keyof Facts>(db: WritableDb, key: Key, value: Facts[Key]): void {
  run(db, 'INSERT INTO fact (key, value) VALUES (?, ?) ON CONFLICT DO UPDATE SET value = excluded.value', key, value);
}
