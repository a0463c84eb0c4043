import { all, type ReadableDb, run, type WritableDb } from './database.ts';
import { sqliteFailure } from './failures.ts';
import type { Workspace } from './open.ts';
import { isReadable } from './stored-text.ts';

/** Looks at everything that can be wrong in a workspace; one Swedish sentence a problem, none when all is well. */
export function checkWorkspace(workspace: Workspace): string[] {
  try {
    const file = workspace.read(fileProblems);
    if (file.length > 0) return file;
    return workspace.write(db => [...indexProblems(db), ...chainProblems(db), ...textProblems(db)]);
  } catch (error) {
    const failure = sqliteFailure(error);
    if (failure?.code !== 'workspaceDamaged') throw error;
    return [failure.message];
  }
}

function fileProblems(db: ReadableDb): string[] {
  const damage = all<{ integrity_check: string }>(db, 'PRAGMA integrity_check(20)')
    .map(row => row.integrity_check)
    .filter(line => line !== 'ok')
    .map(line => `Filen är skadad: ${line}.`);
  const links = all<{ table: string }>(db, 'PRAGMA foreign_key_check').map(row => row.table);
  const broken = [...new Set(links)].map(table => `Poster i tabellen ${table} hänvisar till något som inte finns.`);
  return [...damage, ...broken];
}

const indexes = [
  ['position_words', 'position', 'ståndpunkternas ord'],
  ['position_parts', 'position', 'ståndpunkternas orddelar'],
  ['section_words', 'section', 'avsnittens rubriker'],
  ['response_words', 'section_response', 'svaren'],
  ['free_section_words', 'free_section', 'de fria avsnitten'],
  ['passage_words', 'passage', 'betänkandenas och dokumentens ord'],
  ['passage_parts', 'passage', 'betänkandenas och dokumentens orddelar'],
] as const;

/** Rows that stand in an index, where not all of the table do. */
const indexed: { readonly [table: string]: string } = {
  free_section: 'free_section WHERE revision > 0',
  section_response: 'section_response WHERE revision > 0',
  section: 'section WHERE removed = 0',
};

function indexProblems(db: WritableDb): string[] {
  return indexes.flatMap(([index, table, name]) => {
    if (!indexIsSound(db, index)) return [`Sökregistret över ${name} är skadat.`];
    const known = indexed[table] ?? table;
    const [missing] = all<{ rows: number }>(
      db,
      `SELECT count(*) AS rows FROM (SELECT row FROM ${known} EXCEPT SELECT id FROM ${index}_docsize)`,
    );
    const [left] = all<{ rows: number }>(
      db,
      `SELECT count(*) AS rows FROM (SELECT id FROM ${index}_docsize EXCEPT SELECT row FROM ${table})`,
    );
    const off = (missing?.rows ?? 0) + (left?.rows ?? 0);
    return off === 0 ? [] : [`Sökregistret över ${name} stämmer inte för ${off} texter.`];
  });
}

function indexIsSound(db: WritableDb, index: string): boolean {
  try {
    run(db, `INSERT INTO ${index} (${index}) VALUES ('integrity-check')`);
    return true;
  } catch {
    return false;
  }
}

/** What has a history: its table, that of the history with its two keys, what one and several are called, and which one it is. */
const chains = [
  {
    table: 'section_response',
    history: 'response_revision',
    key: 'response',
    number: 'revision',
    one: 'Svaret',
    label: `(SELECT t.designation || ' ' || s.number FROM section_response r JOIN section s ON s.id = r.section_id
      JOIN report t ON t.id = s.report_id WHERE r.row = history.response)`,
    many: 'svar',
  },
  {
    table: 'free_section',
    history: 'free_section_revision',
    key: 'free_section',
    number: 'revision',
    one: 'Det fria avsnittet',
    label: `(SELECT title FROM free_section WHERE row = history.free_section)`,
    many: 'fria avsnitt',
  },
  {
    table: 'position',
    history: 'position_version',
    key: 'position',
    number: 'version',
    one: 'Ståndpunkten',
    label: `(SELECT title FROM position WHERE row = history.position)`,
    many: 'ståndpunkter',
  },
] as const;

/** Revisions are numbered 1, 2, 3 … without gaps, up to the one that the row itself says is the newest. */
function chainProblems(db: ReadableDb): string[] {
  return chains.flatMap(({ table, history, key, number, many }) => {
    const [found] = all<{ rows: number }>(
      db,
      `SELECT count(*) AS rows FROM (
         SELECT t.row FROM ${table} t LEFT JOIN ${history} h ON h.${key} = t.row
         GROUP BY t.row HAVING count(h.${number}) <> t.${number} OR coalesce(max(h.${number}), 0) <> t.${number})`,
    );
    const rows = found?.rows ?? 0;
    return rows === 0 ? [] : [`Historiken är ofullständig (${many}: ${rows}).`];
  });
}

function textProblems(db: ReadableDb): string[] {
  return chains.flatMap(({ history, number, one, label }) =>
    all<{ label: string; number: number; body: string }>(
      db,
      `SELECT ${label} AS label, ${number} AS number, body FROM ${history} AS history`,
    )
      .filter(({ body }) => !isReadable(body))
      .slice(0, 20)
      .map(found => `${one} ”${found.label}” har en text som inte kan läsas, i version ${found.number}.`),
  );
}
