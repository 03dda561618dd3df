/** A place as editors count it: line and column from 0, the column in UTF-16 units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/**
 * Offsets ↔ lines of one text. Lines end at LF; a CR before it belongs to the line's end,
 * so a column never lies behind the last visible character. A lone CR ends no line.
 */
export class LineIndex {
  readonly starts: readonly number[];
  readonly #text: string;

  constructor(text: string, starts = startsIn(text, [0], 0, text.length)) {
    this.#text = text;
    this.starts = starts;
  }

  /** The index of another version of the text, with which this one has its first `before` and its last `after` units in common. */
  of(text: string, before: number, after: number): LineIndex {
    const moved = text.length - this.#text.length;
    const first = this.lineAt(before) + 1;
    const rest = this.lineAt(this.#text.length - after) + 1;
    const starts = startsIn(text, this.starts.slice(0, first), before, text.length - after);
    for (let line = rest; line < this.starts.length; line++) starts.push(this.starts[line]! + moved);
    return new LineIndex(text, starts);
  }

  get count(): number {
    return this.starts.length;
  }

  /** The line that holds `offset`. */
  lineAt(offset: number): number {
    let low = 0;
    let high = this.starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.starts[middle]! <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  /** Where `line` ends, its line break not included. Lines outside the text are brought back into it. */
  endOf(line: number): number {
    const next = this.starts[line + 1];
    if (next === undefined) return this.#text.length;
    return this.#text.charCodeAt(next - 2) === 13 && next - 2 >= this.starts[line]! ? next - 2 : next - 1;
  }

  /** An offset in the middle of a line break counts as the line's end. */
  positionAt(offset: number): Position {
    const within = Math.min(Math.max(offset, 0), this.#text.length);
    const line = this.lineAt(within);
    return { line, column: Math.min(within, this.endOf(line)) - this.starts[line]! };
  }

  /** A position outside the text is brought back to the nearest one in it, as LSP 3.17 asks. */
  offsetAt({ line, column }: Position): number {
    if (line < 0) return 0;
    if (line >= this.starts.length) return this.#text.length;
    return Math.min(this.starts[line]! + Math.max(column, 0), this.endOf(line));
  }
}

/** Adds to `starts` where lines begin whose line breaks stand between `from` and `to`. */
function startsIn(text: string, starts: number[], from: number, to: number): number[] {
  for (let at = text.indexOf('\n', from); at >= 0 && at < to; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}
