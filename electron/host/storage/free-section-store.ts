import type { FreeSectionChange } from '../../../shared/contract.ts';
import type { FreeSection, FreeSectionKind, FreeSectionSummary, RevisionSummary } from '../../../shared/domain/case.ts';
import type { ResponseState } from '../../../shared/domain/stance.ts';
import type { CaseId, FreeSectionId, PersonId } from '../../../shared/ids.ts';
import { all, insert, one, type ReadableDb, run, type WritableDb } from './database.ts';
import { writeUses } from './position-use-store.ts';
import { requireNewest, type Save, stateAfter } from './revision-rules.ts';
import { stemsOf } from './stems.ts';
import { readText } from './stored-text.ts';

type Placement = FreeSectionSummary['placement'];

interface Row {
  row: number;
  id: FreeSectionId;
  placement: Placement;
  kind: FreeSectionKind;
  revision: number;
  title: string;
  state: ResponseState;
  officer_id: PersonId | null;
  word_count: number;
  updated_at: string | null;
}

const columns = 'row, id, placement, kind, revision, title, state, officer_id, word_count, updated_at';

/** The free sections of a case in the document's order, removed ones left out. */
export function listFreeSections(db: ReadableDb, caseId: CaseId): FreeSectionSummary[] {
  const sql = `SELECT ${columns} FROM free_section WHERE case_id = ? AND removed = 0 ORDER BY placement DESC, ordinal, row`;
  return all<Row>(db, sql, caseId).map(toSummary);
}

/** One of the case's free sections, removed or not; null when it is not there. */
export function readFreeSection(db: ReadableDb, caseId: CaseId, id: FreeSectionId): FreeSection | null {
  const row = findRow(db, caseId, id);
  return row ? { ...toSummary(row), body: readText(newestBody(db, row)) } : null;
}

/** Every kept state of a free section, newest first. */
export function listFreeSectionRevisions(db: ReadableDb, caseId: CaseId, id: FreeSectionId): RevisionSummary[] {
  return all<{ revision: number; saved_at: string; author_id: PersonId | null; word_count: number }>(
    db,
    `SELECT revision, saved_at, author_id, word_count FROM free_section_revision
     WHERE free_section = ? ORDER BY revision DESC`,
    findRow(db, caseId, id)?.row ?? 0,
  ).map(row => ({
    revision: row.revision,
    savedAt: row.saved_at,
    authorId: row.author_id,
    stance: null,
    wordCount: row.word_count,
  }));
}

/** The section as it was at a revision; null when there is none of that number. */
export function readFreeSectionRevision(
  db: ReadableDb,
  caseId: CaseId,
  id: FreeSectionId,
  revision: number,
): FreeSection | null {
  const newest = findRow(db, caseId, id);
  const row = one<Pick<Row, 'title' | 'state' | 'officer_id' | 'word_count'> & { body: string; saved_at: string }>(
    db,
    `SELECT title, state, officer_id, word_count, saved_at, body FROM free_section_revision
     WHERE free_section = ? AND revision = ?`,
    newest?.row ?? 0,
    revision,
  );
  if (!newest || !row) return null;
  const { body, saved_at: updated_at, ...fields } = row;
  return { ...toSummary({ ...newest, ...fields, revision, updated_at }), body: readText(body) };
}

/** Adds one, empty, last in its placement. */
export function createFreeSection(
  db: WritableDb,
  caseId: CaseId,
  section: {
    readonly id: FreeSectionId;
    readonly placement: Placement;
    readonly kind: FreeSectionKind;
    readonly title: string;
  },
): FreeSectionSummary {
  insert(
    db,
    `INSERT INTO free_section (id, case_id, placement, ordinal, kind, removed, revision, title, state, text, word_count)
     VALUES (?, ?, ?, (SELECT coalesce(max(ordinal), -1) + 1 FROM free_section WHERE case_id = ? AND placement = ?),
       ?, 0, 0, ?, 'notStarted', '', 0)`,
    section.id,
    caseId,
    section.placement,
    caseId,
    section.placement,
    section.kind,
    section.title,
  );
  return toSummary(requireRow(db, caseId, section.id));
}

