import type { PlacedReport, Report, Section } from '../../draft/nodes.ts';
import { sectionsOf } from '../../draft/walk.ts';
import { edit } from '../../text/edit.ts';
import { type Span, shift } from '../../text/span.ts';
import { perReport } from '../memo.ts';
import { directionOf, type Period, periodOf } from '../period.ts';
import type { DocumentRule, Finding } from '../rule.ts';

export const yearMismatch: DocumentRule = {
  name: 'year-mismatch',
  group: 'agreement',
  title: { zh: '年份与标题不一致', en: 'Year that contradicts the title' },
  basis: '实务',
  severity: 'warning',
  explanation:
    '套用上一年的稿子，标题改了年份，小标题却忘了改。按标题推断本篇总结哪一年、计划哪一年，再看“2022年工作总结”“2023年下半年工作计划”一类小标题是否相符；没有标题的，按汇编的标题推断。',
  leavesAlone:
    '合理提到的往年（“2021年以来”“2021年审计整改情况”“近五年”）；两个年份并列比较的；正文大多写小标题那个年份、可能是标题写错的；带月份的；标题没有年份或者跨年的。',
  example: {
    bad: '县水利局2025年上半年工作总结及下半年工作计划\n一、2025年上半年工作总结\n完成堤防加固12公里，新建泵站3座。\n二、2024年下半年工作计划\n启动石门水库除险加固。',
    good: '县水利局2025年上半年工作总结及下半年工作计划\n一、2025年上半年工作总结\n完成堤防加固12公里，新建泵站3座。\n二、2025年下半年工作计划\n启动石门水库除险加固。',
  },
  *checkDocument({ head, reports }) {
    const common = head.title === null ? null : periodOf(head.title);
    for (const placed of reports) {
      const own = placed.report.title === null ? null : periodOf(placed.report.title);
      if (own) yield* findingsOf(placed, own);
      else if (common && namesNoYear(placed.report) && agreesWith(placed.report, common))
        yield* findingsOf(placed, common);
    }
  },
};

/** A heading that begins with a year: 2023年下半年工作计划. Spans are of the report. */
interface YearHeading {
  readonly year: number;
  readonly span: Span;
  /** What stands behind the year, without 上半年, 下半年 … */
  readonly words: string;
  readonly isSecondHalf: boolean;
  readonly level: number;
}

function* findingsOf({ report, start }: PlacedReport, period: Period): Generator<Finding> {
  const headings = yearHeadingsOf(report);
  for (const heading of headings) {
    const allowed = yearsFor(heading, period);
    if (allowed.includes(heading.year)) continue;
    const [expected] = allowed;
    if (expected === undefined || !isSlip(heading, headings, expected)) continue;
    const isSure = changesPlaces(heading.year, period) || headings.some((other) => bearsOut(other, heading, period));
    if (!isSure && speaksMoreOf(heading.year, expected, report)) continue;
    const digits = shift({ start: heading.span.start, end: heading.span.start + 4 }, start);
    yield {
      span: shift(heading.span, start),
      message: {
        zh: `本篇${directionOf(heading.words) === 'plan' ? '安排' : '写'}的是${expected}年的工作，这里写成了${heading.year}年，应核对年份。`,
        en: `The report is about ${expected}, this heading says ${heading.year}: check the year.`,
      },
      fix: {
        title: { zh: `改为${expected}年`, en: `Write ${expected}` },
        edits: [edit(digits.start, digits.end, String(expected))],
        applicability: 'unsafe',
      },
    };
  }
}

/** The years that a heading may bear. */
function yearsFor({ words, isSecondHalf }: YearHeading, { summary, plan, half }: Period): readonly number[] {
  const direction = directionOf(words);
  if (half === 1 && isSecondHalf) return summary;
  if (direction === 'plan') return plan;
  return direction === 'summary' ? summary : [...summary, ...plan];
}

/**
 * Not where a sibling says the same of the expected year: then years are compared. A heading with a topic of its own
 * (2021年招商引资情况) must be outnumbered by headings that bear the expected year.
 */
