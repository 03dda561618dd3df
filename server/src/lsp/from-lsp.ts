import { type Position, type Range, TextDocumentContentChangeEvent } from 'vscode-languageserver';
import type { Document } from '../draft/document.ts';
import { applyEdits, type Edit } from '../text/edit.ts';
import { LineIndex } from '../text/line-index.ts';
import type { Span } from '../text/span.ts';

export const offsetFrom = ({ lines }: { readonly lines: LineIndex }, { line, character }: Position): number =>
  lines.offsetAt({ line, column: character });

/** A range whose ends are the wrong way round is turned. */
export function spanFrom(document: Pick<Document, 'lines'>, { start, end }: Range): Span {
  const one = offsetFrom(document, start);
  const other = offsetFrom(document, end);
  return { start: Math.min(one, other), end: Math.max(one, other) };
}

/** A text and where its lines begin. */
export interface TextLines {
  readonly text: string;
  readonly lines: LineIndex;
}

/**
 * The text after the changes of one notification, each of which refers to the text after the one before it.
 * Editors send many cursors' changes from the last to the first; those are applied in one go.
 */
export function applyChanges(before: TextLines, changes: readonly TextDocumentContentChangeEvent[]): TextLines {
  let current = before;
  let batch: Edit[] = [];
  for (const change of changes) {
    if (!TextDocumentContentChangeEvent.isIncremental(change)) {
      current = { text: change.text, lines: new LineIndex(change.text) };
      batch = [];
      continue;
    }
    let span = spanFrom(current, change.range);
    const last = batch.at(-1);
    if (last && span.end >= last.span.start) {
      current = edited(current, batch);
      batch = [];
      span = spanFrom(current, change.range);
    }
    batch.push({ span, text: change.text });
  }
  return edited(current, batch);
}

/** `edits`: from the last place to the first. */
function edited({ text, lines }: TextLines, edits: readonly Edit[]): TextLines {
  const [last, first] = [edits[0], edits.at(-1)];
  if (!last || !first) return { text, lines };
  const next = applyEdits(text, edits);
  return { text: next, lines: lines.of(next, first.span.start, text.length - last.span.end) };
}
