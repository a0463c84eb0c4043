import './case-table.css';
import { ArrowDown, ArrowUp, ClockAlert } from 'lucide-react';
import { type ReactNode, useMemo, useRef } from 'react';
import { Cell, Column, Row, type SortDescriptor, Table, TableBody, TableHeader } from 'react-aria-components';
import type { CaseSummary } from '../../../shared/domain/case.ts';
import { daysBetween, type IsoDate } from '../../../shared/domain/dates.ts';
import type { Person } from '../../../shared/domain/organisation.ts';
import type { ReportSummary } from '../../../shared/domain/report.ts';
import { strings } from '../../strings.sv.ts';
import { useElementWidth } from '../../ui/element-size.ts';
import { formatDay, formatDistance } from '../../ui/format.ts';
import { StanceBar } from '../../ui/stance-bar.tsx';
import { designationsOf, remainingIn, type SortColumn, stepsOf } from './case-facts.ts';
import { Lane, LaneAxis } from './lane.tsx';
import { type Axis, axisOf, placeOf } from './timeline.ts';

const words = strings.start;

/** Days before the due date from which it is warned of. */
const soonDays = 10;

interface CaseTableProps {
  readonly cases: readonly CaseSummary[];
  readonly reports: readonly ReportSummary[];
  readonly persons: readonly Person[];
  readonly today: IsoDate;
  readonly sort: SortDescriptor;
  readonly onSort: (sort: SortDescriptor) => void;
  readonly onOpen: (summary: CaseSummary) => void;
}

/** Down the dates, across the time line: one row a case, one shared axis, today the only vertical. */
export function CaseTable({ cases, reports, persons, today, sort, onSort, onOpen }: CaseTableProps) {
  const lanePlace = useRef<HTMLDivElement>(null);
  const laneWidth = useElementWidth(lanePlace);
  const axis = useMemo(
    () =>
      axisOf(
        cases.flatMap(one => stepsOf(one, today)),
        today,
      ),
    [cases, today],
  );
  const context = { reports, persons, today, axis, laneWidth };
  return (
    <div className="case-list">
      <Table
        className="case-table"
        aria-label={words.cases}
        sortDescriptor={sort}
        onSortChange={onSort}
        onRowAction={key => {
          const summary = cases.find(one => one.id === key);
          if (summary !== undefined) onOpen(summary);
        }}
      >
        <TableHeader className="case-head">
          <SortColumnHead id="due">{words.dueColumn}</SortColumnHead>
          <SortColumnHead id="title" isRowHeader>
            {words.caseColumn}
          </SortColumnHead>
          <SortColumnHead id="record">{words.recordColumn}</SortColumnHead>
          <SortColumnHead id="remaining">{words.remainingColumn}</SortColumnHead>
          <Column id="lane" className="case-cell case-lane" textValue={words.timeline}>
            <span className="visually-hidden">{words.timeline}</span>
            <LaneAxis axis={axis} width={laneWidth} />
          </Column>
        </TableHeader>
        <TableBody items={cases} dependencies={[context]}>
          {summary => <CaseRow summary={summary} {...context} />}
        </TableBody>
      </Table>
      <div className="case-today" aria-hidden="true">
        <div className="case-today-lane" ref={lanePlace}>
          <span style={{ left: `${placeOf(today, axis) * 100}%` }}>
            <b>{words.today}</b>
          </span>
        </div>
      </div>
    </div>
  );
}

interface SortColumnHeadProps {
  readonly id: SortColumn;
  readonly isRowHeader?: boolean;
  readonly children: ReactNode;
}

function SortColumnHead({ id, isRowHeader = false, children }: SortColumnHeadProps) {
  return (
    <Column id={id} className={`case-cell case-${id}`} allowsSorting isRowHeader={isRowHeader}>
      {({ sortDirection }) => {
        const Arrow = sortDirection === 'descending' ? ArrowUp : ArrowDown;
        return (
          <span className="case-sort">
            {children}
            {sortDirection && <Arrow className="icon" data-size="tiny" aria-hidden="true" />}
          </span>
        );
      }}
    </Column>
  );
}

interface CaseRowProps {
  readonly summary: CaseSummary;
  readonly reports: readonly ReportSummary[];
  readonly persons: readonly Person[];
  readonly today: IsoDate;
  readonly axis: Axis;
  readonly laneWidth: number;
}

function CaseRow({ summary, reports, persons, today, axis, laneWidth }: CaseRowProps) {
  const [first, second] = remainingIn(summary, reports, today);
  const { progress, recordNumber } = summary;
  const officers = persons.filter(person => summary.officerIds.includes(person.id));
  const initials = officers.map(person => person.initials).join(', ');
  const lead = [designationsOf(summary.designations), summary.sender].filter(part => part !== '').join(' · ');
  return (
    <Row id={summary.id} className="case-row" textValue={summary.title}>
      <Cell className="case-cell case-due">
        <DueDate summary={summary} today={today} />
      </Cell>
      <Cell className="case-cell case-title">
        <div className="case-title-text" title={summary.title}>
          {summary.title}
        </div>
        <div className="ellipsis case-lead">{lead}</div>
        <div className="ellipsis case-lead case-folded">{[recordNumber, initials].filter(Boolean).join(' · ')}</div>
      </Cell>
      <Cell className="case-cell case-record">
        <div className="ellipsis">{recordNumber}</div>
        <div className="ellipsis" title={officers.map(person => person.name).join(', ')}>
          {initials}
        </div>
      </Cell>
      <Cell className="case-cell case-remaining">
        <div className="ellipsis" title={first}>
          {first}
        </div>
        <div className="ellipsis case-lead" title={second}>
          {second}
        </div>
        {progress.proposals > 0 && (
          <div className="case-progress">
            <StanceBar progress={progress} />
            <span aria-hidden="true">{strings.shell.answeredOf(progress.answeredProposals, progress.proposals)}</span>
          </div>
        )}
      </Cell>
      <Cell className="case-cell case-lane">
        <Lane steps={stepsOf(summary, today)} axis={axis} today={today} width={laneWidth} />
      </Cell>
    </Row>
  );
}

function DueDate({ summary, today }: { readonly summary: CaseSummary; readonly today: IsoDate }) {
  const { responseDueDate, state } = summary;
  if (responseDueDate === null) return <span className="case-lead">{words.noDueDate}</span>;
  const left = daysBetween(today, responseDueDate);
  const urgency = state === 'closed' || left > soonDays ? 'calm' : left < 0 ? 'late' : 'soon';
  return (
    <div data-urgency={urgency}>
      <b className="case-due-day">{formatDay(responseDueDate, today)}</b>
      <span className="case-due-left">
        {urgency !== 'calm' && <ClockAlert className="icon" data-size="small" aria-hidden="true" />}
        {formatDistance(responseDueDate, today)}
      </span>
    </div>
  );
}
