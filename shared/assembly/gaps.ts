import type { DocumentGap } from '../contract.ts';
import type { FreeSection } from '../domain/case.ts';
import type { ReportOutline, Section } from '../domain/report.ts';
import type { SectionId } from '../ids.ts';
import type { Answer, AnsweredReport, StatementInput } from './answers.ts';
import { flowOf } from './flow.ts';
import { proseRemarks } from './prose-remarks.ts';
import { contradiction } from './stance-gaps.ts';

type Level = DocumentGap['level'];

/** Over this many in one report, unanswered proposals are told in one line. */
const listedOneByOne = 5;

/** What is missing or worth a look before export, hindrances first, each with its place. */
export function statementGaps(input: StatementInput, reports: readonly AnsweredReport[]): readonly DocumentGap[] {
  const gaps = [
    ...caseGaps(input),
    ...strayResponses(input),
    ...reports.flatMap(report => [...unanswered(input, report.report), ...report.answers.flatMap(answerGaps)]),
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
    .filter(response => !known.has(response.sectionId) && !response.omitted && flowOf(response.body, 1) !== null)
    .map(response => ({
      ...nowhere,
      level: 'hindrance',
      text: 'Ett svar hör till ett avsnitt som inte finns i ärendets betänkanden och kommer inte med.',
      sectionId: response.sectionId,
    }));
}

function unanswered({ responses }: StatementInput, report: ReportOutline): readonly DocumentGap[] {
  const answered = new Set(
    responses
      .filter(response => response.omitted || response.stance !== null || flowOf(response.body, 1) !== null)
      .map(response => response.sectionId),
  );
  const open = report.sections.filter(section => proposalsIn(section) > 0 && !answered.has(section.id));
  if (open.length > listedOneByOne) return [unansweredTogether(report, open)];
  return open.map(section => {
    const what = proposalsIn(section) > 1 ? 'Förslagen har' : 'Förslaget har';
    return gapAt(section, 'hindrance', `${what} inget svar. Svara eller ange att avsnittet utelämnas.`);
  });
}

function unansweredTogether(report: ReportOutline, open: readonly Section[]): DocumentGap {
  const numbers = open.slice(0, 3).map(section => section.number);
  const rest = numberWord(open.length - numbers.length);
  const text = `${report.designation}: ${numberWord(open.length)} avsnitt med förslag har inget svar: ${numbers.join(', ')} och ${rest} till.`;
  return { ...nowhere, level: 'hindrance', text, sectionId: open[0]?.id ?? null };
}

function proposalsIn(section: Section): number {
  return section.findings.filter(finding => finding.kind === 'proposal').length;
}

function answerGaps({ section, response, written, printed, said }: Answer): readonly DocumentGap[] {
  const { stance, state } = response;
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
  if (printed !== null && state !== 'approved') add('look', 'Svaret är inte godkänt.');
  const remarks = written === null ? [] : proseRemarks(response.body);
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
  if (flowOf(section.body, 1) === null) return [at('texten är tom och avsnittet kommer inte med.')];
  const unapproved = section.state === 'approved' ? [] : [at('texten är inte godkänd.')];
  return [...unapproved, ...proseRemarks(section.body).map(at)];
}

const words = ['noll', 'ett', 'två', 'tre', 'fyra', 'fem', 'sex', 'sju', 'åtta', 'nio', 'tio', 'elva', 'tolv'];

/** Small numbers in words, as in running Swedish text. */
export function numberWord(count: number): string {
  return words[count] ?? String(count);
}
