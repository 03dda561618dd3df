import type { Report } from '../../draft/nodes.ts';
import { type Span, shift } from '../../text/span.ts';
import { maskedLinesOf } from '../leftovers/masks.ts';
import { proseOf } from '../prose/prose.ts';
import { cities } from './cities.ts';

/** A real name in a report that masks its own: where it stands first, and everywhere. */
export interface Leak {
  /** With its 市 or 镇. */
  readonly name: string;
  readonly places: readonly Span[];
  /** How the report masks names: XX. */
  readonly mask: string;
}

/** A report masks its names where that many masks are names of places or offices. */
const fewestMasks = 3;

export function leaksOf(report: Report): Leak[] {
  const masks = placeMasks(report);
  if (masks.length < fewestMasks) return [];
  const places = new Map<string, Span[]>();
  const add = (start: number, end: number) => {
    const name = report.text.slice(start, end);
    places.set(name, [...(places.get(name) ?? []), { start, end }]);
  };
  for (const line of proseOf(report)) {
    for (const start of cityNames(report.text, line)) add(start, report.text.indexOf('市', start) + 1);
  }
  for (const { end } of masks) {
    const below = lowerName.exec(report.text.slice(end, end + 8));
    const name = below?.[1];
    if (name && !common.test(name)) add(end + below[0].length - name.length, end + below[0].length);
  }
  const mask = report.text.slice(masks[0]!.start, masks[0]!.end);
  return [...places].map(([name, found]) => ({ name, places: found, mask }));
}

const placeOrOffice = /^[省市县区州旗镇乡村局]/u;

function placeMasks(report: Report): Span[] {
  const found: Span[] = [];
  for (const { line, masks } of maskedLinesOf(report)) {
    for (const mask of masks.map((one) => shift(one, line.start)))
      if (mask.end < line.end && placeOrOffice.test(report.text[mask.end]!)) found.push(mask);
  }
  return found;
}

/** 雅安市, but neither in a row of cities nor as a place that somebody went to. */
function* cityNames(text: string, { start, end }: Span): Generator<number> {
  const line = text.slice(start, end);
  for (let found = line.indexOf('市'); found >= 0; found = line.indexOf('市', found + 1)) {
    const at = start + found;
    const from = [at - 4, at - 3, at - 2].find((one) => one >= start && cities.has(text.slice(one, at)));
    if (from === undefined || elsewhere.test(text.slice(Math.max(start, from - 4), from))) continue;
    if (/^[、和与及等圈]/u.test(text.slice(at + 1, at + 2))) continue;
    yield from;
  }
}

const elsewhere =
  /(?:[赴到在与和及、从往至]|学习了?|借鉴|参照|对标|考察了?|对接|引进|来自|对口|前往|参观|帮扶|如|以)$/u;

/** 昭关镇 in XX县昭关镇. */
const lowerName = /^[市县区旗]([\p{Script=Han}]{2,3}(?:镇|乡|街道))/u;
const common =
  /[各全本该所个级两几多每等的和与及乡镇村区县一二三四五六七八九十]..|示范|重点|中心|试点|特色|部分|城关|沿线|有关|相关|其他|下辖|辖区/u;
