import { isBlank, type SourceLine } from './line.ts';
import type { Ordinal } from './nodes.ts';
import { readOrdinal } from './ordinal.ts';
import { isDateLine } from './tail.ts';

/** Where a report begins: the index of its first line, and how many visible lines make its title (0: implied). */
export interface Boundary {
  readonly line: number;
  readonly titleLines: number;
}

/** The lines of a text as the splitting asks about them. */
export class LineView {
  readonly text: string;
  readonly lines: readonly SourceLine[];
  readonly #ordinals: (Ordinal | null | undefined)[] = [];

  constructor(text: string, lines: readonly SourceLine[]) {
    this.text = text;
    this.lines = lines;
  }

  words(line: number): string {
    const { from, to } = this.lines[line]!;
    return this.text.slice(from, to);
  }

  length(line: number): number {
    const { from, to } = this.lines[line]!;
    return to - from;
  }

  isProse(line: number): boolean {
    const { kind } = this.lines[line]!;
    return !isBlank(this.lines[line]!) && kind !== 'verbatim' && kind !== 'quote';
  }

  ordinal(line: number): Ordinal | null {
    const known = this.#ordinals[line];
    if (known !== undefined) return known;
    const { from, to } = this.lines[line]!;
    const ordinal = this.isProse(line) ? readOrdinal(this.text, from, to) : null;
    this.#ordinals[line] = ordinal;
    return ordinal;
  }

  isHeadingOrDate(line: number): boolean {
    return this.ordinal(line) !== null || (this.length(line) <= 20 && isDateLine(this.words(line)));
  }

  /** The nearest visible line in one direction, or -1. */
  next(line: number, step: 1 | -1 = 1): number {
    for (let at = line + step; at >= 0 && at < this.lines.length; at += step) if (!isBlank(this.lines[at]!)) return at;
    return -1;
  }

  /** The first line from `from` on that is no markup; -1 where there is none. */
  firstProse(from: number): number {
    let line = this.next(from - 1);
    while (line >= 0 && !this.isProse(line)) line = this.next(line);
    return line;
  }

  /** The number of 一、-ordinal at this line, or 0. */
  hanNumber(line: number): number {
    const ordinal = this.ordinal(line);
    return ordinal?.style === 'han' ? (ordinal.number ?? 0) : 0;
  }
}
