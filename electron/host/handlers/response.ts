import type { Handlers } from '../../../shared/host.ts';
import type { CaseId, SectionId } from '../../../shared/ids.ts';
import { answersSection, touchCase } from '../storage/case-store.ts';
import type { ReadableDb } from '../storage/database.ts';
import { listResponseRevisions, readResponse, readResponseRevision, saveResponse } from '../storage/response-store.ts';
import { currentAuthor } from '../storage/setting-store.ts';
import { prepareText } from '../storage/stored-text.ts';
import { type HostContext, now, requireCase, requireFound, requirePerson } from './context.ts';

type Names = 'response.read' | 'response.save' | 'response.history' | 'response.readRevision';

/** The answers on sections. */
export function responseHandlers(context: HostContext): Pick<Handlers, Names> {
  const { workspace, events, newId } = context;
  return {
    'response.read': ({ caseId, sectionId }) =>
      workspace.read(db => {
        requireAnswerable(db, caseId, sectionId);
        return readResponse(db, caseId, sectionId);
      }),
    'response.save': ({ caseId, sectionId, baseRevision, change: { body, ...change } }) => {
      const text = body ? prepareText(body, newId) : null;
      const saved = workspace.write(db => {
        requireAnswerable(db, caseId, sectionId);
        requirePerson(db, change.officerId);
        const save = { baseRevision, change, text, author: currentAuthor(db), now: now(context) };
        const result = saveResponse(db, caseId, sectionId, save);
        if (result.changed) touchCase(db, caseId, save.now);
        return result;
      });
      if (saved.changed) events.emit('case.changed', { caseId });
      return saved.summary;
    },
    'response.history': ({ caseId, sectionId }) =>
      workspace.read(db => {
        requireAnswerable(db, caseId, sectionId);
        return listResponseRevisions(db, caseId, sectionId);
      }),
    'response.readRevision': ({ caseId, sectionId, revision }) =>
      workspace.read(db => {
        requireAnswerable(db, caseId, sectionId);
        return requireFound(readResponseRevision(db, caseId, sectionId, revision), 'Den versionen av svaret');
      }),
  };
}

function requireAnswerable(db: ReadableDb, caseId: CaseId, sectionId: SectionId): void {
  requireCase(db, caseId);
  requireFound(answersSection(db, caseId, sectionId) || null, 'Avsnittet');
}
