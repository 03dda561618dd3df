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

/**
 * The text after the changes of one notification, each of which refers to the text after the one before it.
 * Editors send many cursors' changes from the last to the first; those are applied in one go.
 */
export function applyChanges(text: string, changes: readonly TextDocumentContentChangeEvent[]): string {
  let current = text;
  let lines = new LineIndex(text);
  let batch: Edit[] = [];
  const applyBatch = (): void => {
    if (batch.length === 0) return;
    current = applyEdits(current, batch);
    lines = new LineIndex(current);
    batch = [];
  };
  for (const change of changes) {
    if (!TextDocumentContentChangeEvent.isIncremental(change)) {
      current = change.text;
      lines = new LineIndex(current);
      batch = [];
      continue;
    }
    let span = spanFrom({ lines }, change.range);
    const last = batch.at(-1);
    if (last && span.end >= last.span.start) {
      applyBatch();
      span = spanFrom({ lines }, change.range);
    }
    batch.push({ span, text: change.text });
  }
  applyBatch();
  return current;
}
