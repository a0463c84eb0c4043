import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Organisation, PersonFields } from '../../shared/domain/organisation.ts';
import { YttraError } from '../../shared/errors.ts';
import { type BundledOutline, checkBundledOutline } from '../../shared/outline/bundled.ts';
import { storeCaseFile } from './handlers/case-file-reading.ts';
import { type HostContext, now, today } from './handlers/context.ts';
import { preparePosition, storePositions } from './handlers/position-import.ts';
import { readCaseFile } from './import/case-file.ts';
import { decodeText } from './import/decode-text.ts';
import { parseJson } from './import/parse-json.ts';
import { readPositionFile } from './import/position-file.ts';
import type { WritableDb } from './storage/database.ts';
import { readFact, saveFact } from './storage/fact-store.ts';
import { saveOrganisation } from './storage/organisation-store.ts';
import { createPerson } from './storage/person-store.ts';
import { writeTree } from './storage/report-tree-writer.ts';
import { createReport, writeAttachments } from './storage/report-writer.ts';

/** Invented, to be renamed: a newcomer sees every part in use. */
const organisation: Organisation = {
  name: 'Älvsunda kommun',
  postalAddress: 'Storgatan 1, 999 99 Älvsunda',
  phone: '0999-100 00',
  email: 'kommun@alvsunda.example',
  website: 'www.alvsunda.example',
  committees: [
    { name: 'Socialnämnden', abbreviation: 'SN' },
    { name: 'Kommunstyrelsen', abbreviation: 'KS' },
    { name: 'Individnämnden', abbreviation: 'IN' },
  ],
};

const persons: readonly PersonFields[] = [
  person('Åsa Xenander', 'ÅX', 'Utredare', 'asa.xenander'),
  person('Örjan Qvarnlöf', 'ÖQ', 'Jurist', 'orjan.qvarnlof'),
  person('Zara Ängquist', 'ZÄ', 'Enhetschef', 'zara.angquist'),
  person('Wilma Ålgren', 'WÅ', 'Ordförande i socialnämnden', 'wilma.algren'),
];

function person(name: string, initials: string, role: string, address: string): PersonFields {
  return { name, initials, role, email: `${address}@alvsunda.example`, phone: '' };
}

type Seams = Pick<HostContext, 'workspace' | 'templatesDir' | 'newId' | 'clock' | 'log'>;

/** Fills a workspace that has never been opened before, whole or not at all: outlines, organisation, positions, an example. */
export function seedWorkspace(context: Seams): void {
  if (context.workspace.read(db => readFact(db, 'seededAt')) !== null) return;
  context.workspace.write(db => {
    // Another process may have been first while this one waited for the lock.
    if (readFact(db, 'seededAt') !== null) return;
    seed(db, context);
    saveFact(db, 'seededAt', now(context));
    saveFact(db, 'checkedAt', now(context));
    saveFact(db, 'sound', 'yes');
  });
}

function seed(db: WritableDb, context: Seams): void {
  const { templatesDir, newId } = context;
  saveOrganisation(db, organisation);
  for (const fields of persons) createPerson(db, newId<'person'>(), fields);
  for (const path of jsonFiles(join(templatesDir, 'reports')))
    seedReport(db, checkBundledOutline(parseJson(decodeText(readFileSync(path)), 'unreadableFile')), context);
  for (const path of jsonFiles(join(templatesDir, 'positions'))) {
    const { records, messages } = readPositionFile(readFileSync(path), today(context));
    for (const message of messages) context.log(`${path}: ${message.text}`);
    const prepared = records.map(record => preparePosition(record, newId));
    storePositions(db, prepared, { newId, now: now(context) });
  }
  for (const path of jsonFiles(join(templatesDir, 'cases'))) seedCase(db, path, context);
}

function seedReport(db: WritableDb, template: BundledOutline, { newId }: Seams): void {
  const id = newId<'report'>();
  createReport(db, id, { ...template, bundled: true });
  const sections = template.sections.map(section => ({
    ...section,
    id: newId<'section'>(),
    findings: section.findings.map(finding => ({ ...finding, id: newId<'finding'>(), text: null })),
    volume: null,
    blocks: [],
  }));
  writeTree(db, id, sections);
  writeAttachments(
    db,
    id,
    template.attachments.map(attachment => attachment.title),
  );
}

/** An example that does not fit the installed outlines is left out: the program is of use without it. */
function seedCase(db: WritableDb, path: string, context: Seams): void {
  try {
    const file = readCaseFile(readFileSync(path));
    const seams = { newId: context.newId, now: now(context), today: today(context) };
    storeCaseFile(db, context.newId<'case'>(), file, seams);
  } catch (error) {
    if (!(error instanceof YttraError)) throw error;
    context.log(`${path}: ${error.message}`);
  }
}

function jsonFiles(folder: string): string[] {
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder).filter(name => name.endsWith('.json'));
  return names.toSorted().map(name => join(folder, name));
}
