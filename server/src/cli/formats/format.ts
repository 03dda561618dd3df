import type { Document } from '../../draft/document.ts';
import type { Diagnostic } from '../../lint/linter.ts';
import type { OutlineRecord } from '../outline-records.ts';
import type { Totals } from './totals.ts';

/** How results become text. What is known of one file is printed before the next one is read. */
export interface Format<Result> {
  readonly begin: string;
  /** Stands between what is written of two files. */
  readonly separator: string;
  /** Nothing but the result decides, so that it can be done anywhere; empty where there is nothing to say. */
  file(result: Result): string;
  /** `passedOver`: how many files were not looked at because they are no drafts. */
  end(totals: Totals, passedOver: number): string;
}

/** What places count in. */
export type SourceText = Pick<Document, 'text' | 'lines'>;

export interface LintResult {
  readonly path: string;
  readonly source: SourceText;
  readonly diagnostics: readonly Diagnostic[];
  /** How many fixes were applied; null where nobody asked for it. */
  readonly fixed: number | null;
}

export interface OutlineResult {
  readonly path: string;
  readonly document: Document;
  readonly nodes: readonly OutlineRecord[];
}
