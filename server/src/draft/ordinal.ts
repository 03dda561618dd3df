import { span } from '../text/span.ts';
import { isSpace, skipSpaces } from './line.ts';
import type { Damage, Ordinal, OrdinalStyle } from './nodes.ts';
import { digitAt, fromArabic, fromHan, isHan, isHanDigit } from './numerals.ts';

/** GB/T 9704-2012, 7.3.3: the level follows the marker. 第X节 stands below 第X章. */
export const levelOf: Readonly<Record<OrdinalStyle, number>> = {
  part: 0.5,
  han: 1,
  'han-bracket': 2,
  arabic: 3,
  article: 3,
  'arabic-bracket': 4,
  'half-bracket': 4.5,
  circled: 5,
};

/**
 * The ordinal that the line from `at` to `end` begins with, damaged ones included where the line alone shows
 * what was meant; null where it begins with none. What needs the neighbours to be seen is in damage.ts.
 */
export function readOrdinal(text: string, at: number, end: number): Ordinal | null {
  if (at >= end) return null;
  const first = text[at]!;
  if (first === '第') return readPart(text, at, end);
  if (first === '（' || first === '(') return readBracketed(text, at, end);
  if (isHanDigit(first)) return readHan(text, at, end);
  if (digitAt(text, at) >= 0) return readArabic(text, at, end);
  return readSingleCharacter(text, at, first.charCodeAt(0));
}

/** Where the heading's words begin: behind the ordinal, its blanks and closing emphasis (`**一、**总体情况`). */
export function afterOrdinal(text: string, ordinal: Ordinal, end: number): number {
  let at = skipSpaces(text, ordinal.span.end, end);
  if (text.startsWith('**', at)) at = skipSpaces(text, at + 2, end);
  return at;
}

function make(
  text: string,
  style: OrdinalStyle,
  start: number,
  end: number,
  number: number | null,
  marks: string,
  damage?: Damage,
): Ordinal {
  const ordinal = { style, text: text.slice(start, end), span: span(start, end), number, marks };
  return damage ? { ...ordinal, damage } : ordinal;
}

const partWords: readonly [string, OrdinalStyle][] = [
  ['部分', 'part'],
  ['章', 'part'],
  ['编', 'part'],
  ['条', 'article'],
];

/** 第一部分, 第二章, 第三条: the word must close the ordinal, and a sentence about 第一部分 is none. */
function readPart(text: string, start: number, end: number): Ordinal | null {
  const numeral = numeralEnd(text, start + 1, end);
  if (numeral === start + 1) return null;
  const number = numberOf(text.slice(start + 1, numeral));
  if (number === null) return null;
  for (const [word, style] of partWords) {
    if (!text.startsWith(word, numeral)) continue;
    const close = numeral + word.length;
    const next = text[close] ?? '';
    const apart = close >= end || isSpace(text.charCodeAt(close)) || '：:、'.includes(next);
    if (style === 'article' && !apart) return null;
    if (style === 'part' && !apart && !isShortHeading(text, close, end)) return null;
    if (word === '章' && '程鱼节'.includes(next || '-')) return null;
    return make(text, style, start, close, number, word);
  }
  return null;
}

const isShortHeading = (text: string, from: number, to: number): boolean =>
  to - from <= 40 && !/[。；，是为]/u.test(text.slice(from, to));

/** 一、 and what stands for it (`一．` `一.` `一，`); `一）` lacks its bracket. */
function readHan(text: string, start: number, end: number): Ordinal | null {
  let at = start;
  while (at < end && (isHanDigit(text[at]!) || text[at] === '零' || text[at] === '〇')) at++;
  const number = fromHan(text.slice(start, at));
  if (number === null) return null;
  const mark = text[skipSpaces(text, at, end)] ?? '';
  const behind = skipSpaces(text, at, end) + 1;
  if (mark === '）' || mark === ')') return make(text, 'han-bracket', start, behind, number, mark, 'unopened');
  if (!mark || !'、．.，,'.includes(mark) || behind > end) return null;
  if (behind - 1 > at && mark !== '、') return null;
  if (mark === '、' && isCoordination(text, behind, end)) return null;
  if ('，,'.includes(mark) && behind >= end) return null;
  const doubled = '、．.，,'.includes(text[behind] ?? '-');
  return doubled
    ? make(text, 'han', start, behind + 1, number, mark, 'doubled')
    : make(text, 'han', start, behind, number, mark);
}

/** 一、二、三产业; 一、二级: numbers side by side, not an ordinal. */
function isCoordination(text: string, from: number, end: number): boolean {
  let at = from;
  while (at < end && isHanDigit(text[at]!)) at++;
  return at > from && at < end && '、产级类期线等季审孩届号层线次年月楼班'.includes(text[at]!);
}

