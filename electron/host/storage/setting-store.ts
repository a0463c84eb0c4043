import * as v from 'valibot';
import { type Settings, settingsFields } from '../../../shared/contract.ts';
import type { PersonId } from '../../../shared/ids.ts';
import { all, type ReadableDb, run, type WritableDb } from './database.ts';

const defaults: Settings = {
  theme: 'system',
  textSize: 100,
  personId: null,
  openData: { enabled: false, baseUrl: 'https://data.riksdagen.se' },
};

/** The settings, with defaults for what nobody has set or what an older program wrote in another form. */
export function readSettings(db: ReadableDb): Settings {
  const rows = all<{ key: string; value: string }>(db, 'SELECT key, value FROM setting');
  const stored = Object.fromEntries(rows.map(row => [row.key, JSON.parse(row.value) as unknown]));
  const usable = Object.entries(settingsFields.entries).filter(([key, schema]) => v.is(schema, stored[key]));
  return { ...defaults, ...Object.fromEntries(usable.map(([key]) => [key, stored[key]])) };
}

/** Sets those that are given. */
export function saveSettings(
  db: WritableDb,
  settings: { readonly [Key in keyof Settings]?: Settings[Key] | undefined },
) {
  for (const [key, value] of Object.entries(settings)) {
    if (value === undefined) continue;
    run(
      db,
      'INSERT INTO setting (key, value) VALUES (?, ?) ON CONFLICT DO UPDATE SET value = excluded.value',
      key,
      JSON.stringify(value),
    );
  }
}

/** Who writes on this machine: the author of every save. */
export function currentAuthor(db: ReadableDb): PersonId | null {
  return readSettings(db).personId;
}
