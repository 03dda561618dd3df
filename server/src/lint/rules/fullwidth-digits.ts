import { marksOf } from '../marks/marks.ts';
import { asHabit, replacement } from '../replacement.ts';
import type { Finding, ReportRule } from '../rule.ts';

export const fullwidthDigits: ReportRule = {
  name: 'fullwidth-digits',
  group: 'marks',
  title: { zh: '数字用了全角', en: 'Full-width digits' },
  basis: 'GB/T 15835-2011，5.1.7',
  severity: 'info',
  explanation: '阿拉伯数字和小数点用半角，占半个字的位置。全角数字排出来又宽又散，查找、统计时也找不到。',
  leavesAlone: '序数后面的全角点（1．）。本篇通用全角数字的，只提示一次，修正时全篇一起改。',
  example: {
    bad: '一、工作开展情况\n协助企业融资１500万元。',
    good: '一、工作开展情况\n协助企业融资1500万元。',
  },
  check(report) {
    return asHabit([...findingsIn(report.text, marksOf(report).wideDigit)], (count) => ({
      zh: `本篇有${count}处数字用了全角，应为半角。`,
      en: `This report has full-width digits in ${count} places; half-width ones should stand there.`,
    }));
  },
};

function* findingsIn(text: string, places: readonly number[]): Generator<Finding> {
  for (let first = 0; first < places.length; first++) {
    const start = places[first]!;
    while (places[first + 1] === places[first]! + 1) first++;
    let end = places[first]! + 1;
    if (text[end - 1] === '．' && !isDecimalPoint(text, end - 1)) end--;
    if (start === end || (text[start] === '．' && !isDecimalPoint(text, start))) continue;
    const expected = text
      .slice(start, end)
      .replace(/[０-９．]/gu, (digit) => (digit === '．' ? '.' : String(digit.charCodeAt(0) - 0xff10)));
    const whole = wholeNumber(text, start, end);
    yield {
      span: { start, end },
      message: {
        zh: `数字和小数点应当用半角，此处应为“${whole.before}${expected}${whole.after}”。`,
        en: `Digits are half-width; “${whole.before}${expected}${whole.after}” should stand here.`,
      },
      fix: replacement(start, end, expected),
    };
  }
}

/** Between figures and before what they count; `1．2家企业…` at the beginning of a clause is an ordinal. */
const isDecimalPoint = (text: string, at: number): boolean =>
  /[\p{Script=Han}约达]\d{1,6}$|[０-９]$/u.test(text.slice(Math.max(0, at - 7), at)) &&
  /^\d{1,4}[%％万亿元吨亩米个公千平]|^[０-９]/u.test(text.slice(at + 1, at + 6));

function wholeNumber(text: string, start: number, end: number) {
  return {
    before: /[\d.]*$/.exec(text.slice(Math.max(0, start - 8), start))![0],
    after: /^[\d.]*/.exec(text.slice(end, end + 8))![0],
  };
}
