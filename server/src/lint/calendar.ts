/** How many days a month has; February has 29 where the year is not known. 0 for a month that does not exist. */
export function daysIn(month: number, year: number | null): number {
  if (month === 2) return year === null || isLeap(year) ? 29 : 28;
  return [31, 0, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
}

/** 日, 一 … 六: the day of the week of a date that exists. */
export const weekdayOf = (year: number, month: number, day: number): string =>
  '日一二三四五六'[new Date(Date.UTC(year, month - 1, day)).getUTCDay()]!;

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
