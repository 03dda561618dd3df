import { type ItemMarker, type ItemStyle, readItemMarker } from '../../draft/item.ts';
import type { Block, Report, Section } from '../../draft/nodes.ts';
import { fromHan, isHanDigit, toHan } from '../../draft/numerals.ts';
import { firstFrom } from '../../text/sorted.ts';
import type { Span } from '../../text/span.ts';
import { unitSet } from '../../text/unit-set.ts';
import { perReport } from '../memo.ts';
import { clues } from '../prose/clues.ts';
import { hitsIn } from '../prose/prose.ts';

/** One wrong number in a series 一是 … 二是 … or 第一， … 第二，. */
export interface EnumerationFault {
  readonly kind: 'gap' | 'duplicate' | 'no-particle';
  readonly span: Span;
  readonly style: ItemStyle;
  readonly number: number;
  readonly expected: number;
}

/**
 * The faults of the series in a report's paragraphs. A series runs through the paragraphs of one section;
 * it may hold other series, each beginning at 一; a number that continues any open series is right.
 */
export const enumerationFaultsOf = perReport((report: Report): readonly EnumerationFault[] => {
  const faults: EnumerationFault[] = [];
  checkBlocks(report, report.preamble, null, faults);
  const visit = (section: Section) => {
    checkBlocks(report, section.body, section.rest, faults);
    section.sections.forEach(visit);
  };
  report.sections.forEach(visit);
  return faults;
});

interface Marker extends ItemMarker {
  /** 是 is dropped: `三乡村绿化`. */
  readonly bare: boolean;
}

function checkBlocks(report: Report, blocks: readonly Block[], rest: Span | null, faults: EnumerationFault[]): void {
  const markers: Marker[] = [];
  const places = placesIn(report);
  if (rest) markersIn(report.text, places, rest, markers);
  for (const block of blocks) if (block.kind !== 'verbatim') markersIn(report.text, places, block.span, markers);
  if (markers.length < 1) return;
  const open: { style: ItemStyle; count: number }[] = [];
  markers.forEach((marker, index) => {
    const fault = place(marker, markers, index, open);
    const from =
      markers[index - 1]?.end ?? Math.min(blocks[0]?.span.start ?? marker.start, rest?.start ?? marker.start);
    if (fault && !(fault.kind === 'gap' && standsBetween(report.text.slice(from, marker.start), fault)))
      faults.push(fault);
  });
}

/** The numbers between may stand where no mark is before them (`…的问题一是…`), or be torn over two lines (`二⏎是`). */
function standsBetween(text: string, { style, number, expected }: EnumerationFault): boolean {
  const words = text.replace(/\s+/gu, '');
  for (let missing = expected; missing < number; missing++) {
    const marker = style === '第' || style === '其' ? style + toHan(missing) : toHan(missing) + style;
    if (!words.includes(marker)) return false;
  }
  return true;
}

/** Series within series; older ones are long finished. */
const deepestSeries = 12;

/** Puts a marker where it continues a series; what continues none is a fault, or nothing where that is doubtful. */
function place(
  marker: Marker,
  markers: readonly Marker[],
  index: number,
  open: { style: ItemStyle; count: number }[],
): EnumerationFault | null {
  const { style, number, start, end, bare } = marker;
  const same = open.findLastIndex((series) => series.style === style && series.count === number - 1);
  const other = open.findLastIndex((series) => series.count === number - 1);
  const fault = (kind: EnumerationFault['kind'], expected: number): EnumerationFault => ({
    kind,
    span: { start, end },
    style,
    number,
    expected,
  });
  if (bare) return placeBare(marker, markers.slice(index + 1, index + 8), open, fault);
  if (number === 1) {
    if (open.length >= deepestSeries) open.shift();
    open.push({ style, count: 1 });
    return null;
  }
  const continued = same >= 0 ? same : other;
  const inner = open.at(-1);
  if (continued >= 0 && continued < open.length - 1 && inner?.style === style && inner.count === 1) {
    inner.count = number; // 二是… （一是… 三是… 四是…）: a series of one member is none, so its second is what is missing
    return fault('gap', 2);
  }
  if (continued >= 0) {
    open.length = continued + 1;
    open[continued] = { style, count: number };
    return null;
  }
  const top = open.findLast((series) => series.style === style);
  if (!top) {
    if (number > 3 || open.length > 0) return null;
    open.push({ style, count: number });
    return fault('gap', 1);
  }
  if (number === top.count) return fault('duplicate', number + 1);
  if (number > top.count + 1) {
    const expected = top.count + 1;
    top.count = number;
    return fault('gap', expected);
  }
  return open.some((series) => series.style === style && series.count === number)
    ? fault('duplicate', top.count + 1)
    : null;
}

