import type { Span } from '../../text/span.ts';
import { clues } from '../prose/clues.ts';
import { kindsOf } from '../prose/kinds.ts';

/** A mark of a web page or of a word processor inside a line, and the text that should stand there instead. */
export interface PageMark {
  readonly kind: 'paywall' | 'tag' | 'entity' | 'encoded' | 'field';
  readonly span: Span;
  readonly instead: string;
}

const tagNames = 'span|div|p|br|font|strong|b|em|i|u|a|img|td|tr|table|tbody|section|li|ul|ol|o:p|st1:\\w{1,20}|h[1-6]';

/** Each alternative begins with a sign of its own and reads a bounded run, so the scan is linear. */
const marks = new RegExp(
  [
    '(?<paywall>##[a-z]{3,20}##)',
    `(?<tag></?(?:${tagNames})(?:\\s[^<>]{0,300})?/?>|[<＜〈《⠼⼂]?[/／](?:span|div|p|font|strong|br)[》>＞〉])`,
    '(?<entity>&(?:#\\d{2,5}|#x[0-9a-f]{2,5}|[a-z]{2,8});)',
    '(?<encoded>(?<![\\d%])(?:%[0-9A-F]{2}){1,200})',
    '(?<field>HYPERLINK\\s{1,4}(?:\\\\l\\s{1,4})?"[^"]{0,300}"|PAGEREF\\s{1,4}_\\w{1,30}(?:\\s{1,4}\\\\h)?|\\\\\\*\\s?MERGEFORMAT)',
  ].join('|'),
  'giu',
);

/** What every alternative has; most lines have none of it. */
const clue = /[#<&/／]|%[0-9A-Fa-f]|HYPERLINK|PAGEREF|MERGEFORMAT/;

/** The same of a line that was read: it holds one of these kinds of characters, or one of the words. */
export const pageMarkKinds = kindsOf('machine', 'slash', 'percent');
export const pageMarkClues = clues(['HYPERLINK', 'PAGEREF', 'MERGEFORMAT']);

/** What pages and word processors left inside a line. In Markdown, tags and entities are a writer's own means. */
export function pageMarksIn(line: string, markdown: boolean): PageMark[] {
  const found: PageMark[] = [];
  if (!clue.test(line)) return found;
  for (const match of line.matchAll(marks)) {
    const kind = Object.entries(match.groups!).find(([, text]) => text !== undefined)![0] as PageMark['kind'];
    const shown = match[0];
    if (
      markdown &&
      (kind === 'tag' || kind === 'entity') &&
      !/^[<&]?\/?(?:span|font|o:p)|[》＞〉]$/iu.test(shown.slice(1))
    )
      continue;
    const instead = kind === 'entity' ? characterOf(shown) : kind === 'encoded' ? decoded(shown) : '';
    if (instead === null || isInAddress(line, match.index)) continue;
    found.push({ kind, span: { start: match.index, end: match.index + shown.length }, instead });
  }
  return found;
}

const named: Readonly<Record<string, string>> = {
  amp: '&', lt: '<', gt: '>', quot: '”', apos: '’', ldquo: '“', rdquo: '”', lsquo: '‘', rsquo: '’', mdash: '—', ndash: '–',
  hellip: '…', middot: '·', times: '×', deg: '°', permil: '‰', yen: '¥', plusmn: '±', laquo: '《', raquo: '》', bull: '•',
}; // biome-ignore format: a table

/** The character that an entity stands for; blanks and unknown ones (`&sp;`) stand for nothing. */
function characterOf(entity: string): string {
  const name = entity.slice(1, -1).toLowerCase();
  if (!name.startsWith('#')) return named[name] ?? '';
  const code = name[1] === 'x' ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
  return code < 0x20 || code === 0xa0 || code > 0x10ffff || (code >= 0xd800 && code < 0xe000)
    ? ''
    : String.fromCodePoint(code);
}

/** Null where the signs are no text: `100%AB` may be anything. */
function decoded(signs: string): string | null {
  try {
    return decodeURIComponent(signs);
  } catch {
    return null;
  }
}

/** Inside the address of a web page such signs are at home. */
function isInAddress(line: string, at: number): boolean {
  let start = at;
  while (start > 0 && at - start < 2000 && /[\x21-\x7e]/.test(line[start - 1]!)) start--;
  return /:\/\/|www\.|@/.test(line.slice(start, at));
}
