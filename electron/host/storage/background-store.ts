import type { BackgroundDocument, BackgroundHit, BackgroundText } from '../../../shared/domain/reading.ts';
import type { ReportBlock } from '../../../shared/domain/report.ts';
import type { BackgroundId, CaseId } from '../../../shared/ids.ts';
import { all, insert, one, type ReadableDb, run, type WritableDb } from './database.ts';
import { excerptOf } from './excerpt.ts';
import { rankPassages } from './passage-search.ts';
import { indexPassage } from './passage-store.ts';
import { isEmptyQuery, parseQuery, type SearchQuery } from './search-query.ts';

export interface NewBackground extends Omit<BackgroundDocument, 'blockCount'> {
  readonly sha256: string;
  readonly blocks: readonly ReportBlock[];
}

const columns = `id, case_id AS caseId, title, source_name AS sourceName, imported_at AS importedAt,
  page_count AS pageCount, block_count AS blockCount, word_count AS wordCount`;

/** A case's background documents, in the order in which they came. */
export const documentsOfCase = `SELECT ${columns} FROM background_document WHERE case_id = ? AND removed = 0 ORDER BY row`;

export function listBackground(db: ReadableDb, caseId: CaseId): BackgroundDocument[] {
  return all<BackgroundDocument>(db, documentsOfCase, caseId);
}

/** One of them, taken out of its case or not; null when there is none. */
export function findBackground(db: ReadableDb, id: BackgroundId): BackgroundDocument | null {
  return one<BackgroundDocument>(db, `SELECT ${columns} FROM background_document WHERE id = ?`, id) ?? null;
}

/** The document in the case that this very file is; null when there is none. */
export function findBackgroundByFile(db: ReadableDb, caseId: CaseId, sha256: string): BackgroundDocument | null {
  const sql = `SELECT ${columns} FROM background_document WHERE case_id = ? AND removed = 0 AND sha256 = ?`;
  return one<BackgroundDocument>(db, sql, caseId, sha256) ?? null;
}

/** A document with its text; null when there is none. */
export function readBackground(db: ReadableDb, id: BackgroundId): BackgroundText | null {
  const found = findBackground(db, id);
  if (found === null) return null;
  const sql = `SELECT b.type, b.text, b.page FROM background_document d JOIN background_block b ON b.document = d.row
    WHERE d.id = ? ORDER BY b.ordinal`;
  return { ...found, blocks: all<ReportBlock>(db, sql, id).map((block, ordinal) => ({ ...block, ordinal })) };
}

export function createBackground(db: WritableDb, document: NewBackground): void {
  const row = insert(
    db,
    `INSERT INTO background_document (id, case_id, title, source_name, sha256, imported_at, page_count, block_count,
       word_count, removed) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 0)`,
    document.id,
    document.caseId,
    document.title,
    document.sourceName,
    document.sha256,
    document.importedAt,
    document.pageCount,
    document.blocks.length,
    document.wordCount,
  );
  for (const [ordinal, { type, text, page }] of document.blocks.entries()) {
    const sql = 'INSERT INTO background_block (document, ordinal, type, text, page) VALUES (?, ?, ?, ?, ?)';
    run(db, sql, row, ordinal, type, text, page);
  }
  for (const { heading, title, texts } of passagesOf(document.blocks))
    indexPassage(db, { document: row, heading }, title, texts.join('\n'));
}

export function renameBackground(db: WritableDb, id: BackgroundId, title: string): void {
  run(db, 'UPDATE background_document SET title = ? WHERE id = ?', title, id);
}

export function setBackgroundRemoved(db: WritableDb, id: BackgroundId, removed: boolean): void {
  run(db, 'UPDATE background_document SET removed = ? WHERE id = ?', removed ? 1 : 0, id);
}

/** Passages of a case's documents by how well they fit, best first. */
export function searchBackground(db: ReadableDb, caseId: CaseId, text: string, limit: number): BackgroundHit[] {
  const query = parseQuery(text);
  if (isEmptyQuery(query)) return [];
  return rankPassages(db, query, 'documentsOfCase', caseId)
    .slice(0, limit)
    .flatMap(({ row, score }) => hitOf(db, row, score, query));
}

/** A document without headings is cut at about so many characters, so that a hit leads to its place. */
const longestPassage = 4000;

interface Passage {
  /** Ordinal of its first block. */
  readonly heading: number;
  readonly title: string;
  readonly texts: readonly string[];
}

function passagesOf(blocks: readonly ReportBlock[]): readonly Passage[] {
  const passages: { heading: number; title: string; texts: string[]; length: number }[] = [];
  for (const [ordinal, { type, text }] of blocks.entries()) {
    const last = passages.at(-1);
    const title = type === 'heading' ? text : (last?.title ?? '');
    if (last === undefined || type === 'heading' || last.length > longestPassage)
      passages.push({ heading: ordinal, title, texts: [text], length: text.length });
    else {
      last.texts.push(text);
      last.length += text.length;
    }
  }
  return passages;
}

interface Row {
  document: number;
  documentId: BackgroundId;
  title: string;
  first: number;
  next: number | null;
}

function hitOf(db: ReadableDb, row: number, score: number, query: SearchQuery): BackgroundHit[] {
  const found = one<Row>(
    db,
    `SELECT d.row AS document, d.id AS documentId, d.title, p.heading AS first,
       (SELECT min(heading) FROM passage WHERE document = p.document AND heading > p.heading) AS next
     FROM passage p JOIN background_document d ON d.row = p.document WHERE p.row = ?`,
    row,
  );
  if (found === undefined) return [];
  const { document, documentId, title, first, next } = found;
  const sql =
    'SELECT type, text, page FROM background_block WHERE document = ? AND ordinal >= ? AND ordinal < ? ORDER BY ordinal';
  const blocks = all<ReportBlock>(db, sql, document, first, next ?? Number.MAX_SAFE_INTEGER);
  const { ordinal, ...excerpt } = excerptOf(
    blocks.map(block => block.text),
    query,
  );
  const at = ordinal ?? 0;
  const page = blocks[at]?.page ?? null;
  return [
    {
      documentId,
      title,
      heading: headingOver(db, document, first),
      page,
      score,
      excerpt: { ...excerpt, ordinal: first + at },
    },
  ];
}

function headingOver(db: ReadableDb, document: number, ordinal: number): string {
  const sql = `SELECT text FROM background_block WHERE document = ? AND ordinal <= ? AND type = 'heading' ORDER BY ordinal DESC LIMIT 1`;
  return one<{ text: string }>(db, sql, document, ordinal)?.text ?? '';
}
