import type { Document } from '../draft/document.ts';
import { type Span, textOf } from '../text/span.ts';
import { tocUses } from './uses.ts';

export interface DocumentLink {
  readonly span: Span;
  /** The line that it leads to, counted from 0. */
  readonly line: number;
}

/** The titles in the table of contents, as links to what they mean; those that Markdown links already are left alone. */
export function linksOf(document: Document): DocumentLink[] {
  const titles = new Map(document.head.toc?.entries.map(({ span, titleSpan }) => [span.start, titleSpan]));
  return tocUses(document)
    .filter(({ span }) => !textOf(document.text, span).includes(']('))
    .map(({ span, target }) => ({ span: titles.get(span.start)!, line: document.lines.lineAt(target.start) }));
}
