import type { Document } from '../../draft/document.ts';
import type { Span } from '../../text/span.ts';
import { perDocument } from '../memo.ts';

/** A comment of a Markdown draft that says what is to be left alone: `<!-- hegao-disable-next-line number-gap -->`. */
export interface Directive {
  readonly kind: 'disable' | 'enable' | 'disable-line' | 'disable-next-line';
  /** No names stand for all rules. */
  readonly rules: readonly string[];
  /** The whole comment. */
  readonly span: Span;
  /** The text that it concerns; of `disable` and `enable` all that follows. */
  readonly reach: Span;
}

/** The comments in the order of the text; plain text has none. */
export const directivesOf = perDocument((document: Document): readonly Directive[] =>
  document.format === 'markdown' ? [...directivesIn(document)] : [],
);

const directivePattern = /^hegao-(disable-next-line|disable-line|disable|enable)(?![\w-])/u;

function* directivesIn(document: Document): Generator<Directive> {
  const { text } = document;
  let end = 0;
  for (let start = text.indexOf('<!--'); start >= 0; start = text.indexOf('<!--', end)) {
    const close = text.indexOf('-->', start + 4);
    if (close < 0) return;
    end = close + 3;
    const content = text.slice(start + 4, close).trim();
    const kind = directivePattern.exec(content)?.[1] as Directive['kind'] | undefined;
    if (!kind) continue;
    // A reason may follow behind the names.
    const [names = ''] = content.slice(`hegao-${kind}`.length).split(' -- ');
    const span = { start, end };
    yield {
      kind,
      span,
      rules: names.split(/[\s,，、]+/u).filter((name) => name !== ''),
      reach: reachOf(kind, span, document),
    };
  }
}

function reachOf(kind: Directive['kind'], { start, end }: Span, { text, lines }: Document): Span {
  if (kind === 'disable' || kind === 'enable') return { start: end, end: text.length };
  let line = lines.lineAt(start);
  if (kind === 'disable-next-line') {
    // Blank lines part paragraphs in Markdown, and comments may be stacked: the next line is the next one of the text.
    line = lines.lineAt(end) + 1;
    while (line < lines.count - 1 && isNoText(line)) line++;
  }
  if (line >= lines.count) return { start: text.length, end: text.length };
  return { start: lines.starts[line]!, end: lines.endOf(line) };

  function isNoText(at: number): boolean {
    const content = text.slice(lines.starts[at], lines.endOf(at)).trim();
    return content === '' || (content.startsWith('<!--') && content.endsWith('-->'));
  }
}
