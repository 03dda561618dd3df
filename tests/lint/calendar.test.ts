import { expect, test } from 'vitest';
import { daysIn, weekdayOf } from '../../server/src/lint/calendar.ts';

test.each([
  [2, 2023, 28],
  [2, 2024, 29],
  [2, 2000, 29],
  [2, 1900, 28],
  [2, null, 29],
  [4, 2023, 30],
  [12, null, 31],
  [0, 2023, 0],
  [13, 2023, 0],
])('month %s of %s has %s days', (month, year, days) => {
  expect(daysIn(month, year)).toBe(days);
});

test('knows the day of the week', () => {
  expect([weekdayOf(1949, 10, 1), weekdayOf(2023, 6, 13), weekdayOf(2024, 2, 29)]).toEqual(['六', '二', '四']);
});