function isSlip(heading: YearHeading, headings: readonly YearHeading[], expected: number): boolean {
  const others = headings.filter((other) => other !== heading);
  if (others.some((other) => other.year === expected && other.words === heading.words)) return false;
  if (isPlain(heading.words)) return true;
  return (
    heading.level <= 1 &&
    isTopical(heading.words) &&
    others.filter(({ year }) => year === expected).length > others.filter(({ year }) => year === heading.year).length
  );
}

/** Nothing but the general words of such headings, or 总结 and 计划 of something. */
const isPlain = (words: string): boolean =>
  /(?:总结|小结|计划|打算|思路|谋划)$/u.test(words) || words.replace(generalWords, '') === '';
const generalWords =
  /主要|重点|工作|各项|总体|基本|开展|完成|进展|推进|落实|取得|成效|成绩|亮点|情况|总结|小结|回顾|汇报|计划|打算|思路|安排|谋划|要点|部署|目标|任务|特色|经验|做法|举措|下一步|下步|以及|[及和与的暨、]/gu;
const isTopical = (words: string): boolean => words.length <= 24 && directionOf(words) !== null;

const namesNoYear = ({ title }: Report): boolean => title === null || !/\d{2}年/u.test(title);

/** Whether the period is this report's: a heading bears a year as it asks for, or the text names its year most. */
function agreesWith(report: Report, period: Period): boolean {
  if (yearHeadingsOf(report).some((heading) => yearsFor(heading, period).includes(heading.year))) return true;
  const [year] = period.summary;
  if (year === undefined || timesNamed(report, year) < 2) return false;
  return [year - 1, year + 1].every((other) => timesNamed(report, other) < timesNamed(report, year));
}

const yearHeadingsOf = perReport((report: Report): YearHeading[] =>
  [...sectionsOf(report)].flatMap((section) => readYear(report.text, section) ?? []),
);

/** Not 2021年以来, 2021年至2023年, 2023年6月 …, nor what rightly belongs to another year: 2021年审计整改情况. */
function readYear(text: string, { titleSpan, level }: Section): YearHeading | null {
  const match =
    /^(?<before>关于)?(?<year>\d{4})年度?(?<part>[上下]半年?|全年|第?[一二三四]季度)?的?(?<words>[^，。；：、,;:\d]{2,24})$/u.exec(
      text.slice(titleSpan.start, titleSpan.end),
    );
  const { before = '', year = '', part = '', words = '' } = match?.groups ?? {};
  if (!match || /^(?:以|至|到|起|前|后|底|初|末|[-—–~～])/u.test(words) || ofAnotherYear.test(words)) return null;
  const start = titleSpan.start + before.length;
  return {
    year: Number(year),
    span: { start, end: start + year.length + 1 },
    words,
    isSecondHalf: /^下/u.test(part),
    level,
  };
}

const ofAnotherYear =
  /整改|反馈|遗留|结转|考核|审计|评[价估议]|普查|届|年报|决算|以来|对比|相比|同期|巡[视察]|督[查察]|存量|续建|跨年|历史/u;

/** Whether the title itself names this year, only for the other half of the report. */
const changesPlaces = (year: number, { summary, plan }: Period): boolean =>
  summary.length === 1 && plan.length === 1 && [...summary, ...plan].includes(year);

/** Whether another heading has just the year that the title leads to expect. */
const bearsOut = (other: YearHeading, heading: YearHeading, period: Period): boolean =>
  other !== heading && yearsFor(other, period)[0] === other.year;

/** Whether the text below the headings names a year more often than the whole report the other: then the title may be wrong. */
function speaksMoreOf(year: number, other: number, report: Report): boolean {
  const inHeadings = yearHeadingsOf(report).filter((heading) => heading.year === year).length;
  return timesNamed(report, year) - inHeadings > timesNamed(report, other);
}

const timesNamed = (report: Report, year: number): number => yearsNamedIn(report).get(year) ?? 0;

const yearsNamedIn = perReport(({ text }): ReadonlyMap<number, number> => {
  const times = new Map<number, number>();
  for (const [digits] of text.matchAll(/\d{4}(?=年)/gu))
    times.set(Number(digits), (times.get(Number(digits)) ?? 0) + 1);
  return times;
});
