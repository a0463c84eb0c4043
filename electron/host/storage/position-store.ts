import type { Position, PositionFields, PositionState, PositionSummary } from '../../../shared/domain/position.ts';
import type { Stance } from '../../../shared/domain/stance.ts';
import { YttraError } from '../../../shared/errors.ts';
import type { PersonId, PositionId } from '../../../shared/ids.ts';
import { all, insert, one, type ReadableDb, run, type SqlValue, type WritableDb } from './database.ts';
import { stemsOf } from './stems.ts';
import { readText, type StoredText } from './stored-text.ts';

/** A position as its row holds it; shared with the search, which reads the same columns. */
export interface PositionRow {
  row: number;
  id: PositionId;
  version: number;
  title: string;
  stance: Stance | null;
  state: PositionState;
  subjects: string;
  statutes: string;
  owner: string;
  decision: string | null;
  review_by: string | null;
  source: string | null;
  text: string;
  updated_at: string;
  uses: number;
}

export const positionColumns = `row, id, version, title, stance, state, subjects, statutes, owner, decision, review_by,
  source, text, updated_at, (
    SELECT count(*) FROM position_use u LEFT JOIN free_section f ON f.row = u.free_section
    WHERE u.position = position.row AND coalesce(f.removed, 0) = 0) AS uses`;

/** One version to be written: fields, text, who and when. */
export interface PositionVersion {
  readonly fields: PositionFields;
  readonly text: StoredText;
  readonly author: PersonId | null;
  readonly now: string;
}

const swedish = new Intl.Collator('sv');

/** All positions, by title as Swedish sorts it. */
export function listPositions(db: ReadableDb): PositionSummary[] {
  const rows = all<PositionRow>(db, `SELECT ${positionColumns} FROM position`);
  return rows.map(toPositionSummary).toSorted((a, b) => swedish.compare(a.title, b.title));
}

export function readPosition(db: ReadableDb, id: PositionId): Position | null {
  const row = findRow(db, id);
  return row
    ? { ...toPositionSummary(row), body: readText(bodyOf(db, row.row, row.version)), source: row.source }
    : null;
}

/** The position of that title and its newest version; among several the decided one, then the latest. */
export function findPositionByTitle(
  db: ReadableDb,
  title: string,
): { readonly positionId: PositionId; readonly version: number } | null {
  const row = one<{ id: PositionId; version: number }>(
    db,
    `SELECT id, version FROM position WHERE title = ? ORDER BY state = 'decided' DESC, updated_at DESC LIMIT 1`,
    title.normalize('NFC').trim(),
  );
  return row ? { positionId: row.id, version: row.version } : null;
}

export function positionTitle(db: ReadableDb, id: PositionId): string | null {
  return one<{ title: string }>(db, 'SELECT title FROM position WHERE id = ?', id)?.title ?? null;
}

/** Whether a position with this title and this plain text is there already. */
export function hasPosition(db: ReadableDb, title: string, text: string): boolean {
  return one(db, 'SELECT 1 FROM position WHERE title = ? AND text = ?', title, text) !== undefined;
}

export function createPosition(
  db: WritableDb,
  id: PositionId,
  source: string | null,
  version: PositionVersion,
): Position {
  const row = insert(
    db,
    `INSERT INTO position (title, stance, state, subjects, statutes, owner, decision, review_by, text, updated_at, version, id,
       source) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1, ?, ?)`,
    ...values(version),
    id,
    source,
  );
  writeVersion(db, row, 1, version);
  return requirePosition(db, id);
}

