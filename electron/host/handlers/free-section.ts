import type { Handlers } from '../../../shared/host.ts';
import type { CaseId, FreeSectionId } from '../../../shared/ids.ts';
import { touchCase } from '../storage/case-store.ts';
import type { ReadableDb, WritableDb } from '../storage/database.ts';
import {
  createFreeSection,
  listFreeSectionRevisions,
  listFreeSections,
  moveFreeSection,
  readFreeSection,
  readFreeSectionRevision,
  saveFreeSection,
  setFreeSectionRemoved,
} from '../storage/free-section-store.ts';
import { currentAuthor } from '../storage/setting-store.ts';
import { prepareText } from '../storage/stored-text.ts';
import { type HostContext, now, requireCase, requireFound, requirePerson, writeCase } from './context.ts';

type Names =
  | 'freeSection.read'
  | 'freeSection.history'
  | 'freeSection.readRevision'
  | 'freeSection.create'
  | 'freeSection.save'
  | 'freeSection.move'
  | 'freeSection.setRemoved';

/** The texts before and after the answers. */
export function freeSectionHandlers(context: HostContext): Pick<Handlers, Names> {
  const { workspace, events, newId } = context;
  const arrange = (caseId: CaseId, id: FreeSectionId, work: (db: WritableDb) => void) =>
    writeCase(context, caseId, db => {
      requireFreeSection(db, caseId, id);
      work(db);
      touchCase(db, caseId, now(context));
      return listFreeSections(db, caseId);
    });
  return {
    'freeSection.read': ({ caseId, freeSectionId }) =>
      workspace.read(db => requireFreeSection(db, caseId, freeSectionId)),
    'freeSection.history': ({ caseId, freeSectionId }) =>
      workspace.read(db => {
        requireFreeSection(db, caseId, freeSectionId);
        return listFreeSectionRevisions(db, caseId, freeSectionId);
      }),
    'freeSection.readRevision': ({ caseId, freeSectionId, revision }) =>
      workspace.read(db => {
        requireFreeSection(db, caseId, freeSectionId);
        return requireFound(readFreeSectionRevision(db, caseId, freeSectionId, revision), 'Den versionen av avsnittet');
      }),
    'freeSection.create': ({ caseId, placement, title }) =>
      writeCase(context, caseId, db => {
        requireCase(db, caseId);
        touchCase(db, caseId, now(context));
        return createFreeSection(db, caseId, { id: newId<'freeSection'>(), placement, kind: 'other', title });
      }),
    'freeSection.save': ({ caseId, freeSectionId, baseRevision, change: { body, ...change } }) => {
      const text = body ? prepareText(body, newId) : null;
      const saved = workspace.write(db => {
        requireFreeSection(db, caseId, freeSectionId);
        requirePerson(db, change.officerId);
        const save = { baseRevision, change, text, author: currentAuthor(db), now: now(context) };
        const result = requireFound(saveFreeSection(db, caseId, freeSectionId, save), 'Avsnittet');
        if (result.changed) touchCase(db, caseId, save.now);
        return result;
      });
      if (saved.changed) events.emit('case.changed', { caseId });
      return saved.summary;
    },
    'freeSection.move': ({ caseId, freeSectionId, placement, index }) =>
      arrange(caseId, freeSectionId, db => moveFreeSection(db, caseId, freeSectionId, placement, index)),
    'freeSection.setRemoved': ({ caseId, freeSectionId, removed }) =>
      arrange(caseId, freeSectionId, db => setFreeSectionRemoved(db, caseId, freeSectionId, removed)),
  };
}

function requireFreeSection(db: ReadableDb, caseId: CaseId, id: FreeSectionId) {
  requireCase(db, caseId);
  return requireFound(readFreeSection(db, caseId, id), 'Avsnittet');
}
