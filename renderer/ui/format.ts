import { daysBetween, type Instant, type IsoDate } from '../../shared/domain/dates.ts';

export { formatCount } from '../strings/counts.ts';

const locale = 'sv-SE';
const dayInUtc = (options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' });

const dayAndMonth = dayInUtc({ day: 'numeric', month: 'long' });
const dayMonthYear = dayInUtc({ day: 'numeric', month: 'long', year: 'numeric' });
const weekdayAndDay = dayInUtc({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
const monthOnly = dayInUtc({ month: 'long' });
const monthAndYear = dayInUtc({ month: 'short', year: 'numeric' });
const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
const localDay = new Intl.DateTimeFormat(locale, { year: 'numeric', month: '2-digit', day: '2-digit' });
const localClock = new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit' });
const wholeNumber = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 });
const oneDecimal = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
const conjunction = new Intl.ListFormat(locale, { type: 'conjunction' });

const midnight = (day: IsoDate) => new Date(`${day}T00:00:00Z`);

/** The calendar day on which `moment` falls where the reader sits. */
export function localDayOf(moment: Date): IsoDate {
  return localDay.format(moment);
}

/** The day `days` after `day`; negative goes back. */
export function addDays(day: IsoDate, days: number): IsoDate {
  return new Date(midnight(day).getTime() + days * 86_400_000).toISOString().slice(0, 10);
}

/** "27 maj", with the year only when it is another than today's. */
export function formatDay(day: IsoDate, today: IsoDate): string {
  return (day.slice(0, 4) === today.slice(0, 4) ? dayAndMonth : dayMonthYear).format(midnight(day));
}

/** "torsdag 18 april 2024". */
export function formatWeekday(day: IsoDate): string {
  return weekdayAndDay.format(midnight(day));
}

/** "april", for the axis of a time line. */
export function formatMonth(day: IsoDate): string {
  return monthOnly.format(midnight(day));
}

/** "dec. 2023", for narrow columns. */
export function formatMonthAndYear(day: IsoDate): string {
  return monthAndYear.format(midnight(day));
}

/** "om 39 dagar", "i morgon", "för 3 dagar sedan". */
export function formatDistance(day: IsoDate, today: IsoDate): string {
  return relative.format(daysBetween(today, day), 'day');
}

/** The ISO 8601 week, 1 to 53, that the day is in. */
export function weekOf(day: IsoDate): number {
  const date = midnight(day);
  const thursday = new Date(date.getTime() + (3 - ((date.getUTCDay() + 6) % 7)) * 86_400_000);
  const firstDay = Date.UTC(thursday.getUTCFullYear(), 0, 1);
  return 1 + Math.floor((thursday.getTime() - firstDay) / (7 * 86_400_000));
}

/** The Monday of the day's week. */
export function mondayOf(day: IsoDate): IsoDate {
  return addDays(day, -((midnight(day).getUTCDay() + 6) % 7));
}

/** "14.32", as clocks are written in running Swedish text. */
export function formatClock(moment: Instant): string {
  return localClock.format(new Date(moment)).replace(':', '.');
}

/** "14.32" for today, else "16 april 15.12". */
export function formatMoment(moment: Instant, today: IsoDate): string {
  const day = localDayOf(new Date(moment));
  return day === today ? formatClock(moment) : `${formatDay(day, today)} ${formatClock(moment)}`;
}

/** "84 kB", "1,2 MB". */
export function formatBytes(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`;
  return bytes < 1_000_000 ? `${wholeNumber.format(bytes / 1000)} kB` : `${oneDecimal.format(bytes / 1_000_000)} MB`;
}

/** "A, B och C". */
export function formatList(items: readonly string[]): string {
  return conjunction.format(items);
}

/** Compares as Swedish sorts: å, ä, ö last and numbers by size. */
export const compareSwedish = new Intl.Collator(locale, { numeric: true }).compare;
