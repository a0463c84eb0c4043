import type { DocumentGap } from '../contract.ts';
import { parseDocument } from '../document/json.ts';
import type { FreeSection } from '../domain/case.ts';
import type { ReportOutline, Section } from '../domain/report.ts';
import type { SectionId } from '../ids.ts';
import type { Answer, AnsweredReport, StatementInput } from './answers.ts';
import { flowOf } from './flow.ts';
import { proseRemarks } from './prose-remarks.ts';
import { contradiction } from './stance-gaps.ts';

type Level = DocumentGap['level'];

/** Over this many in one report, gaps of one kind are told in one line. */
const listedOneByOne = 5;

/** What is missing or worth a look before export, hindrances first, each with its place. */
export function statementGaps(input: StatementInput, reports: readonly AnsweredReport[]): readonly DocumentGap[] {
  const gaps = [
    ...caseGaps(input),
    ...strayResponses(input),
    ...reports.flatMap(report => [
      ...unanswered(input, report),
      ...report.answers.flatMap(answerGaps),
      ...unapproved(report),
    ]),
    ...input.freeSections.flatMap(freeSectionGaps),
  ];
  return gaps.toSorted((one, other) => rank(one.level) - rank(other.level));
}

function rank(level: Level): number {
  return level === 'hindrance' ? 0 : 1;
}

const nowhere = { sectionId: null, freeSectionId: null, field: null };

function caseGaps({ case: ofCase }: StatementInput): readonly DocumentGap[] {
  const missing = (level: Level, field: keyof typeof ofCase, isMissing: boolean, text: string) =>
    isMissing ? [{ ...nowhere, level, text, field }] : [];
  return [
    ...missing('hindrance', 'title', ofCase.title === '', 'Rubrik saknas. Den blir dokumentets titel.'),
    ...missing('hindrance', 'committee', ofCase.committee === '', 'Nämnd saknas. Den står i brevhuvudet.'),
    ...missing('hindrance', 'recordNumber', ofCase.recordNumber === '', 'Diarienummer saknas. Det står på varje sida.'),
    ...missing('hindrance', 'sender', ofCase.sender === '', 'Mottagare saknas. Ange vem som skickade remissen.'),
    ...missing(
      'hindrance',
      'meetingDate',
      ofCase.meetingDate === null,
      'Sammanträdesdag saknas. Den blir yttrandets datum.',
    ),
    ...missing(
      'hindrance',
      'signatories',
      ofCase.signatories.length === 0,
      'Underskrift saknas. Ange vem som undertecknar.',
    ),
    ...missing('look', 'responseDueDate', ofCase.responseDueDate === null, 'Svarsdag saknas.'),
    ...missing(
      'look',
      'senderRecordNumbers',
      ofCase.senderRecordNumbers.length === 0,
      'Avsändarens diarienummer saknas.',
    ),
  ];
}

/** Responses to sections that no report of the case has would be left out without a word. */
function strayResponses({ case: ofCase, reports, responses }: StatementInput): readonly DocumentGap[] {
  const known = new Set<SectionId>(
    reports
      .filter(report => ofCase.reportIds.includes(report.id))
      .flatMap(report => report.sections.map(({ id }) => id)),
  );
  return responses
    .filter(
      response =>
        !known.has(response.sectionId) && !response.omitted && flowOf(parseDocument(response.body), 1) !== null,
    )
    .map(response => ({
      ...nowhere,
      level: 'hindrance',
      text: 'Ett svar hör till ett avsnitt som inte finns i ärendets betänkanden och kommer inte med.',
      sectionId: response.sectionId,
    }));
}

function unanswered({ responses }: StatementInput, { report, answers }: AnsweredReport): readonly DocumentGap[] {
  const answered = new Set([
    ...responses.filter(response => response.omitted).map(response => response.sectionId),
    ...answers
      .filter(({ response, written }) => response.stance !== null || written !== null)
      .map(({ section }) => section.id),
  ]);
  const open = report.sections.filter(section => proposalsIn(section) > 0 && !answered.has(section.id));
  return eachOrTogether(report, open, 'hindrance', {
    one: section => {
      const what = proposalsIn(section) > 1 ? 'Förslagen har' : 'Förslaget har';
      return `${what} inget svar. Svara eller ange att avsnittet utelämnas.`;
    },
    together: 'avsnitt med förslag har inget svar',
  });
}

function unapproved({ report, answers }: AnsweredReport): readonly DocumentGap[] {
  const open = answers.filter(({ printed, response }) => printed !== null && response.state !== 'approved');
  const sections = open.map(({ section }) => section);
  return eachOrTogether(report, sections, 'look', {
    one: () => 'Svaret är inte godkänt.',
    together: 'svar är inte godkända',
  });
}

/** A few gaps of one kind are told each at its place, many as one that leads to the first. */
function eachOrTogether(
  report: ReportOutline,
  sections: readonly Section[],
  level: Level,
  words: { readonly one: (section: Section) => string; readonly together: string },
): readonly DocumentGap[] {
  if (sections.length <= listedOneByOne) return sections.map(section => gapAt(section, level, words.one(section)));
  const numbers = sections.slice(0, 3).map(section => section.number);
  const rest = numberWord(sections.length - numbers.length);
  const text = `${report.designation}: ${numberWord(sections.length)} ${words.together}: ${numbers.join(', ')} och ${rest} till.`;
  return [{ ...nowhere, level, text, sectionId: sections[0]?.id ?? null }];
}

function proposalsIn(section: Section): number {
  return section.findings.filter(finding => finding.kind === 'proposal').length;
}

function answerGaps({ section, response, document, written, said }: Answer): readonly DocumentGap[] {
  const { stance } = response;
  const gaps: DocumentGap[] = [];
  const add = (level: Level, text: string) => gaps.push(gapAt(section, level, text));
  if (written === null && (stance === 'supportsWithRemarks' || stance === 'remarksOnly')) {
    add('hindrance', 'Ställningstagandet förutsätter synpunkter, men texten är tom.');
  }
  if (written === null && stance === 'opposes') add('look', 'Förslaget avstyrks utan skäl. Texten är tom.');
  if (written !== null && stance === null) {
    add(proposalsIn(section) > 0 ? 'hindrance' : 'look', 'Texten saknar ställningstagande.');
  }
  const conflict = contradiction(stance, said);
  if (conflict !== null) add(conflict.level, conflict.text);
  const remarks = written === null ? [] : proseRemarks(document);
  return [...gaps, ...remarks.map(text => gapAt(section, 'look', text))];
}

function gapAt(section: Section, level: Level, text: string): DocumentGap {
  return { level, text: `${section.number} ${text}`, sectionId: section.id, freeSectionId: null, field: null };
}

function freeSectionGaps(section: FreeSection): readonly DocumentGap[] {
  const at = (text: string): DocumentGap => ({
    ...nowhere,
    level: 'look',
    text: `${section.title}: ${text}`,
    freeSectionId: section.id,
  });
  const document = parseDocument(section.body);
  if (flowOf(document, 1) === null) return [at('texten är tom och avsnittet kommer inte med.')];
  const state = section.state === 'approved' ? [] : [at('texten är inte godkänd.')];
  return [...state, ...proseRemarks(document).map(at)];
}

const words = ['noll', 'ett', 'två', 'tre', 'fyra', 'fem', 'sex', 'sju', 'åtta', 'nio', 'tio', 'elva', 'tolv'];

/** Small numbers in words, as in running Swedish text. */
export function numberWord(count: number): string {
  return words[count] ?? String(count);
}
