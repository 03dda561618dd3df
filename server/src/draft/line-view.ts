import { isBlank, type SourceLine } from './line.ts';
import type { OrdinalMark, Standing } from './line-facts.ts';
import { afterOrdinal, readOrdinal } from './ordinal.ts';
import { isResidueLine } from './residue.ts';
import { isDateLine } from './tail.ts';
import { isStrongTitle, isTitleFragment, longestTitle, titleKey } from './title.ts';

/** Where a report begins: the index of its first line, and how many visible lines make its title (0: implied). */
export interface Boundary {
  readonly line: number;
  readonly titleLines: number;
}

/** The lines of a text as the splitting asks about them. */
export class LineView {
  readonly text: string;
  readonly lines: readonly SourceLine[];

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

  ordinal(line: number): OrdinalMark | null {
    const { from, to, facts } = this.lines[line]!;
    if (facts.ordinal === undefined) facts.ordinal = this.isProse(line) ? readOrdinal(this.text, from, to) : null;
    return facts.ordinal;
  }

  /** Whether the line could be a title or a piece of one. */
  isFragment(line: number): boolean {
    const { facts } = this.lines[line]!;
    facts.isFragment ??= this.length(line) <= longestTitle && isTitleFragment(this.words(line));
    return facts.isFragment;
  }

  standing(line: number): Standing {
    const { facts } = this.lines[line]!;
    facts.standing ??= this.#standing(line);
    return facts.standing;
  }

  key(line: number): string {
    const { facts } = this.lines[line]!;
    facts.key ??= titleKey(this.words(line));
    return facts.key;
  }

  /** The key of a short heading without its ordinal; null of other lines. */
  headingKey(line: number): string | null {
    const { from, to, facts } = this.lines[line]!;
    if (facts.headingKey === undefined) {
      const ordinal = to - from <= 120 ? readOrdinal(this.text, from, to) : null;
      facts.headingKey = ordinal && titleKey(this.text.slice(afterOrdinal(this.text, ordinal, to), to));
    }
    return facts.headingKey;
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

  #standing(line: number): Standing {
    if (this.length(line) > longestTitle) return 'long';
    const words = this.words(line);
    if (isDateLine(words)) return 'date';
    if (/^附\s*(?:件\s*)?[\d一二三四五六七八九十]{0,2}[：:.．]?$/u.test(words)) return 'annex';
    if (isResidueLine(words) || /^[（(].*[）)]$/u.test(words)) return 'passed';
    if (this.ordinal(line) || !this.isFragment(line)) return 'other';
    return isStrongTitle(words) ? 'strong-title' : 'title';
  }
}
