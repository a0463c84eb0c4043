import { blocksToDocument } from '../../../shared/document/blocks.ts';
import type { Message } from '../../../shared/errors.ts';
import type { NewId } from '../../../shared/ids.ts';
import type { PositionRecord } from '../import/position-file.ts';
import type { WritableDb } from '../storage/database.ts';
import { createPosition, findPositionByTitle, hasPosition } from '../storage/position-store.ts';
import { currentAuthor } from '../storage/setting-store.ts';
import { prepareDocument, type StoredText } from '../storage/stored-text.ts';
import { breathe, type TaskControl } from '../tasks.ts';

/** Records between two breaths: about 20 ms of work. */
const chunk = 200;

export interface PreparedPosition extends PositionRecord {
  readonly text: StoredText;
}

/** Builds the documents of all records, with progress, and stops when asked to. */
export async function preparePositions(
  records: readonly PositionRecord[],
  newId: NewId,
  control: TaskControl,
): Promise<PreparedPosition[]> {
  const prepared: PreparedPosition[] = [];
  for (const [index, record] of records.entries()) {
    if (index % chunk === 0) {
      control.progress(index, records.length);
      await breathe(control.signal);
    }
    prepared.push(preparePosition(record, newId));
  }
  control.progress(records.length, records.length);
  return prepared;
}

/** Builds the document of one record; a position inside a position becomes ordinary text. */
export function preparePosition(record: PositionRecord, newId: NewId): PreparedPosition {
  const document = blocksToDocument(record.body, { newId, positionByTitle: () => null });
  return { ...record, text: prepareDocument(document) };
}

/** Stores all of them; one that is there already, word for word, is passed over, and nothing is ever overwritten. */
export function storePositions(
  db: WritableDb,
  positions: readonly PreparedPosition[],
  seams: { readonly newId: NewId; readonly now: string },
): { readonly imported: number; readonly messages: readonly Message[] } {
  const author = currentAuthor(db);
  const messages: Message[] = [];
  let imported = 0;
  for (const { fields, source, text } of positions) {
    if (hasPosition(db, fields.title, text.text)) {
      messages.push({ level: 'info', text: `Ståndpunkten ”${fields.title}” finns redan.`, line: null });
      continue;
    }
    if (findPositionByTitle(db, fields.title))
      messages.push({
        level: 'warning',
        text: `Rubriken ”${fields.title}” finns nu flera gånger, med olika text.`,
        line: null,
      });
    createPosition(db, seams.newId<'position'>(), source, { fields, text, author, now: seams.now });
    imported += 1;
  }
  return { imported, messages };
}
