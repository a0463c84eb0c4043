import type { CaseSummary } from '../../../shared/domain/case.ts';
import type { IsoDate } from '../../../shared/domain/dates.ts';
import type { Person } from '../../../shared/domain/organisation.ts';
import type { ReportSummary } from '../../../shared/domain/report.ts';
import { strings } from '../../strings.sv.ts';
import { compareSwedish, formatList } from '../../ui/format.ts';
import type { TimelineStep } from './timeline.ts';

const words = strings.start;

export type CaseFilter = 'ongoing' | 'mine' | 'closed';
export type SortColumn = 'due' | 'title' | 'record' | 'remaining';

/** The cases that a filter leaves; `mine` are the ongoing ones in which the person is an officer. */
export function filterCases(
  cases: readonly CaseSummary[],
  filter: CaseFilter,
  personId: Person['id'] | null,
): readonly CaseSummary[] {
  if (filter === 'closed') return cases.filter(one => one.state === 'closed');
  const ongoing = cases.filter(one => one.state === 'ongoing');
  return filter === 'ongoing' ? ongoing : ongoing.filter(one => personId !== null && one.officerIds.includes(personId));
}

/** Sorted by a column; cases without a due date come last whichever way. */
export function sortCases(
  cases: readonly CaseSummary[],
  column: SortColumn,
  descending: boolean,
): readonly CaseSummary[] {
  const turn = descending ? -1 : 1;
  const compare: { readonly [C in SortColumn]: (a: CaseSummary, b: CaseSummary) => number } = {
    due: (a, b) => {
      if (a.responseDueDate === null || b.responseDueDate === null)
        return Number(a.responseDueDate === null) - Number(b.responseDueDate === null);
      return turn * a.responseDueDate.localeCompare(b.responseDueDate);
    },
    title: (a, b) => turn * compareSwedish(a.title, b.title),
    record: (a, b) => turn * compareSwedish(a.recordNumber, b.recordNumber),
    remaining: (a, b) => turn * (unansweredOf(a) - unansweredOf(b)),
  };
  return [...cases].sort((a, b) => compare[column](a, b) || compareSwedish(a.title, b.title));
}

function unansweredOf({ progress }: CaseSummary): number {
  return progress.proposals - progress.answeredProposals;
}

/** Two lines on what is left to do in a case; the second may be empty. */
export function remainingIn(
  summary: CaseSummary,
  reports: readonly ReportSummary[],
  today: IsoDate,
): readonly [string, string] {
  const { progress, reportIds, meetingDate, state } = summary;
  if (state === 'closed') return [words.closedCase, ''];
  if (reportIds.length === 0) return [words.noReports, ''];
  const textMissing = reports.some(report => reportIds.includes(report.id) && !report.textImported);
  const unanswered = unansweredOf(summary);
  const inHand = [
    progress.awaitingReview > 0 ? words.awaitingReview(progress.awaitingReview) : '',
    progress.drafts > 0 ? words.drafts(progress.drafts) : '',
  ].filter(part => part !== '');
  if (unanswered === 0) {
    if (inHand.length > 0) return [words.allAnswered, inHand.join(', ')];
    return [words.readyForCommittee, meetingDate !== null && meetingDate < today ? words.meetingHeld : ''];
  }
  if (textMissing && progress.answeredProposals === 0) return [words.textMissing, words.unanswered(unanswered)];
  return [words.unanswered(unanswered), inHand.length > 0 ? inHand.join(', ') : textMissing ? words.textMissing : ''];
}

/** "SOU 2023:97 och 2023:98": the series is said once. */
export function designationsOf(designations: readonly string[]): string {
  const series = designations[0]?.split(' ')[0] ?? '';
  const short = designations.map((designation, index) =>
    index > 0 && designation.startsWith(`${series} `) ? designation.slice(series.length + 1) : designation,
  );
  return formatList(short);
}

/** The dates of a case as steps on the time line. */
export function stepsOf(summary: CaseSummary, today: IsoDate): readonly TimelineStep[] {
  const { meetingDate, responseDueDate, milestones } = summary;
  return [
    ...milestones.map(({ label, date, done }) => ({ kind: 'milestone' as const, label, date, done })),
    ...(meetingDate === null
      ? []
      : [{ kind: 'meeting' as const, label: words.meeting, date: meetingDate, done: meetingDate < today }]),
    ...(responseDueDate === null
      ? []
      : [{ kind: 'due' as const, label: words.due, date: responseDueDate, done: false }]),
  ];
}
