/**
 * What has to stand round a word that it is a slip, and what must not: alternatives, parted by `|`, in the notation of
 * regular expressions. They are tried on the dozen characters before the word and the two dozen behind it, so that a
 * guard costs the same in every text.
 */
export interface Guard {
  readonly before?: string;
  readonly notBefore?: string;
  readonly after?: string;
  readonly notAfter?: string;
  /** A second reading is possible: the fix is offered and needs a look. */
  readonly unsure?: true;
}

/** A word as it must not be written, what should stand there, and where that holds. */
export type Pair = readonly [wrong: string, right: string, guard?: Guard];

/** Pairs that rest on the same authority. */
export interface PairTable {
  /** What the writer is told: the norm or the practice that settles it. */
  readonly source: string;
  readonly pairs: readonly Pair[];
}

/** A slip that is no fixed string. `pattern` is tried only on lines that hold one of the `clues`. */
export interface PatternRow {
  readonly clues: readonly string[];
  /** With the flag `g`, every quantifier bounded. */
  readonly pattern: RegExp;
  /** How far behind the clue it may have to look, where that is more than 60 characters. */
  readonly reach?: number;
  /** What is wrong and what should stand there; `{}` is the text that was found. */
  readonly zh: string;
  readonly en: string;
  /** What the text should be, as `String.replace` understands it. */
  readonly right?: string;
  /** Found texts and their surroundings that are right for all that. */
  readonly except?: RegExp;
}

/** For clues: most rows on figures need a digit beside a word, and the two together are rarer than either. */
export const digits: readonly string[] = [...'0123456789'];
