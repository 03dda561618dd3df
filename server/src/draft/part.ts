import type { SourceLine } from './line.ts';
import type { Item, Ordinal } from './nodes.ts';

/** What a line is in its report. */
export type Role = 'title' | 'addressee' | 'heading' | 'item' | 'text' | 'verbatim' | 'signature' | 'date' | 'residue';

/** A visible line of a report while it is being read: the passes over a report's parts change its role and ordinal. */
export interface Part {
  readonly line: SourceLine;
  role: Role;
  ordinal: Ordinal | null;
  /** Of a heading. */
  level: number;
  item: Item | null;
  /** A line that goes on in this one (`3` ⏎ `、培训就业`): its words end the heading. */
  tail: SourceLine | null;
}

export const wordsOf = (text: string, part: Part): string => text.slice(part.line.from, part.line.to);

/** Whether nothing is missing at the part's end, so that a heading may follow. */
export const endsSentence = (text: string, part: Part): boolean =>
  part.role !== 'text' && part.role !== 'item' ? true : /[。！？；：:;.!?”"）)》…]$/u.test(wordsOf(text, part));
