import { all, type ReadableDb, run, type WritableDb } from './database.ts';
import { isReadable } from './stored-text.ts';

/** Looks at everything that can be wrong in a workspace; one Swedish sentence a problem, none when all is well. */
export function checkWorkspace(db: WritableDb): string[] {
  const file = fileProblems(db);
  if (file.length > 0) return file;
  return [...indexProblems(db), ...chainProblems(db), ...textProblems(db)];
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
] as const;

function indexProblems(db: WritableDb): string[] {
  return indexes.flatMap(([index, table, name]) => {
    if (!indexIsSound(db, index)) return [`Sökregistret över ${name} är skadat.`];
    const known = table === 'free_section' || table === 'section_response' ? `${table} WHERE revision > 0` : table;
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

const chains = [
  ['section_response', 'response_revision', 'response', 'revision', 'Svaret på avsnitt', 'svar'],
  ['free_section', 'free_section_revision', 'free_section', 'revision', 'Det fria avsnittet', 'fria avsnitt'],
  ['position', 'position_version', 'position', 'version', 'Ståndpunkten', 'ståndpunkter'],
] as const;

/** Revisions are numbered 1, 2, 3 … without gaps, up to the one that the row itself says is the newest. */
function chainProblems(db: ReadableDb): string[] {
  return chains.flatMap(([table, revisions, key, number, , name]) => {
    const [found] = all<{ rows: number }>(
      db,
      `SELECT count(*) AS rows FROM (
         SELECT t.row FROM ${table} t LEFT JOIN ${revisions} r ON r.${key} = t.row
         GROUP BY t.row HAVING count(r.${number}) <> t.${number} OR coalesce(max(r.${number}), 0) <> t.${number})`,
    );
    const rows = found?.rows ?? 0;
    return rows === 0 ? [] : [`Historiken är ofullständig för ${rows} ${name}.`];
  });
}

function textProblems(db: ReadableDb): string[] {
  return chains.flatMap(([, revisions, key, number, label]) =>
    all<{ row: number; number: number; body: string }>(
      db,
      `SELECT ${key} AS row, ${number} AS number, body FROM ${revisions}`,
    )
      .filter(row => !isReadable(row.body))
      .slice(0, 20)
      .map(row => `${label} (post ${row.row}, version ${row.number}) har en text som inte kan läsas.`),
  );
}
