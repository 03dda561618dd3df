import type { Span } from '../text/span.ts';
import { fromArabic, fromHan } from './numerals.ts';

/** `part` 见第三部分 · `heading` 上述（四） · `point` 前述第二点 · `attachment` 附件2 */
export type ReferenceKind = 'part' | 'heading' | 'point' | 'attachment';

/** Words that point to another place of the same report. */
export interface Reference {
  readonly kind: ReferenceKind;
  readonly number: number;
  /** Whether the number is written 四 rather than 4. */
  readonly han: boolean;
  readonly span: Span;
}

/** The references in one line. Those to other documents (《…》第三部分, 条例第五条) are none; nor is 附件1 at the line's beginning. */
export function referencesIn(line: string): Reference[] {
  const found: Reference[] = [];
  for (const match of line.matchAll(pattern)) {
    const [kind, numeral] = Object.entries(match.groups!).find(([, text]) => text !== undefined)!;
    const number = fromHan(numeral) ?? fromArabic(numeral);
    if (number === null) continue;
    const span = { start: match.index, end: match.index + match[0].length };
    found.push({ kind: kind as ReferenceKind, number, han: fromArabic(numeral) === null, span });
  }
  return found;
}

/** Of these every reference has one. */
export const referenceWords: readonly string[] = [
  ...['见第', '见（', '见(', '上述', '前述', '附件'],
  ...['报告', '文', '方案', '总结', '计划'].flatMap((text) => [`本${text}第`, `本${text}的第`]),
];

const numeral = '[一二三四五六七八九十]{1,3}|\\d{1,2}';
const pattern = new RegExp(
  [
    `(?:(?<!意)见|上述|前述|本(?:报告|文|方案|总结|计划)的?)第(?<part>${numeral})部分`,
    `(?:(?<!意)见|上述|前述)[（(](?<heading>${numeral})[）)]`,
    `(?:上述|前述)第(?<point>${numeral})[点项]`,
    `(?<=[^\\s》])附件(?<attachment>${numeral})(?!\\d)`,
  ].join('|'),
  'gu',
);
