import type { Report } from '../../draft/nodes.ts';
import { edit } from '../../text/edit.ts';
import { marksOf } from '../marks/marks.ts';
import { asHabit } from '../replacement.ts';
import type { Finding, Message, ReportRule } from '../rule.ts';

export const rangeMark: ReportRule = {
  name: 'range-mark',
  group: 'marks',
  title: { zh: '数值、时间范围写法不规范', en: 'Range of figures or of time not in its proper form' },
  basis: 'GB/T 15834-2011，4.13.3.3；GB/T 15835-2011，5.1.3',
  severity: 'warning',
  explanation:
    '时间、数值的起止用一字线“—”或者浪纹线“～”，不用短横线。前一个数的百分号、“万”“亿”不能省：“15～30%”会读成从15到30%，应写“15%～30%”。',
  leavesAlone:
    '日期（2023-06-13）、电话、型号、文号、楼号、比分；时刻（8:30-17:30）；前一个数省去“元”“个”等单位的。同一写法通篇都是的，只提示一次，修正时全篇一起改。',
  example: {
    bad: '一、工作开展情况\n预计全年增长5-8%。',
    good: '一、工作开展情况\n预计全年增长5%—8%。',
  },
  check(report) {
    const ranges = [...rangesOf(report)];
    const usual = usualLink(report);
    const found = (sort: Sort) =>
      ranges.filter((range) => sortOf(range) === sort).map((range) => finding(range, usual));
    return [
      ...found('dropped'),
      ...asHabit(found('hyphen'), hyphens),
      ...asHabit(found('wide-hyphen'), hyphens, 2),
    ].sort((a, b) => a.span.start - b.span.start);
  },
};

/** The full-width hyphen comes from programs that widen every mark, so more than one is a habit already. */
type Sort = 'dropped' | 'hyphen' | 'wide-hyphen';

const sortOf = ({ text, link, dropped }: Range): Sort => {
  if (dropped !== '') return 'dropped';
  return text.slice(link.start, link.end) === '－' ? 'wide-hyphen' : 'hyphen';
};

const hyphens = (count: number): Message => ({
  zh: `本篇有${count}处起止范围用了短横线，应为一字线“—”或者浪纹线“～”。`,
  en: `This report writes ${count} ranges with a hyphen; “—” or “～” should stand there.`,
});

interface Range {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** The mark between the figures. */
  readonly link: { readonly start: number; readonly end: number; readonly isWrong: boolean };
  /** What the first figure lacks: %, 万 or 亿. */
  readonly dropped: string;
}

function* rangesOf(report: Report): Generator<Range> {
  const { link } = marksOf(report);
  for (let index = 0; index < link.length; index++) {
    const start = link[index]!;
    while (link[index + 1] === link[index]! + 1) index++;
    const range = rangeAt(report.text, start, link[index]! + 1);
    if (range) yield range;
  }
}

const leftFigure = /(?:^|[^\d.,A-Za-z/:：\-－—–―─~～])(\d+(?:\.\d+)?)([%％‰]|[月日年时元个]|[万亿千]元?)?$/u;
const rightFigure =
  /(\d+(?:\.\d+)?)([%％‰]|[万亿]|月份?|[年日天个家人名次岁级倍届条项户场种类度吨米亩元位篇批轮倍支辆台件处所只层周年]|小时|分钟|公里|公斤|公顷|平方|学时|℃)?(?![\d.A-Za-z\-－—–―─~～/:])/uy;

const longestFigure = 14;
const dropsUnit = /^[%％‰万亿]$/u;

/** A range has a smaller figure before a greater one, and something that is counted. */
function rangeAt(text: string, start: number, end: number): Range | null {
  if (!/\d/.test(text[end] ?? '')) return null;
  const left = leftFigure.exec(text.slice(Math.max(0, start - longestFigure), start));
  rightFigure.lastIndex = end;
  const right = rightFigure.exec(text);
  if (!left || !right) return null;
  const [, from = '', leftUnit = ''] = left;
  const [, to = '', unit = ''] = right;
  if (/^0\d/.test(from) || /^0\d/.test(to)) return null;
  const isTime = isTimeUnit(unit) && unit !== '年';
  if (Number(from) >= Number(to) && !(isTime && from.length < 3)) return null;
  const areYears = /^(?:19|20)\d\d$/.test(from) && /^(?:19|20)\d\d$/.test(to);
  if (
    areYears ? !/[年）)》”]/u.test(text[rightFigure.lastIndex - 1]! + (text[rightFigure.lastIndex] ?? '')) : unit === ''
  )
    return null;
  if (leftUnit !== '' && unit !== '' && leftUnit !== unit && !(isTimeUnit(leftUnit) && isTimeUnit(unit))) return null;
  const isWrong = !/^[—～―─]$/u.test(text.slice(start, end));
  const dropped = leftUnit === '' && dropsUnit.test(unit) ? unit : '';
  if (!isWrong && dropped === '') return null;
  return {
    text,
    start: start - left[1]!.length - leftUnit.length,
    end: rightFigure.lastIndex,
    link: { start, end, isWrong },
    dropped,
  };
}

const isTimeUnit = (unit: string): boolean => /^[年月日时]/u.test(unit);

/** ～ where the report joins figures with it elsewhere, else —. */
function usualLink(report: Report): string {
  const count = (mark: string) => marksOf(report).link.filter((at) => report.text[at] === mark).length;
  return count('～') > count('—') ? '～' : '—';
}

function finding({ text, start, end, link, dropped }: Range, usual: string): Finding {
  const mark = link.isWrong ? usual : text.slice(link.start, link.end);
  const expected = text.slice(start, link.start) + dropped + mark + text.slice(link.end, end);
  const printed = text.slice(start, end);
  const isDropped = dropped !== '';
  return {
    span: { start, end },
    message: {
      zh: isDropped
        ? `“${printed}”的前一个数省去了“${dropped}”，此处应为“${expected}”。`
        : `“${printed}”的起止范围不用短横线，此处应为“${expected}”。`,
      en: isDropped
        ? `The first figure of “${printed}” lacks “${dropped}”; “${expected}” should stand here.`
        : `A range is not written with a hyphen; “${expected}” should stand here.`,
    },
    fix: {
      title: { zh: `改为“${expected}”`, en: `Change to “${expected}”` },
      edits: [link.isWrong ? edit(link.start, link.end, dropped + mark) : edit(link.start, link.start, dropped)],
      applicability: /[万亿]/u.test(dropped) ? 'unsafe' : 'safe',
    },
  };
}