/** （一）, （1）, also with brackets of mixed width, without a number, unclosed, or with a mark too many behind it. */
function readBracketed(text: string, start: number, end: number): Ordinal | null {
  const inside = skipSpaces(text, start + 1, end);
  const close = numeralEnd(text, inside, end);
  const after = skipSpaces(text, close, end);
  const closing = text[after] ?? '';
  if (after < end && (closing === '）' || closing === ')')) {
    const marks = text[start]! + closing;
    if (close === inside)
      return after + 1 < end ? make(text, 'han-bracket', start, after + 1, null, marks, 'empty') : null;
    const style = isHanDigit(text[inside]!) ? 'han-bracket' : 'arabic-bracket';
    const number = numberOf(text.slice(inside, close));
    if (number === null || number > 99) return null;
    if ('、．.，,：'.includes(text[after + 1] ?? '-') && after + 1 < end) {
      return make(text, style, start, after + 2, number, marks, 'doubled');
    }
    return make(text, style, start, after + 1, number, marks);
  }
  return readUnclosed(text, start, inside, close, end);
}

/** `（一统计…`: no bracket closes on the line before another opens. `（一式两份）` is a note. */
function readUnclosed(text: string, start: number, inside: number, close: number, end: number): Ordinal | null {
  if (close === inside || !isHanDigit(text[inside]!) || close - inside > 3) return null;
  const number = numberOf(text.slice(inside, close));
  if (number === null || '年月日○〇'.includes(text[close] ?? '-')) return null;
  for (let at = close; at < end; at++) {
    const unit = text[at]!;
    if (unit === '）' || unit === ')') return null;
    if (unit === '（' || unit === '(' || unit === '。') break;
  }
  const mark = text[close] ?? '';
  const stop = '、．.，,'.includes(mark || '-') ? close + 1 : close;
  return make(text, 'han-bracket', start, stop, number, text[start]!, 'unclosed');
}

const ordinalMarks = '.．、，,';

/** 1. 1． 1、 1） and `1.、`; a decimal, a date, a row of numbers (1、2号楼) is none. */
function readArabic(text: string, start: number, end: number): Ordinal | null {
  const close = numeralEnd(text, start, end);
  const number = fromArabic(text.slice(start, close));
  if (number === null || number === 0) return null;
  let at = close;
  if (text[at] === '\\') at++; // Markdown escapes the dot: 1\.
  const mark = at < end ? text[at]! : '';
  if (mark === '）' || mark === ')') return make(text, 'half-bracket', start, at + 1, number, mark);
  if (!mark || !ordinalMarks.includes(mark)) return null;
  const behind = at + 1;
  if (behind >= end) return null;
  const next = text[behind]!;
  if (ordinalMarks.includes(next)) return make(text, 'arabic', start, behind + 1, number, mark, 'doubled');
  if (digitAt(text, behind) >= 0 && !startsFreshNumber(text, mark, number, behind, end)) return null;
  if ('，,'.includes(mark) && !isHan(next)) return null;
  return make(text, 'arabic', start, behind, number, mark);
}

/** Behind `1.` a year begins a new word (1.2023年6月); behind `1、` any number does but the next of a row. */
function startsFreshNumber(text: string, mark: string, number: number, at: number, end: number): boolean {
  const close = numeralEnd(text, at, end);
  if (close - at === 4 && (text[close] === '年' || text[close] === '-' || text[close] === '—')) return true;
  if (mark !== '、') return false;
  const next = fromArabic(text.slice(at, close));
  return next === null || next !== number + 1 || !'、，,至-—－～~和号月日楼层级类期季栋组'.includes(text[close] ?? '-');
}

/** Characters that hold a number and its marks: ① ⑴ ⒈ ㈠. */
const singles: readonly [first: number, count: number, style: OrdinalStyle][] = [
  [0x2460, 20, 'circled'],
  [0x2474, 20, 'arabic-bracket'],
  [0x2488, 20, 'arabic'],
  [0x3220, 10, 'han-bracket'],
];

function readSingleCharacter(text: string, start: number, unit: number): Ordinal | null {
  for (const [first, count, style] of singles) {
    if (unit >= first && unit < first + count) {
      return make(text, style, start, start + 1, unit - first + 1, String.fromCharCode(first));
    }
  }
  return null;
}

/** Where the run of numerals (Han or Arabic, not both) from `at` ends. */
function numeralEnd(text: string, at: number, end: number): number {
  let close = at;
  if (digitAt(text, at) >= 0) while (close < end && digitAt(text, close) >= 0) close++;
  else while (close < end && (isHanDigit(text[close]!) || text[close] === '零' || text[close] === '〇')) close++;
  return close;
}

const numberOf = (numeral: string): number | null => fromArabic(numeral) ?? fromHan(numeral);
