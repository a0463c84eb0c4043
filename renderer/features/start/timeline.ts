import { daysBetween, type IsoDate } from '../../../shared/domain/dates.ts';
import { addDays, formatMonth, mondayOf } from '../../ui/format.ts';

/** A step on the way to the answer, as the time line draws it. */
export interface TimelineStep {
  readonly kind: 'milestone' | 'meeting' | 'due';
  readonly label: string;
  readonly date: IsoDate;
  readonly done: boolean;
}

/** The days that every lane shares. */
export interface Axis {
  /** A Monday. */
  readonly start: IsoDate;
  /** Whole weeks, in days. */
  readonly days: number;
  readonly weeks: readonly IsoDate[];
  /** First days of months, and the start itself. */
  readonly months: readonly IsoDate[];
}

export interface PlacedStep extends TimelineStep {
  /** 0 at the axis' start, 1 at its end. */
  readonly at: number;
  /** False where the label would run into one that matters more. */
  readonly labelled: boolean;
}

const shortestAxis = 8 * 7;
const longestAxis = 52 * 7;
/** Room after the last step, so that its label is not cut. */
const tail = 7;

/** An axis from this week's Monday to a week past the last step; a few days back when the week has just begun. */
export function axisOf(steps: readonly TimelineStep[], today: IsoDate): Axis {
  const start = mondayOf(addDays(today, -3));
  const furthest = Math.max(0, ...steps.map(step => daysBetween(start, step.date)));
  const wanted = Math.ceil((furthest + tail) / 7) * 7;
  const days = Math.min(Math.max(wanted, shortestAxis), longestAxis);
  const weeks = Array.from({ length: days / 7 }, (_, week) => addDays(start, week * 7));
  const everyDay = Array.from({ length: days }, (_, day) => addDays(start, day));
  return { start, days, weeks, months: everyDay.filter(day => day === start || day.endsWith('-01')) };
}

/** Where a day lies on the axis: 0 to 1, outside of that when it is before or after. */
export function placeOf(day: IsoDate, axis: Axis): number {
  return daysBetween(axis.start, day) / axis.days;
}

/** Average width of a letter of a label in CSS pixels at 12 px, and the air that two labels need between them. */
const letterWidth = 6.2;
const boldLetterWidth = 6.8;
const air = 6;

/**
 * Places a case's steps on the axis in a lane of `width` pixels. Of labels that would collide the committee's stays,
 * then the nearest future one, then the due date, then the earlier ones; steps that are done carry none.
 */
export function placeSteps(
  steps: readonly TimelineStep[],
  axis: Axis,
  today: IsoDate,
  width: number,
): readonly PlacedStep[] {
  const inside = steps
    .map(step => ({ ...step, at: placeOf(step.date, axis) }))
    .filter(step => step.at >= 0 && step.at <= 1)
    .sort((a, b) => a.at - b.at);
  const candidates = inside.filter(step => !step.done && (step.date >= today || step.kind === 'due'));
  const nearest = candidates.find(step => step.date >= today);
  const rank = (step: TimelineStep) =>
    step.kind === 'meeting' ? 0 : step === nearest ? 1 : step.kind === 'due' ? 2 : 3;
  const labelled: (TimelineStep & { readonly at: number })[] = [];
  for (const step of [...candidates].sort((a, b) => rank(a) - rank(b))) {
    const free = labelled.every(other => Math.abs(other.at - step.at) * width >= labelRoom(other.label, step.label));
    if (free) labelled.push(step);
  }
  return inside.map(step => ({ ...step, labelled: labelled.includes(step) }));
}

function labelRoom(a: string, b: string): number {
  return ((a.length + b.length) * letterWidth) / 2 + air;
}

/** Every how many weeks a number fits on an axis of `width` pixels. */
export function weekStep(axis: Axis, width: number): number {
  const perWeek = width / (axis.days / 7);
  return [1, 2, 4, 8].find(step => perWeek * step >= 26) ?? 16;
}

/** The months whose name has room before the next one's. */
export function namedMonths(axis: Axis, width: number): readonly IsoDate[] {
  return axis.months.filter((month, index) => {
    const next = axis.months[index + 1];
    const needed = formatMonth(month).length * boldLetterWidth + air;
    return next === undefined || (placeOf(next, axis) - placeOf(month, axis)) * width >= needed;
  });
}
