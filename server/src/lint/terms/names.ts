import type { Report } from '../../draft/nodes.ts';
import type { Span } from '../../text/span.ts';
import { clues } from '../prose/clues.ts';
import { hitsIn } from '../prose/prose.ts';

/** A long proper name: of a document (《…》) or of a unit. */
export interface Name {
  readonly text: string;
  readonly span: Span;
  /** A unit's name begins somewhere in the words before its last: where, nobody can say. */
  readonly open: boolean;
}

export function* namesIn(report: Report): Generator<Name> {
  const { text } = report;
  for (const { 1: title = '', index } of text.matchAll(/《([^《》\n]{6,40})》/gu))
    yield { text: title, span: { start: index + 1, end: index + 1 + title.length }, open: false };
  let last = 0;
  for (const { word, start: at } of hitsIn(report, unitEndings)) {
    if (at < last) continue;
    const end = at + word.length;
    last = end;
    let start = at;
    while (start > 0 && end - start < longest && isHan(text.charCodeAt(start - 1))) start--;
    yield { text: text.slice(start, end), span: { start, end }, open: true };
  }
}

const longest = 24;
const unitEndings = clues(
  '执法大队 执法支队 执法局 管理局 监督局 保障局 管理站 服务中心 指挥部 领导小组 委员会 办公室 管理处 监管所 研究院 有限公司'.split(
    ' ',
  ),
);

const isHan = (unit: number): boolean => unit >= 0x4e00 && unit <= 0x9fff;

export interface Variant {
  readonly span: Span;
  readonly shown: string;
  readonly usual: string;
}

/** How `odd` differs from `usual` where the two agree in all but one character that nothing excuses, else null. */
export function variantOf(odd: Name, usual: Name): Variant | null {
  if (odd.open !== usual.open) return null;
  return odd.open ? variantUnit(odd, usual) : variantTitle(odd, usual);
}

function variantTitle({ text: a, span }: Name, { text: b }: Name): Variant | null {
  if (Math.abs(a.length - b.length) > 1 || a === b) return null;
  let head = 0;
  while (head < a.length && a[head] === b[head]) head++;
  const other = a.length > b.length ? '' : b[head]!;
  const own = a.length < b.length ? '' : a[head]!;
  if (a.slice(head + own.length) !== b.slice(head + other.length) || isExcused(own, other)) return null;
  return { span, shown: a, usual: b };
}

/** Compares backwards: the same end, one other character, and at least four common ones before it. */
function variantUnit({ text: a, span }: Name, { text: b }: Name): Variant | null {
  let tail = 0;
  while (tail < a.length && tail < b.length && a.at(-1 - tail) === b.at(-1 - tail)) tail++;
  const [atA, atB] = [a.length - 1 - tail, b.length - 1 - tail];
  let head = 0;
  while (head < atA && head < atB && a[atA - 1 - head] === b[atB - 1 - head]) head++;
  if (tail === 0 || atA < 0 || atB < 0 || head < 4 || isExcused(a[atA]!, b[atB]!)) return null;
  if (isExcused(a[atA - head - 1] ?? '', b[atB - head - 1] ?? '-')) return null;
  return {
    span: { start: span.start + atA - head, end: span.end },
    shown: a.slice(atA - head),
    usual: b.slice(atB - head),
  };
}

/** Characters in which the names of two different things may differ. */
const isExcused = (own: string, other: string): boolean => {
  const both = own + other;
  return [...both].every((one) => changing.includes(one));
};

const changing =
  '国省市县区州旗镇乡村街道组一二三四五六七八九十0123456789东西南北中上下左右前后内外大小新旧老高低正副男女城农年季月周日';
