import type { Report } from '../../draft/nodes.ts';
import { blocksOf } from '../../draft/walk.ts';
import { edit } from '../../text/edit.ts';
import { attachmentLinesOf } from '../attachment-lines.ts';
import { isInDocumentNumber } from '../document-numbers.ts';
import { isWide, marksOf } from '../marks/marks.ts';
import { type Pair, pairsOf } from '../marks/pairs.ts';
import { asHabit, replacement } from '../replacement.ts';
import type { Finding, ReportRule } from '../rule.ts';

export const halfwidthPunctuation: ReportRule = {
  name: 'halfwidth-punctuation',
  group: 'marks',
  title: { zh: '汉字之间用了半角标点', en: 'Half-width mark among Han characters' },
  basis: 'GB/T 15834-2011，5.1.1、5.1.3',
  severity: 'warning',
  explanation:
    '中文的逗号、分号、冒号、问号、叹号和括号占一个字的位置。半角的多半是输入法没有切换，或者从网页粘贴来的。',
  leavesAlone:
    '数字、字母之间的（1,234、8:30、1:500）；只括着字母和数字的括号（DIP）；序数的括号；网址、邮箱和代码。本篇通用半角的，只提示一次，修正时全篇一起改。',
  example: {
    bad: '一、工作开展情况\n开展检查36次,整改隐患8处。',
    good: '一、工作开展情况\n开展检查36次，整改隐患8处。',
  },
  check(report) {
    const findings = [...halfStops(report), ...halfBrackets(report)].sort((a, b) => a.span.start - b.span.start);
    return asHabit(findings, (count) => ({
      zh: `本篇有${count}处用了半角标点，中文里应为全角。`,
      en: `This report has half-width marks in ${count} places; full-width ones should stand there.`,
    }));
  },
};

const wideForms: Readonly<Record<string, string>> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '?': '？',
  '!': '！',
};

/** A mark that another rule has something to say of is left to that rule. */
function* halfStops(report: Report): Generator<Finding> {
  const { halfStop, dot } = marksOf(report);
  const { text } = report;
  if (halfStop.length) {
    const others = placesOfOthers(report);
    for (const at of halfStop) {
      if (!others.has(at) && isAmongHan(text, at)) yield halfStopAt(text, at, wideForms[text[at]!]!);
    }
  }
  for (const at of dot) {
    if (text[at] === '.' && isHan(text[at - 1]) && /[\r\n]/.test(text[at + 1] ?? '\n'))
      yield halfStopAt(text, at, '。');
  }
}

const isHan = (character = ''): boolean => /[\u4e00-\u9fff]/.test(character);

/** `、?水灌区` has lost a character and has no question mark. */
function isAmongHan(text: string, at: number): boolean {
  const mark = text[at]!;
  const [before, after] = [text[at - 1], text[at + 1]];
  if (before === mark || after === mark || (mark === '!' && after === '[')) return false;
  if (mark === ';' && /&#?\w{1,8}$/.test(text.slice(Math.max(0, at - 10), at))) return false;
  if (mark === '?' && (before === undefined || '、，；：。'.includes(before))) return false;
  return isWide(before) || isWide(after === ' ' ? text[at + 2] : after);
}

/** The blank that belongs to a half-width mark goes with it. */
function halfStopAt(text: string, at: number, expected: string): Finding {
  const end = text[at + 1] === ' ' && isWide(text[at + 2]) ? at + 2 : at + 1;
  return {
    span: { start: at, end: at + 1 },
    message: {
      zh: `汉字之间用了半角“${text[at]}”，此处应为“${expected}”。`,
      en: `Half-width “${text[at]}” among Han characters; “${expected}” should stand here.`,
    },
    fix: replacement(at, end, expected),
  };
}

/** The colon behind the addressee or 附件, and a mark too many behind 一是. */
function placesOfOthers(report: Report): Set<number> {
  const places = new Set<number>();
  if (report.addressee) places.add(report.addressee.span.end - 1);
  for (const { colon } of attachmentLinesOf(report)) if (colon !== null) places.add(colon);
  for (const block of blocksOf(report)) if (block.kind === 'item') places.add(block.marker.end);
  return places;
}

function* halfBrackets(report: Report): Generator<Finding> {
  for (const pair of pairsOf(report).pairs) {
    if (report.text[pair.open] !== '(' || report.text[pair.close] !== ')') continue;
    if (!holdsWords(report.text, pair) || isInDocumentNumber(report, pair.open)) continue;
    yield {
      span: { start: pair.open, end: pair.open + 1 },
      message: {
        zh: '汉字之间用了半角括号，此处应为“（）”。',
        en: 'Half-width brackets among Han characters; “（）” should stand here.',
      },
      fix: {
        title: { zh: '改为“（）”', en: 'Change to “（）”' },
        edits: [edit(pair.open, pair.open + 1, '（'), edit(pair.close, pair.close + 1, '）')],
        applicability: 'safe',
      },
    };
  }
}

/** Han characters that are more than a numeral. */
function holdsWords(text: string, { open, close }: Pair): boolean {
  const words = text.slice(open + 1, close);
  return /\p{Script=Han}/u.test(words) && !/^[一二三四五六七八九十]{1,3}$/u.test(words);
}
