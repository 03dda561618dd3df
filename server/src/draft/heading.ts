import { type Span, span } from '../text/span.ts';
import { readItemMarker } from './item.ts';
import { isSpace, type SourceLine } from './line.ts';
import { readOrdinal } from './ordinal.ts';

/** The words of a heading and the text that goes on behind them in the same line. */
export interface HeadingWords {
  readonly titleSpan: Span;
  readonly form: 'line' | 'run-in';
  readonly rest: Span | null;
}

/**
 * Cuts a numbered line into its heading and what runs on behind it. The heading ends at the first 。;
 * without one, at a colon that plainly ends a head, or where the next ordinal of a list in the line begins.
 */
export function headingWords(text: string, from: number, line: SourceLine): HeadingWords {
  const { to } = line;
  const stop = headEnd(text, from, to);
  let rest = stop;
  while (rest < to && (isSpace(text.charCodeAt(rest)) || '。；;：:！？!?*_'.includes(text[rest]!))) rest++;
  let end = stop;
  while (end > from && isTrailing(text, end - 1)) end--;
  return rest < to
    ? { titleSpan: span(from, end), form: 'run-in', rest: span(rest, to) }
    : { titleSpan: span(from, end), form: 'line', rest: null };
}

const isTrailing = (text: string, at: number): boolean =>
  isSpace(text.charCodeAt(at)) || '。；;：:*_，,'.includes(text[at]!);

/** A head before a colon is short and holds no other mark: `(一)政策支持方面:一是…`. */
const longestColonHead = 16;

function headEnd(text: string, from: number, to: number): number {
  let sawComma = false;
  for (let at = from; at < to; at++) {
    const unit = text[at]!;
    if (unit === '。' || unit === '！' || unit === '？') {
      if (unit !== '。' && !isSentenceEnd(text, at, to)) continue;
      return at;
    }
    if (unit === '，' || unit === ',' || unit === '、') sawComma = true;
    if ((unit === '；' || unit === ';') && startsEnumeration(text, at + 1, to)) return at;
    if (
      (unit === '：' || unit === ':') &&
      !sawComma &&
      at - from <= longestColonHead &&
      at + 1 < to &&
      isColonHead(text, from, at, to)
    )
      return at;
  }
  return to;
}

/** ？ and ！ end a head only outside quotation marks and brackets, with text behind them. */
const isSentenceEnd = (text: string, at: number, to: number): boolean =>
  at + 1 < to && !'”’》）)？！!'.includes(text[at + 1]!);

const startsEnumeration = (text: string, at: number, to: number): boolean => {
  const marker = readItemMarker(text, at, to);
  const ordinal = readOrdinal(text, at, to);
  return marker !== null || (ordinal !== null && ordinal.style !== 'arabic' && !ordinal.damage);
};

/** What stands before the colon is a name of what follows, not a sentence that introduces it (主要表现在：). */
function isColonHead(text: string, from: number, at: number, to: number): boolean {
  const head = text.slice(from, at);
  if (/(?:在于|如下|表现在?|包括|分别是|分别为|即|是|为|有|中|称|指出|强调|要求)$/u.test(head)) return false;
  return to - at > 12 || /方面$/u.test(head);
}

// biome-ignore format: a table
const nouns = [
  '情况', '问题', '不足', '困难', '短板', '打算', '计划', '思路', '安排', '成效', '成绩', '做法', '亮点', '经验', '体会',
  '建议', '措施', '举措', '目标', '任务', '重点', '展望', '总结', '回顾', '原因', '启示', '谋划', '特色', '方向', '挑战', '主要工作', '重点工作',
];

/**
 * An unnumbered line that names a usual part of a report: 存在的问题, 上半年工作情况：, 2023年工作计划.
 * Short, without a mark inside, and no sentence that leads over to a list (具体情况如下：).
 */
export function isUsualHeading(line: string): boolean {
  const bare = line.replace(/[：:]$/u, '');
  if (bare.length < 4 || bare.length > 22 || /[。；，,：:！？!?“”"《》]/u.test(bare)) return false;
  if (!nouns.some((noun) => bare.endsWith(noun))) return false;
  return !/^(?:以下|具体|有关|相关|现将|现就|按照|根据|为|针对|围绕|主要有|还有|以上|上述|通过|对|并|及|和)|如下|以下|我们|的是/u.test(
    bare,
  );
}

/** A short line without any end, such as a heading whose ordinal was lost: it needs its neighbours to prove it. */
export function isBareHeading(line: string): boolean {
  if (line.length < 4 || line.length > 30) return false;
  if (/[。；：:！？!?…）)”》]$/u.test(line) || line.includes('。') || line.includes('；')) return false;
  return /^[\u4e00-\u9fff“]/u.test(line) && !/[，,、]$/u.test(line) && !/\d{4}年\d{1,2}月/u.test(line);
}
