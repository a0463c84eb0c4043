import './lane.css';
import type { IsoDate } from '../../../shared/domain/dates.ts';
import { strings } from '../../strings.sv.ts';
import { formatDay, formatMonth, weekOf } from '../../ui/format.ts';
import { type Axis, namedMonths, placeOf, placeSteps, type TimelineStep, weekStep } from './timeline.ts';

const percent = (fraction: number) => `${fraction * 100}%`;

/** Months and weeks over the lanes. */
export function LaneAxis({ axis, width }: { readonly axis: Axis; readonly width: number }) {
  const step = weekStep(axis, width);
  return (
    <div className="lane-axis" aria-hidden="true">
      {namedMonths(axis, width).map(month => (
        <span key={month} className="lane-month" style={{ left: percent(placeOf(month, axis)) }}>
          {formatMonth(month)}
        </span>
      ))}
      {axis.weeks.map((week, index) =>
        index % step === 0 ? (
          <span key={week} className="lane-week" style={{ left: percent(placeOf(week, axis)) }}>
            {index === 0 ? strings.start.firstWeek(weekOf(week)) : weekOf(week)}
          </span>
        ) : null,
      )}
    </div>
  );
}

interface LaneProps {
  readonly steps: readonly TimelineStep[];
  readonly axis: Axis;
  readonly today: IsoDate;
  /** In CSS pixels. */
  readonly width: number;
}

/** One case on the time line: due date a black bar, committee a diamond, other steps rings, filled when done. */
export function Lane({ steps, axis, today, width }: LaneProps) {
  const due = steps.find(step => step.kind === 'due');
  const from = placeOf(today, axis);
  const to = due === undefined ? from : Math.min(1, placeOf(due.date, axis));
  const weeksShown = axis.weeks.filter((_, index) => index % weekStep(axis, width) === 0);
  return (
    <div className="lane">
      {weeksShown.map(week => (
        <i key={week} className="lane-line" style={{ left: percent(placeOf(week, axis)) }} />
      ))}
      {to > from && <span className="lane-span" style={{ left: percent(from), width: percent(to - from) }} />}
      {placeSteps(steps, axis, today, width).map(step => (
        <span
          key={`${step.kind} ${step.label} ${step.date}`}
          className="lane-step"
          data-kind={step.kind}
          data-done={step.done}
          style={{ left: percent(step.at) }}
          role="img"
          aria-label={`${step.label} ${formatDay(step.date, today)}`}
          title={`${step.label} ${formatDay(step.date, today)}`}
        >
          <i className="lane-mark" />
          {step.labelled && <span className="lane-label">{step.label}</span>}
        </span>
      ))}
    </div>
  );
}
