import type { CaseFields } from '../../../shared/domain/case.ts';
import type { Handlers } from '../../../shared/host.ts';
import type { CaseId } from '../../../shared/ids.ts';
import { requirePath } from '../files.ts';
import { readCaseFile } from '../import/case-file.ts';
import { readProgress } from '../storage/case-progress.ts';
import { createCase, listCases, saveCase, setCaseState } from '../storage/case-store.ts';
import type { ReadableDb } from '../storage/database.ts';
import { listFreeSections } from '../storage/free-section-store.ts';
import { findReport, readOutline } from '../storage/report-store.ts';
import { listResponses } from '../storage/response-store.ts';
import { storeCaseFile } from './case-file-reading.ts';
import { writeCaseFile } from './case-file-writing.ts';
import { type HostContext, now, requireCase, requireFound, requirePerson, today, writeCase } from './context.ts';
import { readPickedFile } from './picked-bytes.ts';
import { addUsualSections } from './usual-sections.ts';

type Names = 'case.list' | 'case.create' | 'case.save' | 'case.setState' | 'case.read' | 'case.file' | 'case.import';

/** The organisation's cases. */
export function caseHandlers(context: HostContext): Pick<Handlers, Names> {
  const { workspace, newId } = context;
  return {
    'case.list': () => workspace.read(listSummaries),
    'case.create': ({ fields }) => {
      const id = newId<'case'>();
      return writeCase(context, id, db => {
        requireReferences(db, fields);
        createCase(db, id, fields, now(context));
        addUsualSections(db, id, newId);
        return requireCase(db, id);
      });
    },
    'case.save': ({ caseId, fields }) =>
      writeCase(context, caseId, db => {
        requireCase(db, caseId);
        requireReferences(db, fields);
        saveCase(db, caseId, fields, now(context));
        return requireCase(db, caseId);
      }),
    'case.setState': ({ caseId, state }) =>
      writeCase(context, caseId, db => {
        requireCase(db, caseId);
        setCaseState(db, caseId, state, now(context));
        return requireCase(db, caseId);
      }),
    'case.read': ({ caseId }) => workspace.read(db => readCaseView(db, caseId)),
    'case.file': ({ caseId }) => workspace.read(db => writeCaseFile(db, requireCase(db, caseId))),
    'case.import': async ({ file }) => {
      const parsed = readCaseFile(await readPickedFile(requirePath(context.files, file)));
      const id = newId<'case'>();
      return writeCase(context, id, db => {
        const { messages } = storeCaseFile(db, id, parsed, { newId, now: now(context), today: today(context) });
        return { case: requireCase(db, id), messages };
      });
    },
  };
}

function listSummaries(db: ReadableDb) {
  const progressOf = readProgress(db);
  return listCases(db).map(found => ({
    ...found,
    designations: found.reportIds.map(id => findReport(db, id)?.designation ?? ''),
    progress: progressOf(found.id),
  }));
}

function readCaseView(db: ReadableDb, caseId: CaseId) {
  const found = requireCase(db, caseId);
  const reports = found.reportIds.map(id => requireFound(readOutline(db, id), 'Betänkandet'));
  const sections = new Set(reports.flatMap(report => report.sections.map(section => section.id)));
  return {
    case: found,
    reports,
    responses: listResponses(db, caseId).filter(response => sections.has(response.sectionId)),
    freeSections: listFreeSections(db, caseId),
  };
}

function requireReferences(db: ReadableDb, fields: CaseFields): void {
  for (const id of fields.officerIds) requirePerson(db, id);
  for (const id of fields.reportIds) requireFound(findReport(db, id), 'Betänkandet');
}
