import type { Report } from '../../draft/nodes.ts';
import { type Span, shift, textOf } from '../../text/span.ts';
import { daysIn, weekdayOf } from '../calendar.ts';
import { clues } from '../prose/clues.ts';
import { kindsOf } from '../prose/kinds.ts';
import { isMachineText } from '../prose/machine-text.ts';
import { hitsIn, linesHolding, linesWith, type ProseLine } from '../prose/prose.ts';
import type { Finding, ReportRule } from '../rule.ts';

export const impossibleDate: ReportRule = {
  name: 'impossible-date',
  group: 'agreement',
  title: { zh: '不存在的日期', en: 'Impossible date' },
  basis: '条例第二十条（时间准确）；历法',
  severity: 'warning',
  explanation: '2月30日、9月31日、第五季度、“2024—2022年”，以及日期与星期对不上，都是笔误。',
  leavesAlone: '没有写年份的2月29日；没有写年份的星期；比分、比例和编号。',
  example: {
    bad: '9月31日，召开全县水利工作会议。',
    good: '9月30日，召开全县水利工作会议。',
  },
  *check(report) {
    for (const [linesOf, faultsIn] of checks) {
      for (const line of linesOf(report)) {
        for (const finding of faultsIn(textOf(report.text, line))) {
          const span = shift(finding.span, line.start);
          if (!isMachineText(report, span)) yield { ...finding, span };
        }
      }
    }
    for (const { start, line } of hitsIn(report, quarterClue)) yield* quarters(report.text, start, line);
  },
};

const date = new RegExp(
  [
    '(?<![\\d.])(?:(?<year>\\d{4})年)?(?<month>\\d{1,2})月(?:(?<day>\\d{1,2})[日号](?!线|文|楼|院|库|井))?',
    '(?:[（(，,]?(?:星期|周)(?<weekday>[一二三四五六日天])(?![至到—～\\-])[）)]?)?',
  ].join(''),
  'gu',
);

/** 13月, 2月30日, and a day of the week that is not the date's. */
function* dates(line: string): Generator<Finding> {
  for (const match of line.matchAll(date)) {
    const [words] = match;
    const { year, month, day, weekday } = match.groups!;
    const span = { start: match.index, end: match.index + words.length };
    const known = year ? Number(year) : null;
    const days = daysIn(Number(month), known);
    if (days === 0) {
      if (year || day || /^(?:份|底|初|末|[上中下]旬)/u.test(line.slice(span.end, span.end + 2)))
        yield wrong(span, `一年只有12个月，没有“${month}月”`, 'There are only twelve months');
    } else if (day && (Number(day) > days || Number(day) === 0)) {
      const name = `${year ? `${year}年` : ''}${month}月`;
      yield wrong(span, `${name}只有${days}天，没有“${day}日”`, `This month has only ${days} days`);
    } else if (
      known &&
      day &&
      weekday &&
      weekday.replace('天', '日') !== weekdayOf(known, Number(month), Number(day))
    ) {
      const right = weekdayOf(known, Number(month), Number(day));
      yield wrong(
        span,
        `${year}年${month}月${day}日是星期${right}，不是星期${weekday}`,
        'The day of the week is not that of the date',
      );
    }
  }
}

const quarterClue = clues(['季度']);

function* quarters(text: string, at: number, line: Span): Generator<Finding> {
  const start = at - 2;
  const words = text.slice(start, at + 2);
  if (start < line.start || !/^第[五六七八九5-9]/u.test(words)) return;
  yield wrong({ start, end: at + 2 }, `一年只有四个季度，没有“${words}”`, 'There are only four quarters');
}

/** 25时, 9时75分, and the same with a colon behind a date. */
function* times(line: string): Generator<Finding> {
  const found = line.matchAll(
    /(?<=[日号午晚晨])(\d{1,2})(?:[:：](\d{2})(?![\d:：])|时(?:(\d{1,2})分)?)|(?<![\d.])(\d{1,2})时(\d{1,2})分/gu,
  );
  for (const match of found) {
    const hour = Number(match[1] ?? match[4]);
    const minute = Number(match[2] ?? match[3] ?? match[5] ?? 0);
    if (hour < 24 && minute < 60) continue;
    if (hour === 24 && minute === 0) continue;
    yield wrong(placeOf(match), `没有“${match[0]}”这个时间`, 'There is no such time');
  }
}

/** 2024—2022年: the later year first. */
function* spansOfYears(line: string): Generator<Finding> {
  for (const match of line.matchAll(/(?<![\d.\-—])((?:19|20)\d{2})年?(?:[—–\-－～~]{1,2}|至|到)((?:19|20)\d{2})年/gu)) {
    if (Number(match[1]) > Number(match[2]))
      yield wrong(placeOf(match), `起止年份颠倒，应为“${match[2]}—${match[1]}年”`, 'The later year stands first');
  }
}

const digits = [...'0123456789'];
const timeClues = clues(digits.flatMap((digit) => [`${digit}时`, `${digit}:`, `${digit}：`]));
const yearClues = clues([...'—–-－～~至到'].flatMap((link) => [`${link}19`, `${link}20`]));
const digitAndMonth = kindsOf('digit', 'month');

/** Each check, and the lines that it is worth while on. */
const checks: readonly (readonly [(report: Report) => Iterable<ProseLine>, (line: string) => Iterable<Finding>])[] = [
  [(report) => linesWith(report, digitAndMonth), dates],
  [(report) => linesHolding(report, timeClues), times],
  [(report) => linesHolding(report, yearClues), spansOfYears],
];

const placeOf = (match: RegExpMatchArray): Span => ({ start: match.index!, end: match.index! + match[0].length });

const wrong = (span: Span, zh: string, en: string): Finding => ({
  span,
  message: { zh: `${zh}，应核对。`, en: `${en}: check it.` },
});
