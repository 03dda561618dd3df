import type { Report, Section } from '../../draft/nodes.ts';
import { type Span, shift, textOf } from '../../text/span.ts';
import { periodOf } from '../period.ts';
import { kindsOf } from '../prose/kinds.ts';
import { linesWith, proseOfBlocks } from '../prose/prose.ts';
import type { Finding, ReportRule } from '../rule.ts';

export const periodMismatch: ReportRule = {
  name: 'period-mismatch',
  group: 'agreement',
  title: { zh: '数据的时段与文稿不符', en: 'Figures from outside the period' },
  basis: '实务',
  severity: 'info',
  explanation:
    '上半年的总结里出现1—10月的完成数，或者“截至10月底”比成文日期还晚，多半是拼合材料时带进来的，或者日期写错了。',
  leavesAlone: '计划、打算部分；说往年同期的；将要做、预计完成的；没有写年份、从标题也看不出年份的。',
  example: {
    bad: '县水利局2025年上半年工作总结\n一、主要工作\n1—10月，共完成堤防加固12公里，新建泵站3座。\n二、存在问题\n基层力量不足，专业人员偏少。',
    good: '县水利局2025年上半年工作总结\n一、主要工作\n1—6月，共完成堤防加固12公里，新建泵站3座。\n二、存在问题\n基层力量不足，专业人员偏少。',
  },
  *check(report) {
    const period = report.title === null ? null : periodOf(report.title);
    const year = period?.summary.length === 1 ? period.summary[0]! : null;
    const written = dateOf(report);
    if (period?.half !== 1 && !written) return;
    const endsOfMonthLines = new Set(linesWith(report, monthKinds).map(({ end }) => end));
    if (endsOfMonthLines.size === 0) return;
    for (const line of linesLookingBack(report)) {
      if (!endsOfMonthLines.has(line.end)) continue;
      for (const time of timesIn(textOf(report.text, line))) {
        const of = time.year ?? year;
        const span = shift(time.span, line.start);
        if (period?.half === 1 && of === year && time.month >= 8) yield afterHalfYear(span, textOf(report.text, span));
        else if (written && of !== null && isAfter({ ...time, year: of }, written)) {
          yield afterDate(span, textOf(report.text, span), textOf(report.text, report.date!.span));
        }
      }
    }
  },
};

const monthKinds = kindsOf('digit', 'month');

const afterHalfYear = (span: Span, time: string): Finding => ({
  span,
  message: {
    zh: `标题是上半年，这里写的却是“${time}”的数，应核对时段。`,
    en: 'The title says the first half of the year, these figures go beyond it: check the period.',
  },
});

const afterDate = (span: Span, time: string, date: string): Finding => ({
  span,
  message: {
    zh: `“${time}”比成文日期（${date.trim()}）还晚，应核对日期。`,
    en: 'This is later than the date of the document: check the two dates.',
  },
});

interface Time {
  readonly year: number | null;
  readonly month: number;
  /** Null for a whole month. */
  readonly day: number | null;
}

/** The ends of the times that figures are counted up to: 1—10月, 截至2025年9月底. */
function* timesIn(line: string): Generator<Time & { readonly span: Span }> {
  for (const match of line.matchAll(countedTime)) {
    const { rangeYear, to, untilYear, until, day } = match.groups!;
    const span = { start: match.index, end: match.index + match[0].length };
    const sentence = sentenceAround(line, span);
    if (!isDone.test(sentence) || isAhead.test(sentence) || isOfAnotherYear.test(sentence)) continue;
    const year = rangeYear ?? untilYear;
    const month = Number(to ?? until);
    if (month <= 12) yield { year: year ? Number(year) : null, month, day: day ? Number(day) : null, span };
  }
}

const countedTime = new RegExp(
  String.raw`(?:(?<!\d)(?<rangeYear>\d{4})年)?(?<![\d.—-])\d{1,2}月?(?:——|[-－–—～~至到])(?<to>\d{1,2})月份?` +
    String.raw`|截[至止]到?(?:(?<untilYear>\d{4})年)?(?<until>\d{1,2})月(?:(?<day>\d{1,2})日|[底末份])?`,
  'gu',
);
const isDone = /已|共|累计|完成|实现|达|增长|下降|办理|开展|检查|发放|新增|组织/u;
const isAhead = /将|拟|预计|力争|计划|争取|确保|准备|目标|下一步|打算|下半年|全年|月底前|年底前/u;
const isOfAnotherYear = /去年|上年|前年|往年/u;

function sentenceAround(line: string, { start, end }: Span): string {
  let from = start;
  while (from > 0 && !'。；！？'.includes(line[from - 1]!)) from--;
  let to = end;
  while (to < line.length && !'。；！？'.includes(line[to]!)) to++;
  return line.slice(from, to);
}

const isAfter = (a: Time & { readonly year: number }, b: Time & { readonly year: number }): boolean =>
  a.year !== b.year
    ? a.year > b.year
    : a.month !== b.month
      ? a.month > b.month
      : a.day !== null && b.day !== null && a.day > b.day;

/** 成文日期 as far as it is written out in digits. */
function dateOf({ text, date }: Report): (Time & { readonly year: number }) | null {
  const match = date && /(\d{4})\s?[年.-]\s?(\d{1,2})\s?[月.-]\s?(?:(\d{1,2})\s?日?)?/u.exec(textOf(text, date.span));
  return match ? { year: Number(match[1]), month: Number(match[2]), day: match[3] ? Number(match[3]) : null } : null;
}

/** The lines of a report outside its plans. */
function* linesLookingBack(report: Report): Generator<Span> {
  yield* proseOfBlocks(report.text, report.preamble);
  for (const section of report.sections) yield* linesOf(report, section);
}

function* linesOf(report: Report, { title, titleSpan, rest, body, sections }: Section): Generator<Span> {
  if (/下半年|下一?步|下阶段|今后|打算|计划|思路|安排|展望|目标/u.test(title)) return;
  yield { start: titleSpan.start, end: rest?.end ?? titleSpan.end };
  yield* proseOfBlocks(report.text, body);
  for (const section of sections) yield* linesOf(report, section);
}
