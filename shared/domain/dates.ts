import * as v from 'valibot';

/** A calendar day as `YYYY-MM-DD`, without time zone: due dates and meetings are days, not moments. */
export const isoDate = v.pipe(
  v.string(),
  v.isoDate('Datumet ska skrivas ÅÅÅÅ-MM-DD.'),
  v.check(text => isCalendarDay(text), 'Dagen finns inte i kalendern.'),
);

export type IsoDate = string;

/** A moment as ISO 8601 in UTC, as `Date.prototype.toISOString` writes it. */
export type Instant = string;

/** Whether `text` (already `YYYY-MM-DD`) is a day that exists: 2024-02-30 is none. */
export function isCalendarDay(text: string): boolean {
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

/** Whole days from `from` to `to`; negative when `to` has passed. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}

const days = v.pipe(v.number(), v.integer(), v.minValue(-10_000), v.maxValue(10_000));
const relativeDate = v.strictObject({ daysFromToday: days });

/** A day in an interchange file, or for examples a number of days from the day on which the file is read. */
export type FileDate = IsoDate | v.InferOutput<typeof relativeDate>;

export const fileDate = v.lazy(input =>
  typeof input === 'object' && input !== null ? relativeDate : isoDate,
) as v.GenericSchema<FileDate>;

/** A file date as a calendar day, counted from `today`. */
export function resolveDate(value: FileDate, today: IsoDate): IsoDate {
  if (typeof value === 'string') return value;
  const day = new Date(`${today}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() + value.daysFromToday);
  return day.toISOString().slice(0, 10);
}
