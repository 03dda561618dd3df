import type { LineIndex } from '../text/line-index.ts';
import type { Format, Head, PlacedReport } from './nodes.ts';

/** One immutable version of a draft. `head` and `reports` cover the text from beginning to end. */
export interface Document {
  readonly text: string;
  readonly format: Format;
  readonly lines: LineIndex;
  readonly head: Head;
  readonly reports: readonly PlacedReport[];
}
