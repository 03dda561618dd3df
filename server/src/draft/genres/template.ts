import type { Template } from './genre.ts';

/** A piece of a filled-in template: fixed text, or something for the writer to fill in. */
export type Piece =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'blank'; readonly name: string; readonly text: string }
  | { readonly kind: 'choice'; readonly choices: readonly string[] };

/**
 * Cuts a template into pieces. `{及|暨|和}` is a choice, `{单位}` a name of the table of `namedBlanks`: both are
 * one blank wherever they occur in a draft, filled in once for all places. Any other `{XX}` is a blank of its own
 * that shows what stands between the braces.
 */
export function* piecesOf(template: Template, blanks: ReadonlyMap<string, string>): Generator<Piece> {
  let at = 0;
  while (at < template.length) {
    const open = template.indexOf('{', at);
    const close = open < 0 ? -1 : template.indexOf('}', open);
    if (close < 0) break;
    if (open > at) yield { kind: 'text', text: template.slice(at, open) };
    const inside = template.slice(open + 1, close);
    const text = blanks.get(inside);
    if (text !== undefined) yield { kind: 'blank', name: inside, text };
    else if (inside.includes('|')) yield { kind: 'choice', choices: inside.split('|') };
    else yield { kind: 'blank', name: '', text: inside };
    at = close + 1;
  }
  if (at < template.length) yield { kind: 'text', text: template.slice(at) };
}

/** What is filled in once for the whole draft, with what stands there until it is. */
export function namedBlanks(year: number): ReadonlyMap<string, string> {
  return new Map([
    ['年', `${year}`],
    ['上年', `${year - 1}`],
    ['下年', `${year + 1}`],
    ['单位', 'XX局'],
    ['甲单位', 'XX局'],
    ['乙单位', 'XX镇'],
    ['地区', 'XX市'],
    ['上级', 'XX党委、政府'],
    ['主送', 'XX'],
    ['事项', 'XX工作'],
    ['文件', 'XX实施方案'],
    ['姓名', 'XXX'],
  ]);
}

/** Writes templates as the text of one LSP snippet: tab stops are numbered in the order in which they come. */
export function snippetWriter(): (pieces: Iterable<Piece>) => string {
  const numbers = new Map<string, number>();
  let last = 0;
  const write = (piece: Piece): string => {
    if (piece.kind === 'text') return escapeText(piece.text);
    const name = piece.kind === 'choice' ? piece.choices.join('|') : piece.name;
    const known = numbers.get(name);
    if (known) return `\${${known}}`;
    last++;
    if (name) numbers.set(name, last);
    if (piece.kind === 'choice') return `\${${last}|${piece.choices.map(escapeChoice).join(',')}|}`;
    return `\${${last}:${escapeText(piece.text)}}`;
  };
  return (pieces) => Array.from(pieces, write).join('');
}

/** The same with every blank showing what stands there at first, for an editor without snippets. */
export function plainText(pieces: Iterable<Piece>): string {
  let text = '';
  for (const piece of pieces) text += piece.kind === 'choice' ? piece.choices[0] : piece.text;
  return text;
}

const escapeText = (text: string): string => text.replace(/[\\$}]/g, '\\$&');
const escapeChoice = (text: string): string => text.replace(/[\\,|$}]/g, '\\$&');
