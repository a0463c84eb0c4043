import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import type { StatementInput } from '../../shared/assembly/answers.ts';
import { statementTemplate } from '../../shared/assembly/template.ts';
import { type Block, blocksToDocument } from '../../shared/document/blocks.ts';
import { type DocumentJson, serializeDocument } from '../../shared/document/json.ts';
import type { Case, FreeSection, SectionResponse } from '../../shared/domain/case.ts';
import type { Organisation } from '../../shared/domain/organisation.ts';
import type { FindingKind, ReportOutline } from '../../shared/domain/report.ts';
import type { CaseId, FindingId, FreeSectionId, PositionId, ReportId, SectionId } from '../../shared/ids.ts';
import { countingIds } from './arbitrary-document.ts';

/** The template that ships with the program. */
export const shippedTemplate = v.parse(
  statementTemplate,
  JSON.parse(readFileSync(new URL('../../templates/documents/yttrande/template.json', import.meta.url), 'utf8')),
);

/** A text from interchange blocks, or from one paragraph. */
export function body(blocks: readonly Block[] | string): DocumentJson {
  const given: readonly Block[] = typeof blocks === 'string' ? [{ type: 'paragraph', text: blocks }] : blocks;
  const positionByTitle = (title: string) => ({ id: `p-${title}` as PositionId, version: 1 });
  return serializeDocument(blocksToDocument(given, { newId: countingIds(), positionByTitle }));
}

/** A section as "10.1.1 Title" with the findings it holds. */
export type SectionSketch = readonly [heading: string, ...findings: FindingKind[]];

/** A report's outline; the ids of its sections are "number@designation". */
export function outline(designation: string, title: string, sections: readonly SectionSketch[]): ReportOutline {
  return {
    id: designation as ReportId,
    designation,
    title,
    series: 'sou',
    sectionCount: sections.length,
    proposalCount: 0,
    assessmentCount: 0,
    pageCount: null,
    textImported: false,
    attachments: [],
    sections: sections.map(([heading, ...kinds]) => {
      const [number = '', ...words] = heading.split(' ');
      return {
        id: sectionIdOf(designation, number),
        parentId: null,
        number,
        title: words.join(' '),
        level: number.split('.').length,
        page: null,
        findings: kinds.map((kind, index) => ({
          id: `${number}-${index}` as FindingId,
          kind,
          summary: '',
          text: null,
        })),
      };
    }),
  };
}

export function sectionIdOf(designation: string, number: string): SectionId {
  return `${number}@${designation}` as SectionId;
}

/** A response to a section; approved and without stance unless told otherwise. */
export function response(
  designation: string,
  number: string,
  more: Partial<SectionResponse> & { readonly text?: readonly Block[] | string } = {},
): SectionResponse {
  const { text, ...rest } = more;
  return {
    sectionId: sectionIdOf(designation, number),
    stance: null,
    state: 'approved',
    officerId: null,
    omitted: false,
    revision: 1,
    wordCount: 0,
    positions: [],
    updatedAt: null,
    body: body(text ?? []),
    ...rest,
  };
}

export function freeSection(
  title: string,
  text: readonly Block[] | string,
  more: Partial<FreeSection> = {},
): FreeSection {
  return {
    id: `free-${title}` as FreeSectionId,
    placement: 'before',
    kind: 'other',
    title,
    state: 'approved',
    officerId: null,
    revision: 1,
    wordCount: 0,
    updatedAt: null,
    body: body(text),
    ...more,
  };
}

const organisation: Organisation = {
  name: 'Älvsunda kommun',
  postalAddress: 'Box 12, 912 34 Älvsunda',
  phone: '0900-12 34 00',
  email: 'kommun@alvsunda.example',
  website: 'www.alvsunda.example',
  committees: [{ name: 'Socialnämnden', abbreviation: 'SN' }],
};

const completeCase: Case = {
  id: 'case-1' as CaseId,
  state: 'ongoing',
  updatedAt: '2024-04-18T12:32:00.000Z',
  title: 'Remiss: Bättre stöd (SOU 2030:1)',
  shortTitle: 'Bättre stöd',
  committee: 'Socialnämnden',
  recordNumber: 'SN 2024/0147',
  sender: 'Kommunstyrelsen',
  senderRecordNumbers: ['A2023/01688', 'A2023/01703'],
  responseDueDate: '2024-05-27',
  meetingDate: '2024-04-24',
  milestones: [],
  signatories: [{ name: 'Åsa Exempel', role: 'Ordförande' }],
  officerIds: [],
  reportIds: ['SOU 2030:1' as ReportId],
};

export const oneReport = outline('SOU 2030:1', 'Bättre stöd', [
  ['1 Inledning'],
  ['2 Överväganden'],
  ['2.1 Samordnad hjälp', 'proposal'],
  ['2.2 Ersättning till kommuner', 'proposal', 'proposal'],
  ['2.3 Behovet av kunskap', 'assessment'],
  ['2.10 Ikraftträdande', 'proposal', 'assessment'],
]);

/** All that a complete statement on one report needs; `fields` replaces parts of the case. */
export function statementInput(
  more: Partial<Omit<StatementInput, 'case'>> & { readonly fields?: Partial<Case> } = {},
): StatementInput {
  const { fields, ...rest } = more;
  return {
    case: { ...completeCase, ...fields },
    organisation,
    reports: [oneReport],
    responses: [],
    freeSections: [],
    template: shippedTemplate,
    ...rest,
  };
}
