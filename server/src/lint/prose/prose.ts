import type { Block, Report, Section } from '../../draft/nodes.ts';
import { sectionsOf } from '../../draft/walk.ts';
import type { Span } from '../../text/span.ts';
import { unitsOf } from '../../text/units.ts';
import { perReport } from '../memo.ts';
import { type Clues, forEachClue, wordOfClue } from './clues.ts';
import { type Kinds, kindOfUnit } from './kinds.ts';

/** A line that people read, in one piece; `kinds` says what characters it holds. */
export interface ProseLine extends Span {
  readonly kinds: Kinds;
}

/** A word of the index of clues, at `start`. */
export interface Hit {
  readonly word: string;
  readonly start: number;
  readonly line: ProseLine;
}

/**
 * Every line of a report that people read, each once: title, addressee, headings with what runs on
 * behind them, body, the rows of tables, signature, date. Ordinals, code, markup and page leavings are left out.
 */
export const proseOf = (report: Report): readonly ProseLine[] => scanOf(report).lines;

/** The lines that hold a character of each of the kinds. */
export function linesWith(report: Report, kinds: Kinds): readonly ProseLine[] {
  const scan = scanOf(report);
  return (scan.kinds & kinds) === kinds ? scan.lines.filter((line) => (line.kinds & kinds) === kinds) : [];
}

/** Whether the prose of a report holds a character of each of the kinds. */
export const hasKinds = (report: Report, kinds: Kinds): boolean => (scanOf(report).kinds & kinds) === kinds;

/** Where words of `clues` stand in the prose of a report: line by line in the order of `proseOf`, by place in each. */
export function hitsIn(report: Report, clues: Clues): readonly Hit[] {
  const { lines, hits } = scanOf(report);
  const packed = hits[clues.id];
  if (!packed) return none;
  const found: Hit[] = [];
  for (let at = 0; at < packed.length; at += hitSize)
    found.push({ word: wordOfClue(packed[at]!), start: packed[at + 1]!, line: lines[packed[at + 2]!]! });
  return found;
}

/** The lines that hold a word of `clues`, in the order of `proseOf`. */
export const linesHolding = (report: Report, clues: Clues): ReadonlySet<ProseLine> =>
  new Set(hitsIn(report, clues).map(({ line }) => line));

/** Where the characters stand that `kinds.ts` wants noted, line by line; those of one line end at its place in `ends`. */
export interface Noted {
  readonly places: Int32Array;
  readonly ends: Int32Array;
}

export const notedIn = (report: Report): Noted => scanOf(report).noted;

/** The text of a report as numbers, for rules that have to look at every character. */
export const unitsIn = perReport((report: Report): Uint16Array => unitsOf(report.text));

/** What one pass over the prose of a report finds for all rules. */
interface Scan {
  readonly lines: readonly ProseLine[];
  /** Of all lines together. */
  readonly kinds: Kinds;
  /**
   * By the number of the clues: the number of a word, its place and its line, one hit behind the other. Numbers, since
   * they are kept as long as the report lives, and there are tens of thousands.
   */
  readonly hits: readonly (readonly number[] | undefined)[];
  readonly noted: Noted;
}

const hitSize = 3;

const none: readonly Hit[] = [];

const scanOf = perReport((report: Report): Scan => {
  const units = unitsIn(report);
  const spans = [...linesOf(report)];
  // Attachments may stand behind signature and date.
  if (report.signature || report.date) spans.sort((a, b) => a.start - b.start);
  const lines: ProseLine[] = [];
  const hits: number[][] = [];
  const ends = new Int32Array(spans.length);
  let kinds = 0;
  let noted = 0;
  for (const [line, { start, end }] of spans.entries()) {
    if (places.length < noted + end - start + 1) places = longer(places, noted + end - start + 1);
    const own = kindsBetween(units, start, end, noted);
    noted = lastNoted;
    ends[line] = noted;
    kinds |= own;
    lines.push({ start, end, kinds: own });
    forEachClue(units, start, end, (word, at) => {
      for (let index = 0; index < word.wantedBy.length; index++) {
        const { id } = word.wantedBy[index]!;
        const known = hits[id];
        if (known) known.push(word.id, at, line);
        else hits[id] = [word.id, at, line];
      }
    });
  }
  return { lines, kinds, hits, noted: { places: places.slice(0, noted), ends } };
});

/** The noted places of the report that is being read, and how many there are so far. */
let places = new Int32Array(0x1000);
let lastNoted = 0;

/** The kinds of characters in a line; notes places from `count` on, and in `lastNoted` where they end. */
function kindsBetween(units: Uint16Array, start: number, end: number, count: number): Kinds {
  const [kindOf, found] = [kindOfUnit, places];
  let kinds = 0;
  for (let at = start; at < end; at++) {
    const kind = kindOf[units[at]!]!;
    kinds |= 1 << kind;
    found[count] = at;
    count += kind >> 5;
  }
  lastNoted = count;
  return kinds;
}

function longer(numbers: Int32Array, length: number): Int32Array<ArrayBuffer> {
  const more = new Int32Array(2 * length);
  more.set(numbers);
  return more;
}

function* linesOf(report: Report): Generator<Span> {
  if (report.title !== null) yield report.titleSpan;
  if (report.addressee) yield report.addressee.span;
  yield* proseOfBlocks(report.text, report.preamble);
  for (const section of sectionsOf(report)) {
    yield headingLine(section);
    yield* proseOfBlocks(report.text, section.body);
  }
  if (report.signature) yield report.signature.span;
  if (report.date) yield report.date.span;
}

/** Paragraphs, items and the rows of tables; of what is no prose nothing else. */
export function* proseOfBlocks(text: string, blocks: readonly Block[]): Generator<Span> {
  for (const { kind, span } of blocks) if (kind !== 'verbatim' || text[span.start] === '|') yield span;
}

/** The line of a heading behind its ordinal, to its end. */
const headingLine = ({ titleSpan, rest, heading }: Section): Span => ({
  start: titleSpan.start,
  end: Math.max(titleSpan.end, rest?.end ?? heading.end),
});
