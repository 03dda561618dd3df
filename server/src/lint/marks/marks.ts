import type { Report } from '../../draft/nodes.ts';
import type { Span } from '../../text/span.ts';
import { perReport } from '../memo.ts';
import { machineTextIn } from '../prose/machine-text.ts';
import { proseOf, unitsIn } from '../prose/prose.ts';

/** The characters that the rules of marks and figures start from, by what they may be part of. */
const characters = {
  stop: '，。；：、！？',
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
  /** The lines that were read: no rows of tables, and without addresses and code. */
  readonly lines: readonly Span[];
}

/** One pass over a report finds the places for all rules of marks and figures; each of them looks at few places only. */
export const marksOf = perReport((report: Report): Marks => {
  const { text } = report;
  const units = unitsIn(report);
  const machine = machineTextIn(report);
  const lines: Span[] = [];
  const places: number[][] = kinds.map(() => []);
  let next = 0;
  for (const line of proseOf(report)) {
    if (text[line.start] === '|') continue;
    lines.push(line);
    for (let at = line.start; at < line.end; at++) {
      const kind = kindOf[units[at]!]!;
      if (kind === 0) continue;
      while (next < machine.length && machine[next]!.end <= at) next++;
      if (next < machine.length && machine[next]!.start <= at) continue;
      places[kind - 1]!.push(at);
    }
  }
  const byKind = Object.fromEntries(kinds.map((kind, index) => [kind, places[index]!])) as Record<MarkKind, number[]>;
  return { lines, ...byKind };
});

const kinds = Object.keys(characters) as MarkKind[];

/** 0 for a character that no rule starts from, else 1 + the place of its kind. */
const kindOf = new Uint8Array(0x10000);
kinds.forEach((kind, index) => {
  for (const character of characters[kind]) kindOf[character.charCodeAt(0)] = index + 1;
});

/** Han characters and the marks that are as wide: what half-width marks do not go with. */
export const isWide = (character: string | undefined): boolean =>
  character !== undefined && /^[\u3000-\u303f\u3400-\u4dbf\u4e00-\u9fff\uff01-\uff60“”‘’…—]$/u.test(character);
