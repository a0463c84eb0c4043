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
