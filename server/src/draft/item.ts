import { span } from '../text/span.ts';
import { joinLines } from './line.ts';
import type { Item } from './nodes.ts';
import { fromHan, isHanDigit } from './numerals.ts';

/** How an enumeration counts: 一是, 一要, 第一，, 其一. Members of one series share it. */
export type ItemStyle = '是' | '要' | '第' | '其';

export interface ItemMarker {
  readonly style: ItemStyle;
  readonly number: number;
  readonly start: number;
  readonly end: number;
}

/** The marker 一是, 二要, 第三，, 其四 at `at`, or null. 第一条, 三要素 and 十是多少 in prose are none. */
export function readItemMarker(text: string, at: number, end: number): ItemMarker | null {
  const ordinalWord = text[at] === '第' || text[at] === '其';
  let close = ordinalWord ? at + 1 : at;
  const first = close;
  while (close < end && isHanDigit(text[close]!)) close++;
  if (close === first || close >= end) return null;
  const number = fromHan(text.slice(first, close));
  if (number === null || number > 30) return null;
  const next = text[close]!;
  if (ordinalWord) {
    if (text[at] === '其' && '，,是：:'.includes(next)) return { style: '其', number, start: at, end: close + 1 };
    if (text[at] === '第' && '，,、：:是'.includes(next)) return { style: '第', number, start: at, end: close + 1 };
    return null;
  }
  if (next === '是') return { style: '是', number, start: at, end: close + 1 };
  if (next === '要' && !'素点闻求件领'.includes(text[close + 1] ?? '')) {
    return { style: '要', number, start: at, end: close + 1 };
  }
  return null;
}

/** The item that the visible part of a line is, or null. Its title ends at the first 。 or ；, or before the next 二是. */
export function readItem(text: string, from: number, to: number, whole: { start: number; end: number }): Item | null {
  const marker = readItemMarker(text, from, to);
  if (!marker) return null;
  let end = to;
  for (let at = marker.end; at < to; at++) {
    const unit = text[at]!;
    if (unit === '。' || unit === '；' || unit === ';') {
      end = at;
      break;
    }
    if ((unit === '，' || unit === ',') && isNextMarker(text, at + 1, to, marker)) {
      end = at;
      break;
    }
  }
  return {
    kind: 'item',
    number: marker.number,
    marker: span(marker.start, marker.end),
    title: joinLines(text.slice(marker.end, end)).trim(),
    titleSpan: span(marker.end, end),
    span: span(whole.start, whole.end),
  };
}

function isNextMarker(text: string, at: number, to: number, marker: ItemMarker): boolean {
  const next = readItemMarker(text, at, to);
  return next !== null && next.style === marker.style && next.number === marker.number + 1;
}
