import { describe, expect, it } from 'vitest';
import {
  addDays,
  compareSwedish,
  formatBytes,
  formatCount,
  formatDay,
  formatDistance,
  formatList,
  formatMonthAndYear,
  formatWeekday,
  mondayOf,
  weekOf,
} from '../../../../renderer/ui/format.ts';

describe('days in Swedish', () => {
  it('leaves the year out only when it is the present one', () => {
    expect(formatDay('2024-05-27', '2024-04-18')).toBe('27 maj');
    expect(formatDay('2023-12-31', '2024-04-18')).toBe('31 december 2023');
  });

  it('says how far away a day is in whole days', () => {
    expect(formatDistance('2024-05-27', '2024-04-18')).toBe('om 39 dagar');
    expect(formatDistance('2024-04-18', '2024-04-18')).toBe('i dag');
    expect(formatDistance('2024-04-15', '2024-04-18')).toBe('för 3 dagar sedan');
  });

  it('writes weekday, month and year out', () => {
    expect(formatWeekday('2024-04-18')).toBe('torsdag 18 april 2024');
    expect(formatMonthAndYear('2023-12-31')).toBe('dec. 2023');
  });

  it('steps over the end of months and the leap day', () => {
    expect(addDays('2024-02-28', 2)).toBe('2024-03-01');
    expect(addDays('2024-01-01', -1)).toBe('2023-12-31');
  });
});

describe('weeks', () => {
  it('numbers them by ISO 8601 round the new year', () => {
    expect(weekOf('2024-04-18')).toBe(16);
    expect(weekOf('2021-01-03')).toBe(53);
    expect(weekOf('2024-12-30')).toBe(1);
    expect(weekOf('2026-12-31')).toBe(53);
  });

  it('begins them on Monday', () => {
    expect(mondayOf('2024-04-18')).toBe('2024-04-15');
    expect(mondayOf('2024-04-15')).toBe('2024-04-15');
    expect(mondayOf('2024-04-21')).toBe('2024-04-15');
  });
});

describe('numbers and lists', () => {
  it('groups thousands with a no-break space', () => {
    expect(formatCount(3214)).toBe('3\u00a0214');
  });

  it('gives sizes of files in the unit that fits', () => {
    expect(formatBytes(512)).toBe('512 B');
    expect(formatBytes(48_211)).toBe('48 kB');
    expect(formatBytes(1_240_000)).toBe('1,2 MB');
  });

  it('joins with a comma and "och"', () => {
    expect(formatList(['A', 'B', 'C'])).toBe('A, B och C');
  });

  it('sorts å, ä, ö last and numbers by size', () => {
    expect(['Ö', 'Å', 'Z', 'Ä', 'A'].sort(compareSwedish)).toEqual(['A', 'Z', 'Å', 'Ä', 'Ö']);
    expect(['10.10', '10.2'].sort(compareSwedish)).toEqual(['10.2', '10.10']);
  });
});
