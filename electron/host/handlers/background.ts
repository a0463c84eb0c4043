import { countWords } from '../../../shared/document/plain-text.ts';
import type { BackgroundDocument } from '../../../shared/domain/reading.ts';
import { YttraError } from '../../../shared/errors.ts';
import type { Handlers } from '../../../shared/host.ts';
import type { BackgroundId, CaseId } from '../../../shared/ids.ts';
import { requirePath } from '../files.ts';
import { type ReadDocument, readDocument } from '../import/read-document.ts';
import {
  createBackground,
  findBackground,
  findBackgroundByFile,
  listBackground,
  readBackground,
  renameBackground,
  searchBackground,
  setBackgroundRemoved,
} from '../storage/background-store.ts';
import type { ReadableDb, WritableDb } from '../storage/database.ts';
import { type HostContext, now, requireCase, requireFound } from './context.ts';

type Names =
  | 'background.import'
  | 'background.list'
  | 'background.read'
  | 'background.search'
  | 'background.rename'
  | 'background.setRemoved';

/** Texts that came with a case and are no reports. */
export function backgroundHandlers(context: HostContext): Pick<Handlers, Names> {
  const { workspace, files, tasks, events } = context;
  const writing = <Value>(documentId: BackgroundId, work: (db: WritableDb, document: BackgroundDocument) => Value) => {
    const { caseId, value } = workspace.write(db => {
      const document = requireDocument(db, documentId);
      return { caseId: document.caseId, value: work(db, document) };
    });
    events.emit('background.changed', { caseId });
    return value;
  };
  return {
    'background.import': ({ caseId, file, taskId }) =>
      tasks.run(taskId, 'Läser in dokumentet', async ({ signal, progress }) => {
        workspace.read(db => requireCase(db, caseId));
        const onProgress = (label: string, done: number, total: number) => progress(done, total, label);
        const read = await readDocument(requirePath(files, file), { signal, onProgress });
        const document = workspace.write(db => storeDocument(db, caseId, read, context));
        events.emit('background.changed', { caseId });
        return { document, messages: read.messages };
      }),
    'background.list': ({ caseId }) =>
      workspace.read(db => {
        requireCase(db, caseId);
        return listBackground(db, caseId);
      }),
    'background.read': ({ documentId }) =>
      workspace.read(db => requireFound(readBackground(db, documentId), 'Dokumentet')),
    'background.search': ({ caseId, query, limit }) =>
      workspace.read(db => {
        requireCase(db, caseId);
        return searchBackground(db, caseId, query, limit);
      }),
    'background.rename': ({ documentId, title }) =>
      writing(documentId, db => {
        renameBackground(db, documentId, title);
        return requireDocument(db, documentId);
      }),
    'background.setRemoved': ({ documentId, removed }) =>
      writing(documentId, (db, { caseId }) => {
        setBackgroundRemoved(db, documentId, removed);
        return listBackground(db, caseId);
      }),
  };
}

function requireDocument(db: ReadableDb, id: BackgroundId): BackgroundDocument {
  return requireFound(findBackground(db, id), 'Dokumentet');
}

function storeDocument(
  db: WritableDb,
  caseId: CaseId,
  { document, sha256, sourceName }: ReadDocument,
  context: HostContext,
): BackgroundDocument {
  requireCase(db, caseId);
  const known = findBackgroundByFile(db, caseId, sha256);
  if (known)
    throw new YttraError('fileExists', `Filen finns redan i ärendet, som ”${known.title}”. Inget är tillagt.`, {
      title: known.title,
    });
  const id = context.newId<'background'>();
  const { blocks, pageCount } = document;
  const wordCount = blocks.reduce((sum, { text }) => sum + countWords(text), 0);
  const title = document.title === '' ? sourceName : document.title;
  createBackground(db, {
    id,
    caseId,
    title,
    sourceName,
    sha256,
    importedAt: now(context),
    pageCount,
    wordCount,
    blocks,
  });
  return requireDocument(db, id);
}
