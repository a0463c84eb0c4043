import type { ResponseChange } from '../../../shared/contract.ts';
import {
  type ResponseSummary,
  type RevisionSummary,
  type SectionResponse,
  unwrittenResponse,
} from '../../../shared/domain/case.ts';
import type { ResponseState, Stance } from '../../../shared/domain/stance.ts';
import type { CaseId, PersonId, SectionId } from '../../../shared/ids.ts';
import { all, insert, one, type ReadableDb, run, type WritableDb } from './database.ts';
import { usesInCase, usesOfResponse, writeUses } from './position-use-store.ts';
import { requireNewest, type Save, stateAfter } from './revision-rules.ts';
import { stemsOf } from './stems.ts';
import { readText, type StoredText } from './stored-text.ts';

interface Row {
  row: number;
  section_id: SectionId;
  revision: number;
  stance: Stance | null;
  state: ResponseState;
  officer_id: PersonId | null;
  omitted: number;
  word_count: number;
  updated_at: string | null;
}

const columns = 'row, section_id, revision, stance, state, officer_id, omitted, word_count, updated_at';

/** A case's responses with their newest texts. */
export const responsesWithBodies = `
  SELECT r.row, r.section_id, r.revision, r.stance, r.state, r.officer_id, r.omitted, r.word_count, r.updated_at, h.body
  FROM section_response r JOIN response_revision h ON h.response = r.row AND h.revision = r.revision
  JOIN section ON section.id = r.section_id
  JOIN case_report ON case_report.case_id = r.case_id AND case_report.report_id = section.report_id
  WHERE r.case_id = ?`;

/** Every response of a case that has been saved, without its text; those of reports taken out of the case too. */
export function listResponses(db: ReadableDb, caseId: CaseId): ResponseSummary[] {
  const uses = usesInCase(db, caseId);
  return all<Row>(db, `SELECT ${columns} FROM section_response WHERE case_id = ?`, caseId).map(row =>
    toSummary(row, uses.get(row.row) ?? []),
  );
}

/** Every response of a case in the reports that it answers, with its text. */
export function readAllResponses(db: ReadableDb, caseId: CaseId): SectionResponse[] {
  const uses = usesInCase(db, caseId);
  return all<Row & { body: string }>(db, responsesWithBodies, caseId).map(row => ({
    ...toSummary(row, uses.get(row.row) ?? []),
    body: readText(row.body),
  }));
}

/** The response on a section; an empty one of revision 0 before the first save. */
export function readResponse(db: ReadableDb, caseId: CaseId, sectionId: SectionId): SectionResponse {
  const row = findRow(db, caseId, sectionId);
  if (!row) return { ...unwrittenResponse(sectionId), body: readText(null) };
  return { ...toSummary(row, usesOfResponse(db, row.row)), body: readText(newestBody(db, row)) };
}

/** Writes a new revision and returns it; a save that changes nothing writes none. Throws `conflict` when another came first. */
export function saveResponse(
  db: WritableDb,
  caseId: CaseId,
  sectionId: SectionId,
  save: Save<Omit<ResponseChange, 'body'>>,
): { readonly summary: ResponseSummary; readonly changed: boolean } {
  const row = findRow(db, caseId, sectionId);
  const before = row ? toSummary(row, usesOfResponse(db, row.row)) : unwrittenResponse(sectionId);
  requireNewest(save.baseRevision, before.revision);
  const body = row ? newestBody(db, row) : JSON.stringify(readText(null));
  const after = { ...before, ...definedOf(save.change), wordCount: save.text?.wordCount ?? before.wordCount };
  const state = stateAfter(before.state, save, after.stance !== null || after.wordCount > 0);
  const next = { ...after, state, revision: before.revision + 1, updatedAt: save.now };
  if (isSame(before, next) && (save.text === null || save.text.json === body))
    return { summary: before, changed: false };
  const id = writeNewest(db, row?.row ?? null, caseId, next, save);
  writeRevision(db, id, next, save, save.text?.json ?? body);
  return { summary: toSummary({ ...rowOf(next), row: id }, usesOfResponse(db, id)), changed: true };
}

/** All kept states of a response, newest first. */
export function listResponseRevisions(db: ReadableDb, caseId: CaseId, sectionId: SectionId): RevisionSummary[] {
  const row = findRow(db, caseId, sectionId);
  if (!row) return [];
  return all<RevisionRow>(
    db,
    `SELECT revision, saved_at, author_id, stance, word_count FROM response_revision
     WHERE response = ? ORDER BY revision DESC`,
    row.row,
  ).map(revision => ({
    revision: revision.revision,
    savedAt: revision.saved_at,
    authorId: revision.author_id,
    stance: revision.stance,
    wordCount: revision.word_count,
  }));
}

