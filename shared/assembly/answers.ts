import type { Node } from 'prosemirror-model';
import { parseDocument } from '../document/json.ts';
import type { Case, FreeSection, SectionResponse } from '../domain/case.ts';
import type { Organisation } from '../domain/organisation.ts';
import type { ReportOutline, Section } from '../domain/report.ts';
import { flowOf } from './flow.ts';
import { openingStand, standSentence, withStandFirst } from './stand-first.ts';
import type { FoundStand } from './stands.ts';
import type { StatementTemplate } from './template.ts';

/** All that a statement is made of. */
export interface StatementInput {
  readonly case: Case;
  readonly organisation: Organisation;
  readonly reports: readonly ReportOutline[];
  readonly responses: readonly SectionResponse[];
  readonly freeSections: readonly FreeSection[];
  readonly template: StatementTemplate;
}

/** A response beside the section it answers. */
export interface Answer {
  readonly section: Section;
  readonly response: SectionResponse;
  /** The author's own text as stored. */
  readonly document: Node;
  /** The same, ready to print; null when it is blank. */
  readonly written: Node | null;
  /** With the stand first; null when there is nothing to print. */
  readonly printed: Node | null;
  /** The stand that the author's first sentence says. */
  readonly said: FoundStand | null;
}

/** A report of the case with its answers in the report's own order. */
export interface AnsweredReport {
  readonly report: ReportOutline;
  /** What stands over the answers; empty when nothing does. */
  readonly headingPattern: string;
  readonly answers: readonly Answer[];
}

/** The case's reports in its order, each with the responses that have not been left out on purpose. */
export function answeredReports(input: StatementInput): readonly AnsweredReport[] {
  const reports = input.case.reportIds.flatMap(id => input.reports.find(report => report.id === id) ?? []);
  const responses = new Map(input.responses.map(response => [response.sectionId, response]));
  const { headings } = input.template;
  const headingPattern = reports.length > 1 ? headings.report : headings.singleReport;
  return reports.map(report => ({
    report,
    headingPattern,
    answers: report.sections.flatMap(section => {
      const response = responses.get(section.id);
      if (response === undefined || response.omitted) return [];
      return [answerOf(section, response, headingPattern === '' ? 1 : 2, input.template)];
    }),
  }));
}

function answerOf(section: Section, response: SectionResponse, level: number, template: StatementTemplate): Answer {
  const document = parseDocument(response.body);
  const written = flowOf(document, level);
  const sentence = standSentence(response.stance, section.findings, template);
  return {
    section,
    response,
    document,
    written,
    printed: withStandFirst(written, response.stance, sentence),
    said: openingStand(written),
  };
}
