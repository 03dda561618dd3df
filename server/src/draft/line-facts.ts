import type { OrdinalStyle } from './nodes.ts';

/** What a line stands for where titles are looked for. `passed`: for nothing that has to do with titles. */
export type Standing = 'long' | 'date' | 'annex' | 'passed' | 'title' | 'strong-title' | 'other';

/** The beginning of a heading, wherever its line stands. */
export interface OrdinalMark {
  readonly style: OrdinalStyle;
  readonly number: number | null;
}

/**
 * What was found out about the words of a line, so that it is found out once: undefined as long as nobody has asked. Only
 * what follows from the line alone, and no place in the text.
 */
export interface LineFacts {
  ordinal: OrdinalMark | null | undefined;
  standing: Standing | undefined;
  isFragment: boolean | undefined;
  /** As `titleKey` makes it of the whole line. */
  key: string | undefined;
  /** The same of what stands behind the ordinal; null where there is none. */
  headingKey: string | null | undefined;
}

export const noFacts = (): LineFacts => ({
  ordinal: undefined,
  standing: undefined,
  isFragment: undefined,
  key: undefined,
  headingKey: undefined,
});