/** The response as it stood after that save; null when there was none. */
export function readResponseRevision(
  db: ReadableDb,
  caseId: CaseId,
  sectionId: SectionId,
  revision: number,
): SectionResponse | null {
  if (revision === 0) return { ...unwrittenResponse(sectionId), body: readText(null) };
  const newest = findRow(db, caseId, sectionId);
  const row = one<Omit<Row, 'updated_at'> & { body: string; saved_at: string }>(
    db,
    `SELECT revision, stance, state, officer_id, omitted, word_count, saved_at, body FROM response_revision
     WHERE response = ? AND revision = ?`,
    newest?.row ?? 0,
    revision,
  );
  if (!newest || !row) return null;
  const summary = toSummary({ ...row, row: newest.row, section_id: sectionId, updated_at: row.saved_at }, []);
  return { ...summary, body: readText(row.body) };
}

interface RevisionRow {
  revision: number;
  saved_at: string;
  author_id: PersonId | null;
  stance: Stance | null;
  word_count: number;
}

function findRow(db: ReadableDb, caseId: CaseId, sectionId: SectionId): Row | undefined {
  return one<Row>(
    db,
    `SELECT ${columns} FROM section_response WHERE case_id = ? AND section_id = ?`,
    caseId,
    sectionId,
  );
}

function newestBody(db: ReadableDb, row: Row): string {
  const sql = 'SELECT body FROM response_revision WHERE response = ? AND revision = ?';
  return one<{ body: string }>(db, sql, row.row, row.revision)?.body ?? '';
}

function writeNewest(
  db: WritableDb,
  known: number | null,
  caseId: CaseId,
  next: ResponseSummary,
  save: Save<unknown>,
): number {
  const fields = [
    next.revision,
    next.stance,
    next.state,
    next.officerId,
    next.omitted ? 1 : 0,
    next.wordCount,
    save.now,
  ] as const;
  if (known !== null) {
    const sql = `UPDATE section_response SET revision = ?, stance = ?, state = ?, officer_id = ?, omitted = ?, word_count = ?,
      updated_at = ? WHERE row = ?`;
    run(db, sql, ...fields, known);
  }
  const sql = `INSERT INTO section_response (revision, stance, state, officer_id, omitted, word_count, updated_at, case_id,
      section_id, text) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, '')`;
  const row = known ?? insert(db, sql, ...fields, caseId, next.sectionId);
  if (save.text || known === null) writeText(db, row, save.text);
  return row;
}

/** The plain text with all that is found by it; a row without text stands in the index too, so that the two match. */
function writeText(db: WritableDb, row: number, stored: StoredText | null): void {
  const text = stored?.text ?? '';
  run(db, 'UPDATE section_response SET text = ? WHERE row = ?', text, row);
  run(db, 'INSERT OR REPLACE INTO response_words (rowid, text, stems) VALUES (?, ?, ?)', row, text, stemsOf(text));
  writeUses(db, { response: row }, stored?.excerpts ?? []);
}

function writeRevision(db: WritableDb, row: number, next: ResponseSummary, save: Save<unknown>, body: string): void {
  run(
    db,
    `INSERT INTO response_revision (response, revision, saved_at, author_id, stance, state, officer_id, omitted, word_count, body)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    row,
    next.revision,
    save.now,
    save.author,
    next.stance,
    next.state,
    next.officerId,
    next.omitted ? 1 : 0,
    next.wordCount,
    body,
  );
}

function definedOf<Change extends object>(change: Change): { [Key in keyof Change]: Exclude<Change[Key], undefined> } {
  return Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined)) as never;
}

function isSame(a: ResponseSummary, b: ResponseSummary): boolean {
  return a.stance === b.stance && a.state === b.state && a.officerId === b.officerId && a.omitted === b.omitted;
}

function rowOf(summary: ResponseSummary): Omit<Row, 'row'> {
  return {
    section_id: summary.sectionId,
    revision: summary.revision,
    stance: summary.stance,
    state: summary.state,
    officer_id: summary.officerId,
    omitted: summary.omitted ? 1 : 0,
    word_count: summary.wordCount,
    updated_at: summary.updatedAt,
  };
}

function toSummary(row: Row, positions: ResponseSummary['positions']): ResponseSummary {
  return {
    sectionId: row.section_id,
    stance: row.stance,
    state: row.state,
    officerId: row.officer_id,
    omitted: row.omitted === 1,
    revision: row.revision,
    wordCount: row.word_count,
    positions,
    updatedAt: row.updated_at,
  };
}
