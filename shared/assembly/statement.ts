import type { DocumentGap } from '../contract.ts';
import { parseDocument, serializeDocument } from '../document/json.ts';
import type { FreeSection } from '../domain/case.ts';
import type { Section } from '../domain/report.ts';
import type { Stance } from '../domain/stance.ts';
import type { FreeSectionId, SectionId } from '../ids.ts';
import { type Answer, type AnsweredReport, answeredReports, type StatementInput } from './answers.ts';
import { cleanLine, shortened } from './clean-text.ts';
import { statementFileName } from './file-name.ts';
import { flowOf } from './flow.ts';
import { statementGaps } from './gaps.ts';
import type { PartSource, StatementModel, StatementPart } from './model.ts';
import { modelLines } from './model-lines.ts';
import { readStands } from './read-stands.ts';
import { fill } from './template.ts';

/** A running head is one line, beside the record number. */
const longestRunningTitle = 60;

/** One section's stand as the case says it and as the receiver reads it. */
export interface StandReading {
  readonly sectionId: SectionId;
  readonly designation: string;
  readonly number: string;
  readonly title: string;
  readonly stance: Stance | null;
  /** Null when the receiver does not find the section at all. */
  readonly readAs: Stance | null;
}

export interface AssembledStatement {
  readonly model: StatementModel;
  readonly gaps: readonly DocumentGap[];
  readonly fileName: string;
  /** "Så läses ert svar": every printed response, in order. */
  readonly readings: readonly StandReading[];
}

/** Builds the statement of a case: the same input always gives the same model. */
export function assembleStatement(input: StatementInput): AssembledStatement {
  const reports = answeredReports(input);
  const model = modelOf(input, reports);
  const recordNumber = model.letterhead.recordNumber;
  return {
    model,
    gaps: statementGaps(input, reports),
    fileName: statementFileName(model.letterhead.organisation, recordNumber, input.template),
    readings: readingsOf(reports, modelLines(model)),
  };
}

function modelOf(input: StatementInput, reports: readonly AnsweredReport[]): StatementModel {
  const { case: ofCase, organisation, template } = input;
  const { words } = template;
  const recordNumber = cleanLine(ofCase.recordNumber);
  const senderRecordNumbers = ofCase.senderRecordNumbers.map(cleanLine).filter(text => text !== '');
  const names = { organisation: cleanLine(organisation.name), committee: cleanLine(ofCase.committee) };
  const recordLine = recordNumber === '' ? '' : fill(words.recordNumber, { recordNumber });
  const shortTitle = shortened(cleanLine(ofCase.shortTitle || ofCase.title), longestRunningTitle);
  const running = { ...names, recordNumber: recordLine, title: shortTitle };
  const recordNumbers = joined(senderRecordNumbers, words.and);
  return {
    language: 'sv-SE',
    title: cleanLine(ofCase.title),
    letterhead: {
      ...names,
      documentName: template.documentName,
      date: ofCase.meetingDate,
      recordNumber,
      contact: contactOf(input),
    },
    addressee: cleanLine(ofCase.sender),
    senderRecordNumbers,
    lines: {
      recordNumber: recordLine,
      reference: recordNumbers === '' ? '' : fill(words.reference, { recordNumbers }),
      runningLeft: cleanLine(fill(words.runningLeft, running)),
      runningRight: cleanLine(fill(words.runningRight, running)),
      footer: cleanLine(fill(words.footer, names)).replace(/^[,\s]+|[,\s]+$/g, ''),
      page: words.page,
      quoteSource: words.quoteSource,
    },
    parts: partsOf(input, reports),
    signatures: ofCase.signatories
      .map(({ name, role }) => ({ name: cleanLine(name), role: cleanLine(role) }))
      .filter(({ name, role }) => name !== '' || role !== ''),
    layout: template.layout,
  };
}

function contactOf({ organisation }: StatementInput): readonly string[] {
  const { postalAddress, phone, email, website } = organisation;
  return [postalAddress, phone, email, website].map(cleanLine).filter(text => text !== '');
}

/** "a, b och c". */
function joined(items: readonly string[], and: string): string {
  return items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} ${and} ${items.at(-1)}`;
}

function partsOf(input: StatementInput, reports: readonly AnsweredReport[]): readonly StatementPart[] {
  const bookmarkOf = bookmarks();
  const free = (placement: FreeSection['placement']) =>
    input.freeSections.filter(section => section.placement === placement).flatMap(freeSectionParts);
  return input.template.order.flatMap(place =>
    place === 'responses' ? reports.flatMap(report => reportParts(report, bookmarkOf)) : free(place),
  );
}

function freeSectionParts(section: FreeSection): readonly StatementPart[] {
  const flow = flowOf(parseDocument(section.body), 1);
  if (flow === null) return [];
  const source = sourceOf(null, section.id);
  return [headingPart(1, null, section.title, null, source), { kind: 'text', body: serializeDocument(flow), source }];
}

function reportParts(
  { report, headingPattern, answers }: AnsweredReport,
  bookmarkOf: (section: Section, designation: string) => string,
): readonly StatementPart[] {
  const parts = answers.flatMap(({ section, printed }: Answer): readonly StatementPart[] => {
    if (printed === null) return [];
    const source = sourceOf(section.id, null);
    const level = headingPattern === '' ? 1 : 2;
    const bookmark = bookmarkOf(section, report.designation);
    return [
      headingPart(level, section.number, section.title, bookmark, source),
      { kind: 'text', body: serializeDocument(printed), source },
    ];
  });
  if (parts.length === 0 || headingPattern === '') return parts;
  return [
    headingPart(1, null, fill(headingPattern, { designation: report.designation, title: report.title }), null, null),
    ...parts,
  ];
}

function headingPart(
  level: number,
  number: string | null,
  text: string,
  bookmark: string | null,
  source: PartSource | null,
): StatementPart {
  return {
    kind: 'heading',
    level,
    number: number === null ? null : cleanLine(number),
    text: cleanLine(text),
    bookmark,
    source,
  };
}

function sourceOf(sectionId: SectionId | null, freeSectionId: FreeSectionId | null): PartSource {
  return { sectionId, freeSectionId };
}

/** Names that Word takes: a letter first, then letters, digits and underscores, at most 40, none twice. */
function bookmarks(): (section: Section, designation: string) => string {
  const used = new Set<string>();
  return ({ number }, designation) => {
    const name = `avsnitt_${number}_${designation}`.replaceAll(/[^A-Za-z0-9]+/g, '_').slice(0, 40);
    let unique = name;
    for (let count = 2; used.has(unique); count += 1) unique = `${name.slice(0, 39 - String(count).length)}_${count}`;
    used.add(unique);
    return unique;
  };
}

function readingsOf(reports: readonly AnsweredReport[], lines: readonly string[]): readonly StandReading[] {
  const read = readStands(lines);
  return reports.flatMap(({ report: { designation }, answers }) =>
    answers
      .filter(answer => answer.printed !== null)
      .map(({ section: { id, number, title }, response }) => {
        const found = read.find(stand => stand.number === number && [designation, null].includes(stand.designation));
        return { sectionId: id, designation, number, title, stance: response.stance, readAs: found?.stance ?? null };
      }),
  );
}
