import { expect, test } from 'vitest';
import { resolveDate } from '../../../../shared/domain/dates.ts';

test('a day in an example is counted from the day on which it is read, over months and years', () => {
  expect(resolveDate({ daysFromToday: 39 }, '2024-02-01')).toBe('2024-03-11');
  expect(resolveDate({ daysFromToday: -1 }, '2024-03-01')).toBe('2024-02-29');
  expect(resolveDate({ daysFromToday: 1 }, '2024-12-31')).toBe('2025-01-01');
  expect(resolveDate('2024-05-27', '2030-01-01')).toBe('2024-05-27');
});
