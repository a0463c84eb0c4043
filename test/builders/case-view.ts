import type { CaseView, FreeSectionSummary, ResponseSummary } from '../../shared/domain/case.ts';
import type { Finding, FindingKind, ReportOutline, Section } from '../../shared/domain/report.ts';
import type { CaseId, FindingId, FreeSectionId, ReportId, SectionId } from '../../shared/ids.ts';

/** A section as "10.2 Rubrik", with the kinds of its findings. */
export type SectionLine = readonly [line: string, ...findings: FindingKind[]];

/** A report of the given sections; ids are the numbers, parents follow from them. */
export function outlineOf(designation: string, lines: readonly SectionLine[]): ReportOutline {
  const sections = lines.map(([line, ...kinds]) => sectionOf(line, kinds));
  return {
    id: designation as ReportId,
    designation,
    series: 'sou',
    title: 'En utredning',
    sectionCount: sections.length,
    proposalCount: sections.flatMap(({ findings }) => findings).filter(({ kind }) => kind === 'proposal').length,
    assessmentCount: 0,
    pageCount: null,
    textImported: false,
    sections,
    attachments: [],
  };
}

function sectionOf(line: string, kinds: readonly FindingKind[]): Section {
  const number = line.slice(0, line.indexOf(' '));
  const parts = number.split('.');
  const findings: Finding[] = kinds.map((kind, index) => ({
    id: `${number}#${index}` as FindingId,
    kind,
    summary: '',
    text: null,
  }));
  return {
    id: number as SectionId,
    parentId: parts.length === 1 ? null : (parts.slice(0, -1).join('.') as SectionId),
    number,
    title: line.slice(number.length + 1),
    level: parts.length,
    page: null,
    findings,
  };
}

/** A response with nothing but what is given. */
export function responseTo(number: string, given: Partial<ResponseSummary> = {}): ResponseSummary {
  return {
    sectionId: number as SectionId,
    stance: null,
    state: 'draft',
    officerId: null,
    omitted: false,
    revision: 1,
    wordCount: 0,
    positions: [],
    updatedAt: null,
    ...given,
  };
}

export function freeSection(title: string, placement: 'before' | 'after'): FreeSectionSummary {
  return {
    id: title as FreeSectionId,
    placement,
    kind: 'other',
    title,
    state: 'notStarted',
    officerId: null,
    revision: 0,
    wordCount: 0,
    updatedAt: null,
  };
}

/** A case with these reports, answers and free sections. */
export function caseViewOf(parts: {
  readonly reports: readonly ReportOutline[];
  readonly responses?: readonly ResponseSummary[];
  readonly freeSections?: readonly FreeSectionSummary[];
}): CaseView {
  return {
    case: {
      id: 'case' as CaseId,
      state: 'ongoing',
      title: 'Ett ärende',
      shortTitle: '',
      committee: '',
      recordNumber: '',
      sender: '',
      senderRecordNumbers: [],
      responseDueDate: null,
      meetingDate: null,
      milestones: [],
      signatories: [],
      officerIds: [],
      reportIds: parts.reports.map(({ id }) => id),
      updatedAt: '2026-01-01T00:00:00.000Z',
    },
    reports: parts.reports,
    responses: parts.responses ?? [],
    freeSections: parts.freeSections ?? [],
  };
}