/** Adds a version; one that changes nothing is not added. Null when the position is not there, `conflict` when another came first. */
export function savePosition(
  db: WritableDb,
  id: PositionId,
  baseVersion: number,
  version: PositionVersion,
): { readonly position: Position; readonly changed: boolean } | null {
  const row = findRow(db, id);
  if (!row) return null;
  if (row.version !== baseVersion) throw conflict(row.version);
  const before = one<{ fields: string; body: string }>(
    db,
    'SELECT fields, body FROM position_version WHERE position = ? AND version = ?',
    row.row,
    row.version,
  );
  if (before?.fields === fieldsJson(version.fields) && before.body === version.text.json)
    return { position: requirePosition(db, id), changed: false };
  run(
    db,
    `UPDATE position SET title = ?, stance = ?, state = ?, subjects = ?, statutes = ?, owner = ?, decision = ?, review_by = ?,
       text = ?, updated_at = ?, version = ? WHERE row = ?`,
    ...values(version),
    row.version + 1,
    row.row,
  );
  writeVersion(db, row.row, row.version + 1, version);
  return { position: requirePosition(db, id), changed: true };
}

function indexPosition(db: WritableDb, row: number, title: string, text: string): void {
  run(
    db,
    'INSERT OR REPLACE INTO position_words (rowid, title, text, title_stems, text_stems) VALUES (?, ?, ?, ?, ?)',
    row,
    title,
    text,
    stemsOf(title),
    stemsOf(text),
  );
  run(db, 'INSERT OR REPLACE INTO position_parts (rowid, title, text) VALUES (?, ?, ?)', row, title, text);
}

export function toPositionSummary(row: PositionRow): PositionSummary {
  return {
    id: row.id,
    version: row.version,
    title: row.title,
    stance: row.stance,
    state: row.state,
    subjects: JSON.parse(row.subjects) as string[],
    statutes: JSON.parse(row.statutes) as string[],
    owner: row.owner,
    decision: row.decision === null ? null : (JSON.parse(row.decision) as PositionFields['decision']),
    reviewBy: row.review_by,
    useCount: row.uses,
    updatedAt: row.updated_at,
  };
}

function findRow(db: ReadableDb, id: PositionId): PositionRow | undefined {
  return one<PositionRow>(db, `SELECT ${positionColumns} FROM position WHERE id = ?`, id);
}

function requirePosition(db: ReadableDb, id: PositionId): Position {
  const position = readPosition(db, id);
  if (!position) throw new RangeError(`position ${id} is not there`);
  return position;
}

function bodyOf(db: ReadableDb, row: number, version: number): string | undefined {
  const sql = 'SELECT body FROM position_version WHERE position = ? AND version = ?';
  return one<{ body: string }>(db, sql, row, version)?.body;
}

function writeVersion(db: WritableDb, row: number, number: number, version: PositionVersion): void {
  run(
    db,
    'INSERT INTO position_version (position, version, saved_at, author_id, fields, body) VALUES (?, ?, ?, ?, ?, ?)',
    row,
    number,
    version.now,
    version.author,
    fieldsJson(version.fields),
    version.text.json,
  );
  indexPosition(db, row, version.fields.title, version.text.text);
}

function values({ fields, text, now }: PositionVersion): SqlValue[] {
  return [
    fields.title,
    fields.stance,
    fields.state,
    JSON.stringify(fields.subjects),
    JSON.stringify(fields.statutes),
    fields.owner,
    fields.decision === null ? null : JSON.stringify(fields.decision),
    fields.reviewBy,
    text.text,
    now,
  ];
}

/** Fields in one order, so that equal ones are equal as text. */
function fieldsJson(fields: PositionFields): string {
  const { title, stance, state, subjects, statutes, owner, decision, reviewBy } = fields;
  const ordered = decision && { committee: decision.committee, date: decision.date, paragraph: decision.paragraph };
  return JSON.stringify({ title, stance, state, subjects, statutes, owner, decision: ordered, reviewBy });
}

function conflict(version: number): YttraError {
  return new YttraError(
    'conflict',
    'Ståndpunkten har fått en ny version sedan den öppnades. Din ändring är inte sparad. Läs in den senaste versionen och gör ändringen igen.',
    { version },
  );
}