/** Writes a new revision, like `saveResponse`; null when the section is not there. */
export function saveFreeSection(
  db: WritableDb,
  caseId: CaseId,
  id: FreeSectionId,
  save: Save<Omit<FreeSectionChange, 'body'>>,
): { readonly summary: FreeSectionSummary; readonly changed: boolean } | null {
  const row = findRow(db, caseId, id);
  if (!row) return null;
  requireNewest(save.baseRevision, row.revision);
  const body = newestBody(db, row) ?? JSON.stringify(readText(null));
  const wordCount = save.text?.wordCount ?? row.word_count;
  const next: Row = {
    ...row,
    title: save.change.title ?? row.title,
    officer_id: save.change.officerId === undefined ? row.officer_id : save.change.officerId,
    state: stateAfter(row.state, save, wordCount > 0),
    word_count: wordCount,
    revision: row.revision + 1,
    updated_at: save.now,
  };
  if (isSame(row, next) && (save.text === null || save.text.json === body))
    return { summary: toSummary(row), changed: false };
  writeNewest(db, next, save);
  writeRevision(db, next, save, save.text?.json ?? body);
  return { summary: toSummary(next), changed: true };
}

/** Moves a section to `index` among those of `placement`, counted without itself; an index past the end means last. */
export function moveFreeSection(
  db: WritableDb,
  caseId: CaseId,
  id: FreeSectionId,
  placement: Placement,
  index: number,
): void {
  const others = all<{ row: number }>(
    db,
    'SELECT row FROM free_section WHERE case_id = ? AND placement = ? AND removed = 0 AND id <> ? ORDER BY ordinal, row',
    caseId,
    placement,
    id,
  );
  const order = others.toSpliced(index, 0, requireRow(db, caseId, id));
  for (const [ordinal, { row }] of order.entries())
    run(db, 'UPDATE free_section SET placement = ?, ordinal = ? WHERE row = ?', placement, ordinal, row);
}

/** Takes a section out of the document, or back in at its old place; its text is kept either way. */
export function setFreeSectionRemoved(db: WritableDb, caseId: CaseId, id: FreeSectionId, removed: boolean): void {
  run(db, 'UPDATE free_section SET removed = ? WHERE case_id = ? AND id = ?', removed ? 1 : 0, caseId, id);
}

function indexFreeSection(db: WritableDb, row: number, title: string, text: string): void {
  const sql = 'INSERT OR REPLACE INTO free_section_words (rowid, text, stems) VALUES (?, ?, ?)';
  run(db, sql, row, `${title}\n${text}`, stemsOf(`${title}\n${text}`));
}

function findRow(db: ReadableDb, caseId: CaseId, id: FreeSectionId): Row | undefined {
  return one<Row>(db, `SELECT ${columns} FROM free_section WHERE case_id = ? AND id = ?`, caseId, id);
}

function requireRow(db: ReadableDb, caseId: CaseId, id: FreeSectionId): Row {
  const row = findRow(db, caseId, id);
  if (!row) throw new RangeError(`free section ${id} is not in case ${caseId}`);
  return row;
}

function newestBody(db: ReadableDb, row: Row): string | undefined {
  const sql = 'SELECT body FROM free_section_revision WHERE free_section = ? AND revision = ?';
  return one<{ body: string }>(db, sql, row.row, row.revision)?.body;
}

function writeNewest(db: WritableDb, next: Row, save: Save<unknown>): void {
  run(
    db,
    `UPDATE free_section SET revision = ?, title = ?, state = ?, officer_id = ?, word_count = ?, updated_at = ?,
       text = coalesce(?, text) WHERE row = ?`,
    next.revision,
    next.title,
    next.state,
    next.officer_id,
    next.word_count,
    next.updated_at,
    save.text?.text ?? null,
    next.row,
  );
  const text = one<{ text: string }>(db, 'SELECT text FROM free_section WHERE row = ?', next.row)?.text ?? '';
  indexFreeSection(db, next.row, next.title, text);
  if (save.text) writeUses(db, { freeSection: next.row }, save.text.excerpts);
}

function writeRevision(db: WritableDb, next: Row, save: Save<unknown>, body: string): void {
  run(
    db,
    `INSERT INTO free_section_revision (free_section, revision, saved_at, author_id, title, state, officer_id, word_count, body)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    next.row,
    next.revision,
    save.now,
    save.author,
    next.title,
    next.state,
    next.officer_id,
    next.word_count,
    body,
  );
}

function isSame(a: Row, b: Row): boolean {
  return a.title === b.title && a.state === b.state && a.officer_id === b.officer_id;
}

function toSummary(row: Row): FreeSectionSummary {
  return {
    id: row.id,
    placement: row.placement,
    kind: row.kind,
    title: row.title,
    state: row.state,
    officerId: row.officer_id,
    revision: row.revision,
    wordCount: row.word_count,
    updatedAt: row.updated_at,
  };
}
