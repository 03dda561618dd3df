import { LineIndex } from '../text/line-index.ts';
import type { Document } from './document.ts';
import type { Format } from './nodes.ts';

export interface ParseOptions {
  /** Without it the text decides: a text with `# ` headings is Markdown. */
  readonly format?: Format;
  /** An earlier version: reports whose text is unchanged are taken over from it as the same objects. */
  readonly previous?: Document;
}

/** Every text has a tree; nothing is thrown. */
export function parse(text: string, { format = 'plain' }: ParseOptions = {}): Document {
  return {
    text,
    format,
    lines: new LineIndex(text),
    head: { span: { start: 0, end: text.length }, title: null, titleSpan: null, toc: null, body: [], residue: [] },
    reports: [],
  };
}
