import { type Block, documentToBlocks } from '../../../shared/document/blocks.ts';
import { type DocumentJson, parseDocument } from '../../../shared/document/json.ts';
import type { Case, FreeSection, SectionResponse } from '../../../shared/domain/case.ts';
import type { CaseFile } from '../../../shared/domain/case-file.ts';
import type { PersonId } from '../../../shared/ids.ts';
import type { ReadableDb } from '../storage/database.ts';
import { listFreeSections, readFreeSection } from '../storage/free-section-store.ts';
import { listPersons } from '../storage/person-store.ts';
import { positionTitle } from '../storage/position-store.ts';
import { readOutline } from '../storage/report-store.ts';
import { listResponses, readResponse } from '../storage/response-store.ts';

/** The case in the interchange format; read back it becomes the same case, but for ids and history. */
export function writeCaseFile(db: ReadableDb, found: Case): CaseFile {
  const name = naming(db);
  const { id, title, shortTitle, committee, recordNumber, sender, senderRecordNumbers, state } = found;
  const reports = found.reportIds.flatMap(report => readOutline(db, report) ?? []);
  const answered = new Set(listResponses(db, id).map(response => response.sectionId));
  return {
    yttra: 'case',
    version: 1,
    ...{ title, shortTitle, committee, recordNumber, sender, senderRecordNumbers },
    responseDueDate: found.responseDueDate,
    meetingDate: found.meetingDate,
    milestones: found.milestones,
    signatories: found.signatories,
    state,
    officers: found.officerIds.flatMap(person => name(person) ?? []),
    reports: reports.map(report => report.designation),
    freeSections: listFreeSections(db, id)
      .flatMap(section => readFreeSection(db, id, section.id) ?? [])
      .map(section => ({
        placement: section.placement,
        kind: section.kind,
        title: section.title,
        ...textOf(db, section, name),
      })),
    responses: reports.flatMap(report =>
      report.sections
        .filter(section => answered.has(section.id))
        .map(section => {
          const response = readResponse(db, id, section.id);
          const { stance, omitted } = response;
          return {
            report: report.designation,
            number: section.number,
            stance,
            omitted,
            ...textOf(db, response, name),
          };
        }),
    ),
  };
}

type Naming = (id: PersonId) => string | null;

function textOf(db: ReadableDb, text: SectionResponse | FreeSection, name: Naming) {
  const officer = text.officerId === null ? null : name(text.officerId);
  return { state: text.state, officer, body: blocksOf(db, text.body) };
}

function blocksOf(db: ReadableDb, body: DocumentJson): Block[] {
  const blocks = documentToBlocks(parseDocument(body), { positionTitle: id => positionTitle(db, id) ?? '–' });
  const [only] = blocks;
  const isBlank = blocks.length === 1 && only?.type === 'paragraph' && only.text === '';
  return isBlank ? [] : blocks;
}

/** Initials where they tell a person from the others, else the name. */
function naming(db: ReadableDb): Naming {
  const persons = listPersons(db);
  return id => {
    const person = persons.find(candidate => candidate.id === id);
    if (!person) return null;
    const unique = persons.filter(candidate => candidate.initials === person.initials).length === 1;
    return unique ? person.initials : person.name;
  };
}
