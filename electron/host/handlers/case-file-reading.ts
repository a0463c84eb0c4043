import type { Fault } from '../../../shared/check.ts';
import type { Block } from '../../../shared/document/blocks.ts';
import { blocksToDocument } from '../../../shared/document/blocks.ts';
import type { CaseFile } from '../../../shared/domain/case-file.ts';
import { resolveDate } from '../../../shared/domain/dates.ts';
import type { Person } from '../../../shared/domain/organisation.ts';
import type { Section } from '../../../shared/domain/report.ts';
import type { Message } from '../../../shared/errors.ts';
import type { CaseId, NewId, PersonId, ReportId } from '../../../shared/ids.ts';
import { invalidCaseFile } from '../import/case-file.ts';
import { createCase, setCaseState } from '../storage/case-store.ts';
import type { ReadableDb, WritableDb } from '../storage/database.ts';
import { createFreeSection, saveFreeSection } from '../storage/free-section-store.ts';
import { listPersons } from '../storage/person-store.ts';
import { findPositionByTitle } from '../storage/position-store.ts';
import { findReportByDesignation, readSections } from '../storage/report-store.ts';
import { saveResponse } from '../storage/response-store.ts';
import type { Save } from '../storage/revision-rules.ts';
import { currentAuthor } from '../storage/setting-store.ts';
import { prepareDocument, type StoredText } from '../storage/stored-text.ts';
import { addUsualSections } from './usual-sections.ts';

export interface ReadingSeams {
  readonly newId: NewId;
  readonly now: string;
  readonly today: string;
}

/**
 * Stores a checked case file as a new case, whole. A report or section that the workspace lacks refuses the file with
 * its places; an officer or position that it lacks is left out with a message, because no text is lost by that.
 */
export function storeCaseFile(
  db: WritableDb,
  id: CaseId,
  file: CaseFile,
  seams: ReadingSeams,
): { readonly messages: readonly Message[] } {
  const places = resolvePlaces(db, file);
  const notes = createNotes();
  const people = peopleOf(db, notes);
  const { senderRecordNumbers, signatories, title, shortTitle, committee, recordNumber, sender } = file;
  const day = (date: CaseFile['meetingDate']) => (date === null ? null : resolveDate(date, seams.today));
  const fields = { title, shortTitle, committee, recordNumber, sender, senderRecordNumbers, signatories };
  createCase(
    db,
    id,
    {
      ...fields,
      responseDueDate: day(file.responseDueDate),
      meetingDate: day(file.meetingDate),
      milestones: file.milestones.map(step => ({ ...step, date: resolveDate(step.date, seams.today) })),
      officerIds: file.officers.flatMap(officer => people(officer) ?? []),
      reportIds: [...new Set(places.reports.map(report => report.id))],
    },
    seams.now,
  );
  const texts = textWriter(db, seams, notes, people);
  storeFreeSections(db, id, file, seams, texts);
  for (const [index, response] of file.responses.entries()) {
    const { stance, omitted, officer, body } = response;
    const section = places.sections[index];
    if (!section) continue;
    const save = texts(officer, body, { stance, omitted, state: response.state });
    saveResponse(db, id, section.id, save);
  }
  if (file.state === 'closed') setCaseState(db, id, 'closed', seams.now);
  return { messages: notes.messages() };
}

interface Places {
  readonly reports: readonly { readonly id: ReportId }[];
  readonly sections: readonly Section[];
}

/** Finds every report and section that the file names, or says which are not there. */
function resolvePlaces(db: ReadableDb, file: CaseFile): Places {
  const faults: Fault[] = [];
  const outlines = new Map<string, { readonly id: ReportId; readonly sections: Map<string, Section> }>();
  const reports = file.reports.flatMap((designation, index) => {
    const report = findReportByDesignation(db, designation);
    if (!report) {
      faults.push({ path: `$.reports[${index}]`, text: `Betänkandet ”${designation}” finns inte i arbetsytan.` });
      return [];
    }
    const sections = new Map(
      readSections(db, report.id)
        .toReversed()
        .map(section => [section.number, section]),
    );
    const outline = { id: report.id, sections };
    outlines.set(designation, outline);
    return [outline];
  });
  const answered = new Set<Section>();
  const sections = file.responses.flatMap(({ report: designation, number }, index) => {
    const outline = outlines.get(designation);
    const section = outline?.sections.get(number);
    const path = `$.responses[${index}]`;
    if (!outline)
      faults.push({ path: `${path}.report`, text: `”${designation}” står inte bland ärendets betänkanden.` });
    else if (!section) faults.push({ path: `${path}.number`, text: `${designation} har inget avsnitt ${number}.` });
    else if (answered.has(section))
      faults.push({ path: `${path}.number`, text: `Avsnitt ${number} i ${designation} har redan ett svar i filen.` });
    if (!section || answered.has(section)) return [];
    answered.add(section);
    return [section];
  });
  if (faults.length > 0) throw invalidCaseFile(faults);
  return { reports, sections };
}

interface Notes {
  add(text: string): void;
  messages(): readonly Message[];
}

/** Messages, each said once. */
function createNotes(): Notes {
  const texts = new Set<string>();
  return {
    add: text => void texts.add(text),
    messages: () => [...texts].map(text => ({ level: 'warning', text, line: null })),
  };
}

type FindPerson = (officer: string) => PersonId | null;

function peopleOf(db: ReadableDb, notes: Notes): FindPerson {
  const persons = listPersons(db);
  const find = (test: (person: Person) => boolean) => persons.find(test)?.id;
  return officer => {
    const id = find(person => person.initials === officer) ?? find(person => person.name === officer);
    if (!id) notes.add(`Handläggaren ”${officer}” finns inte i arbetsytan och är utelämnad.`);
    return id ?? null;
  };
}

type TextWriter = <Change extends object>(
  officer: string | null,
  blocks: readonly Block[],
  change: Change,
) => Save<Change & { readonly officerId: PersonId | null }>;

/** Makes a first revision of what the file says of a text. */
function textWriter(db: ReadableDb, seams: ReadingSeams, notes: Notes, people: FindPerson): TextWriter {
  const author = currentAuthor(db);
  const positionByTitle = (title: string) => {
    const found = findPositionByTitle(db, title);
    if (!found) notes.add(`Ståndpunkten ”${title}” finns inte i arbetsytan. Dess text står kvar som vanlig text.`);
    return found && { id: found.positionId, version: found.version };
  };
  const store = (blocks: readonly Block[]): StoredText =>
    prepareDocument(blocksToDocument(blocks, { newId: seams.newId, positionByTitle }));
  return (officer, blocks, change) => ({
    baseRevision: 0,
    change: { ...change, officerId: officer === null ? null : people(officer) },
    text: blocks.length === 0 ? null : store(blocks),
    author,
    now: seams.now,
  });
}

function storeFreeSections(db: WritableDb, id: CaseId, file: CaseFile, seams: ReadingSeams, texts: TextWriter): void {
  if (!file.freeSections) addUsualSections(db, id, seams.newId);
  for (const { placement, kind, title, state, officer, body } of file.freeSections ?? []) {
    const section = createFreeSection(db, id, { id: seams.newId<'freeSection'>(), placement, kind, title });
    saveFreeSection(db, id, section.id, texts(officer, body, { state }));
  }
}
