import type { Report } from '../../draft/nodes.ts';
import type { Span } from '../../text/span.ts';
import { unitSet } from '../../text/unit-set.ts';
import { perReport } from '../memo.ts';
import { machineTextIn } from '../prose/machine-text.ts';
import { notedIn, proseOf, unitsIn } from '../prose/prose.ts';

/** The characters that the rules of marks and figures start from, by what they may be part of. */
const characters = {
  halfStop: ',;:?!',
  dot: '.…⋯',
  pair: '“”‘’"（）()《》〈〉〔〕【】「」『』',
  link: '-－—–―─~～',
  percent: '%％',
  wideDigit: '０１２３４５６７８９．',
  numeral: '几千百零○◯',
  year: '年',
  number: '号',
} as const;

type MarkKind = keyof typeof characters;

/** Where each kind of character stands in the prose of a report, in the order of the text. */
export interface Marks extends Readonly<Record<MarkKind, readonly number[]>> {
  /** Stops with another stop beside them. There are too many stops to note them all. */
  readonly stopsTogether: readonly number[];
  /** 、 behind a digit or before 等. */
  readonly listCommas: readonly number[];
  /** The lines that were read: no rows of tables, and without addresses and code. */
  readonly lines: readonly Span[];
}

/** One pass over a report finds the places for all rules of marks and figures; each of them looks at few places only. */
export const marksOf = perReport((report: Report): Marks => {
  const { text } = report;
  const units = unitsIn(report);
  const lines: Span[] = [];
  const places: number[][] = kinds.map(() => []);
  const stopsTogether: number[] = [];
  const listCommas: number[] = [];
  const isInMachineText = isWithin(machineTextIn(report));
  const noted = notedIn(report);
  const prose = proseOf(report);
  for (let index = 0, next = 0; index < prose.length; index++, next = noted.ends[index - 1]!) {
    const line = prose[index]!;
    if (text[line.start] === '|') continue;
    lines.push(line);
    for (; next < noted.ends[index]!; next++) {
      const at = noted.places[next]!;
      const kind = kindOf[units[at]!]!;
      if (kind === 0) continue;
      if (kind !== stop) {
        if (!isInMachineText(at)) places[kind - 1]!.push(at);
        continue;
      }
      const isTogether = kindOf[units[at - 1]!] === stop || kindOf[units[at + 1]!] === stop;
      const isListed = units[at] === listComma && (isDigit(units[at - 1]) || units[at + 1] === etc);
      if (!(isTogether || isListed) || isInMachineText(at)) continue;
      if (isTogether) stopsTogether.push(at);
      if (isListed) listCommas.push(at);
    }
  }
  const byKind = Object.fromEntries(kinds.map((kind, index) => [kind, places[index]!])) as Record<MarkKind, number[]>;
  return { lines, stopsTogether, listCommas, ...byKind };
});

/** Where stops stand in a line of a report's prose, half-width ones included. */
export function stopsIn(report: Report, { start, end }: Span): number[] {
  const units = unitsIn(report);
  const isInMachineText = isWithin(machineTextIn(report));
  const places: number[] = [];
  for (let at = start; at < end; at++) if (isStop[units[at]!] && !isInMachineText(at)) places.push(at);
  return places;
}

/** Whether a place lies in one of the spans, which are in order. To be asked about one place after the other. */
function isWithin(spans: readonly Span[]): (at: number) => boolean {
  let next = 0;
  return (at) => {
    while (next < spans.length && spans[next]!.end <= at) next++;
    return next < spans.length && spans[next]!.start <= at;
  };
}

const stops = '，。；：、！？';
const isStop = unitSet(stops + characters.halfStop);
const listComma = 0x3001;
const etc = 0x7b49;
const isDigit = (unit = 0): boolean => unit >= 0x30 && unit <= 0x39;

const kinds = Object.keys(characters) as MarkKind[];

/** 0 for a character that no rule starts from, else 1 + the place of its kind. */
const kindOf = new Uint8Array(0x10000);
kinds.forEach((kind, index) => {
  for (const character of characters[kind]) kindOf[character.charCodeAt(0)] = index + 1;
});
const stop = kinds.length + 1;
for (const character of stops) kindOf[character.charCodeAt(0)] = stop;

/** Han characters and the marks that are as wide: what half-width marks do not go with. */
export const isWide = (character: string | undefined): boolean =>
  character !== undefined && /^[\u3000-\u303f\u3400-\u4dbf\u4e00-\u9fff\uff01-\uff60“”‘’…—]$/u.test(character);
