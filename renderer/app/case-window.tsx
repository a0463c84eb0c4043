import './case-window.css';
import { useMemo } from 'react';
import type { CaseSummary } from '../../shared/domain/case.ts';
import { AnswerView } from '../features/answer/answer-view.tsx';
import { CaseDetails } from '../features/case-details/case-details.tsx';
import { DocumentView } from '../features/document/document-view.tsx';
import { CaseReader } from '../features/reader/case-reader.tsx';
import { strings } from '../strings.sv.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { formatDay, formatDistance } from '../ui/format.ts';
import { WithStatusBar } from '../ui/status-bar.tsx';
import { ViewTabs } from '../ui/tabs.tsx';
import { useCommands } from './commands.tsx';
import { ErrorBoundary } from './error-boundary.tsx';
import { useQuery } from './host.tsx';
import type { CaseViewName, Route } from './navigation.ts';
import { useNavigator } from './navigation-context.tsx';
import { nameOf } from './title-bar.tsx';
import { useToday } from './today.ts';

type CaseRoute = Extract<Route, { kind: 'case' }>;

const views: readonly { readonly id: CaseViewName; readonly text: string }[] = [
  { id: 'answers', text: strings.shell.answers },
  { id: 'document', text: strings.shell.document },
  { id: 'details', text: strings.shell.details },
];

/** One case: its bar with views and dates, the view itself, and the status bar. */
export function CaseWindow({ route }: { readonly route: CaseRoute }) {
  const { go } = useNavigator();
  const { value: cases } = useQuery('case.list', {});
  const summary = cases?.find(candidate => candidate.id === route.caseId);
  useCaseCommands(route, go);
  if (cases !== undefined && summary === undefined) return <CaseGone />;
  return (
    <WithStatusBar>
      <CaseBar summary={summary} view={route.view} onView={view => go({ ...route, view, field: null })} />
      <ErrorBoundary key={`${route.caseId} ${route.view}`}>
        {route.view === 'answers' && (
          <AnswerView
            caseId={route.caseId}
            target={route.target}
            onNavigate={target => go({ ...route, view: 'answers', target })}
            reader={beside => <CaseReader {...beside} />}
          />
        )}
        {route.view === 'document' && <DocumentView caseId={route.caseId} />}
        {route.view === 'details' && <CaseDetails caseId={route.caseId} field={route.field ?? null} />}
      </ErrorBoundary>
    </WithStatusBar>
  );
}

function useCaseCommands(route: CaseRoute, go: (route: Route) => void): void {
  const commands = useMemo(
    () =>
      views.map(view => ({
        id: `view-${view.id}`,
        text: strings.commands[view.id],
        group: strings.commands.inCase,
        run: () => go({ ...route, view: view.id }),
      })),
    [route, go],
  );
  useCommands(commands);
}

interface CaseBarProps {
  readonly summary: CaseSummary | undefined;
  readonly view: CaseViewName;
  readonly onView: (view: CaseViewName) => void;
}

function CaseBar({ summary, view, onView }: CaseBarProps) {
  return (
    <section className="case-bar" aria-label={strings.shell.theCase}>
      {summary?.recordNumber && <span className="case-record">{summary.recordNumber}</span>}
      <h1 className="case-name ellipsis" title={summary?.title}>
        {summary && nameOf(summary)}
      </h1>
      <ViewTabs label={strings.shell.caseViews} views={views} current={view} onSelect={onView} />
      {summary && <CaseFacts summary={summary} />}
    </section>
  );
}

/** What remains and when: the nearer of the two dates says how far away it is. */
function CaseFacts({ summary }: { readonly summary: CaseSummary }) {
  const today = useToday();
  const { progress, meetingDate, responseDueDate, state } = summary;
  const meetingAhead = meetingDate !== null && meetingDate >= today;
  return (
    <div className="case-facts">
      {state === 'closed' && <b>{strings.shell.closed}</b>}
      <span>
        <b>{strings.shell.answeredOf(progress.answeredProposals, progress.proposals)}</b>{' '}
        {strings.shell.proposalsAnswered}
      </span>
      <span>
        {strings.shell.meeting} <b>{meetingDate === null ? strings.shell.notSet : formatDay(meetingDate, today)}</b>
        {meetingAhead && `, ${formatDistance(meetingDate, today)}`}
      </span>
      <span>
        {responseDueDate === null ? (
          strings.shell.noDueDate
        ) : (
          <>
            {strings.shell.dueDate} <b>{formatDay(responseDueDate, today)}</b>
            {!meetingAhead && `, ${formatDistance(responseDueDate, today)}`}
          </>
        )}
      </span>
    </div>
  );
}

function CaseGone() {
  return (
    <main className="page">
      <EmptyState title={strings.shell.caseGone}>{strings.shell.caseGoneText}</EmptyState>
    </main>
  );
}
