import type { Mark, MarkAnchor, ReadingPlace, TextPoint } from '../../../shared/domain/reading.ts';
import type { MarkId, PartId, PersonId, ReportId, SectionId } from '../../../shared/ids.ts';
import { findQuote, type QuotePlace, quoteBetween } from '../../../shared/outline/quotes.ts';
import { all, one, type ReadableDb, run, type WritableDb } from './database.ts';
import { readPartBlocks } from './report-part-store.ts';
import { readTexts } from './report-tree.ts';

interface Row {
  id: MarkId;
  report_id: ReportId;
  section_id: SectionId | null;
  part_id: PartId | null;
  from_ordinal: number;
  from_offset: number;
  to_ordinal: number;
  to_offset: number;
  quote: string;
  note: string;
  lost: number;
  author_id: PersonId | null;
  created_at: string;
  updated_at: string;
}

/** One reader's marks in a report; those made before the reader was known are theirs too. */
export const marksOfReport =
  'SELECT * FROM mark WHERE report_id = ? AND removed = 0 AND (author_id IS NULL OR author_id = ?)';

/** In the order in which they were made. */
export function listMarks(db: ReadableDb, id: ReportId, reader: PersonId | null): Mark[] {
  return all<Row>(db, `${marksOfReport} ORDER BY row`, id, reader).map(toMark);
}

/** A mark of this reader's, taken away or not; null when there is none. */
export function findMark(db: ReadableDb, id: MarkId, reader: PersonId | null): Mark | null {
  const row = one<Row>(db, 'SELECT * FROM mark WHERE id = ? AND (author_id IS NULL OR author_id = ?)', id, reader);
  return row === undefined ? null : toMark(row);
}

export interface NewMark extends MarkAnchor {
  readonly id: MarkId;
  readonly reportId: ReportId;
  readonly place: ReadingPlace;
  readonly note: string;
  readonly authorId: PersonId | null;
  readonly now: string;
}

export function createMark(db: WritableDb, mark: NewMark): void {
  const { place, from, to } = mark;
  run(
    db,
    `INSERT INTO mark (id, report_id, section_id, part_id, from_ordinal, from_offset, to_ordinal, to_offset, quote, note,
       lost, removed, author_id, created_at, updated_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, 0, ?, ?, ?)`,
    mark.id,
    mark.reportId,
    'sectionId' in place ? place.sectionId : null,
    'partId' in place ? place.partId : null,
    from.ordinal,
    from.offset,
    to.ordinal,
    to.offset,
    mark.quote,
    mark.note,
    mark.authorId,
    mark.now,
    mark.now,
  );
}

export function saveNote(db: WritableDb, id: MarkId, note: string, now: string): void {
  run(db, 'UPDATE mark SET note = ?, updated_at = ? WHERE id = ?', note, now, id);
}

export function setMarkRemoved(db: WritableDb, id: MarkId, removed: boolean): void {
  run(db, 'UPDATE mark SET removed = ? WHERE id = ?', removed ? 1 : 0, id);
}

type Texts = readonly { readonly place: ReadingPlace; readonly blocks: readonly { readonly text: string }[] }[];

/** A quotation this short may stand anywhere, so it is looked for in its own section only. */
const tellingQuote = 12;

/** Moves a report's marks to where their words stand now, after the text has changed; those whose words are gone become lost. */
export function reanchorMarks(db: WritableDb, id: ReportId): void {
  const rows = all<Row>(db, 'SELECT * FROM mark WHERE report_id = ?', id);
  if (rows.length === 0) return;
  const texts = textsOf(db, id);
  for (const mark of rows.map(toMark)) {
    const found = whereNow(texts, mark);
    if (found === null) run(db, 'UPDATE mark SET lost = 1 WHERE id = ?', mark.id);
    else moveMark(db, mark.id, found.place, found.at);
  }
}

function textsOf(db: ReadableDb, id: ReportId): Texts {
  const parts = all<{ row: number; id: PartId }>(db, 'SELECT row, id FROM report_part WHERE report_id = ?', id);
  return [
    ...[...readTexts(db, id)].map(([sectionId, blocks]) => ({ place: { sectionId }, blocks })),
    ...parts.map(part => ({ place: { partId: part.id }, blocks: readPartBlocks(db, part.row) })),
  ];
}

function whereNow(texts: Texts, mark: Mark): { readonly place: ReadingPlace; readonly at: QuotePlace } | null {
  const isOwn = (place: ReadingPlace) =>
    'sectionId' in place ? place.sectionId === mark.sectionId : place.partId === mark.partId;
  const own = texts.find(({ place }) => isOwn(place));
  if (own !== undefined && quoteBetween(own.blocks, mark.from, mark.to) === mark.quote)
    return { place: own.place, at: mark };
  const others = mark.quote.length < tellingQuote ? [] : texts.filter(text => text !== own);
  for (const text of own === undefined ? others : [own, ...others]) {
    const at = findQuote(text.blocks, mark.quote, text === own ? mark.from : null);
    if (at !== null) return { place: text.place, at };
  }
  return null;
}

function moveMark(
  db: WritableDb,
  id: MarkId,
  place: ReadingPlace,
  { from, to }: { from: TextPoint; to: TextPoint },
): void {
  run(
    db,
    `UPDATE mark SET section_id = ?, part_id = ?, from_ordinal = ?, from_offset = ?, to_ordinal = ?, to_offset = ?, lost = 0
     WHERE id = ?`,
    'sectionId' in place ? place.sectionId : null,
    'partId' in place ? place.partId : null,
    from.ordinal,
    from.offset,
    to.ordinal,
    to.offset,
    id,
  );
}

function toMark(row: Row): Mark {
  return {
    id: row.id,
    reportId: row.report_id,
    sectionId: row.section_id,
    partId: row.part_id,
    from: { ordinal: row.from_ordinal, offset: row.from_offset },
    to: { ordinal: row.to_ordinal, offset: row.to_offset },
    quote: row.quote,
    lost: row.lost === 1,
    note: row.note,
    authorId: row.author_id,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  };
}
