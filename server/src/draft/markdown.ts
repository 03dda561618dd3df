import MarkdownIt from 'markdown-it';
import type { LineKind } from './line.ts';

const byteOrderMark = 0xfeff;

export interface BlockKind {
  readonly kind: LineKind;
  readonly depth: number;
}

// Only block rules run: what a line is made of inside is ours to read.
// `code` is off because writers indent with blanks; `list` is off because `1. 标题` is a heading of ours.
const markdown = new MarkdownIt('default', { html: true });
markdown.core.ruler.enableOnly(['normalize', 'block']);
markdown.block.ruler.disable(['code', 'list']);

/**
 * What Markdown makes of the lines of a text, by line number from 0; a line that is not in the map is plain text.
 * markdown-it gives block kinds and line ranges only; everything else is cut from the source.
 */
export function blockKinds(text: string): Map<number, BlockKind> {
  const kinds = new Map<number, BlockKind>();
  const mark = (from: number, to: number, kind: LineKind, depth = 0) => {
    for (let line = from; line < to; line++) kinds.set(line, { kind, depth });
  };
  const skipped = frontMatterLines(text);
  mark(0, skipped, 'verbatim');
  const body = skipped ? blankOut(text, skipped) : text;
  for (const token of markdown.parse(body.charCodeAt(0) === byteOrderMark ? body.slice(1) : body, {})) {
    if (!token.map) continue;
    const quoted = token.level > 0;
    const [from, to] = token.map;
    if (token.type === 'heading_open' && !quoted) {
      if (isHeading(token.markup, body, from, to)) mark(from, to, 'heading', Number(token.tag.slice(1)));
      if (token.markup[0] !== '#') mark(to - 1, to, 'verbatim');
    } else if (token.type === 'fence' || token.type === 'table_open' || token.type === 'hr') mark(from, to, 'verbatim');
    else if (token.type === 'html_block') markHtml(token.content, from, to, mark);
    else if (token.type === 'blockquote_open')
      for (let line = from; line < to; line++) setDefault(kinds, line, 'quote');
  }
  return kinds;
}

/**
 * An underlined heading counts when the underline cannot be a separator: `===`, or dashes as long as a heading.
 * Office writers put `---` under a paragraph to part it from the next.
 */
function isHeading(markup: string, text: string, from: number, to: number): boolean {
  if (markup[0] === '#' || markup[0] === '=') return true;
  if (to - from !== 2) return false;
  return lineText(text, to - 1).trim().length > 3;
}

/** A comment or script is no prose; of other HTML only the lines that are all tags. */
function markHtml(content: string, from: number, to: number, mark: (from: number, to: number, kind: LineKind) => void) {
  if (/^\s*<(!--|script|style|pre)/i.test(content)) return mark(from, to, 'verbatim');
  content.split('\n').forEach((line, index) => {
    const trimmed = line.trim();
    if (from + index < to && trimmed.startsWith('<') && trimmed.endsWith('>'))
      mark(from + index, from + index + 1, 'verbatim');
  });
}

function setDefault(kinds: Map<number, BlockKind>, line: number, kind: LineKind) {
  if (!kinds.has(line)) kinds.set(line, { kind, depth: 0 });
}

/** The number of lines of a YAML front matter with its two `---`; 0 where there is none. */
function frontMatterLines(text: string): number {
  if (!/^\uFEFF?---[ \t]*\r?\n/.test(text)) return 0;
  let line = 1;
  for (let at = text.indexOf('\n') + 1; at > 0; line++) {
    const next = text.indexOf('\n', at);
    const content = text.slice(at, next < 0 ? text.length : next).trimEnd();
    if (content === '---' || content === '...') return line + 1;
    if (next < 0 || line > 200) return 0;
    at = next + 1;
  }
  return 0;
}

function blankOut(text: string, lines: number): string {
  let at = 0;
  for (let line = 0; line < lines; line++) {
    const next = text.indexOf('\n', at);
    if (next < 0) return '\n'.repeat(lines);
    at = next + 1;
  }
  return '\n'.repeat(lines) + text.slice(at);
}

function lineText(text: string, line: number): string {
  let at = 0;
  for (let i = 0; i < line; i++) at = text.indexOf('\n', at) + 1;
  const end = text.indexOf('\n', at);
  return text.slice(at, end < 0 ? text.length : end);
}