/** A numeral without 是 counts only where the series shows that it was meant: 二是… 三乡村绿化… 四是. */
function placeBare(
  { style, number }: Marker,
  following: readonly Marker[],
  open: { style: ItemStyle; count: number }[],
  fault: (kind: EnumerationFault['kind'], expected: number) => EnumerationFault,
): EnumerationFault | null {
  const top = open.at(-1);
  const next = following.find((marker) => !marker.bare && marker.style === '是');
  if (top?.style !== style) return null;
  if (number === top.count + 1 && (!next || next.number === number + 1 || next.number === 1)) {
    top.count = number;
    return fault('no-particle', number);
  }
  if (number === top.count && next?.number === number + 1) return fault('duplicate', number + 1);
  return null;
}

const numerals = '一二三四五六七八九十第其';
const isNumeral = unitSet(numerals);
const boundaries = '。；，：、;,:！？!?(（”）# \u3000';
const beginnings = clues([...boundaries].flatMap((mark) => [...numerals].map((numeral) => mark + numeral)));

/** Where a marker may begin behind a mark, in the order of the text. */
const placesIn = perReport((report: Report): readonly number[] =>
  hitsIn(report, beginnings)
    .map(({ start }) => start + 1)
    .sort((a, b) => a - b),
);

/** Adds the markers at the beginning of a paragraph or at one of the places. */
function markersIn(text: string, places: readonly number[], { start, end }: Span, markers: Marker[]): void {
  let counting = false;
  let at = start;
  for (let next = firstFrom(places, start + 1); at < end; at = places[next++] ?? end) {
    if (!isNumeral[text.charCodeAt(at)] || at < (markers.at(-1)?.end ?? 0)) continue;
    const marker = readItemMarker(text, at, end);
    if (marker && isSound(text, marker, end)) {
      counting ||= marker.style === '是';
      markers.push({ ...marker, bare: false });
    } else if (counting && at > start) {
      const bare = bareMarker(text, at, end);
      if (bare) markers.push(bare);
    }
  }
}

/** 第一、二产业 and 第一，… in prose of ranks are no markers; a marker needs words behind it. */
function isSound(text: string, marker: ItemMarker, end: number): boolean {
  const next = text[marker.end] ?? '';
  if (marker.end >= end) return false;
  if (marker.style === '第') return !(text[marker.end - 1] === '、' && (isHanDigit(next) || next === '第'));
  return true;
}

const measureWords =
  '年月日个些方面次项名家人户条件万亿千百多余种类批轮场期级届季旬周天位处座台辆套亩米元倍成分之、，。；是要体带路旦定直致律般样切起同线手流心农大产资标社支村镇区局者则来会对公风有对星等本事把线河江';

/** `三乡村绿化`: a numeral before words of its own, behind 。 or ；. */
function bareMarker(text: string, at: number, end: number): Marker | null {
  if (!'。；;'.includes(text[at - 1]!)) return null;
  let close = at;
  while (close < end && isHanDigit(text[close]!)) close++;
  const number = fromHan(text.slice(at, close));
  const next = text[close] ?? '';
  if (number === null || number < 2 || number > 15 || close >= end) return null;
  if (measureWords.includes(next)) return null;
  if (!/^[\u4e00-\u9fff]{2}/u.test(text.slice(close, close + 2))) return null;
  return { style: '是', number, start: at, end: close, bare: true };
}
