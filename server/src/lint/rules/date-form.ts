import type { Report } from '../../draft/nodes.ts';
import { marksOf } from '../marks/marks.ts';
import { replacement } from '../replacement.ts';
import type { Finding, ReportRule } from '../rule.ts';

export const dateForm: ReportRule = {
  name: 'date-form',
  group: 'marks',
  title: { zh: '日期写法不规范', en: 'Date not in its proper form' },
  basis: 'GB/T 9704-2012，7.3.5.4；GB/T 15835-2011，5.1.4；GB/T 15834-2011，4.14.3.5',
  severity: 'info',
  explanation:
    '成文日期用阿拉伯数字把年、月、日标全，月、日不编虚位（1不编为01）。正文里的日期也写作某年某月某日。以月、日命名的事件和节日，月、日之间用间隔号（“3·15”）。',
  leavesAlone: '2012年以前用汉字数字写的成文日期；版本号、小数和网址；表格。',
  example: {
    bad: '青石县水利局2023年工作总结\n一、工作开展情况\n完成堤防加固12公里，新建泵站3座。\n青石县水利局\n2023年06月09日',
    good: '青石县水利局2023年工作总结\n一、工作开展情况\n完成堤防加固12公里，新建泵站3座。\n青石县水利局\n2023年6月9日',
  },
  *check(report) {
    yield* datesOfIssue(report);
    yield* datesInProse(report);
  },
};

function* datesOfIssue({ text, date }: Report): Generator<Finding> {
  if (!date) return;
  const { start, end } = date.span;
  const printed = text.slice(start, end);
  const parts = /^(\d{4})(?:年|[-./])(\d{1,2})(?:月|[-./])(\d{1,2})日?$/u.exec(printed);
  const expected = parts ? dateOf(parts[1]!, parts[2]!, parts[3]!) : fromHan(printed);
  if (expected === null || expected === printed) return;
  yield {
    span: date.span,
    message: {
      zh: `成文日期用阿拉伯数字写全年、月、日，不编虚位，此处应为“${expected}”。`,
      en: `The date of issue has year, month and day in Arabic figures without noughts before them: “${expected}”.`,
    },
    fix: replacement(start, end, expected),
  };
}

const dateOf = (year: string, month: string, day: string): string => `${year}年${Number(month)}月${Number(day)}日`;

const digits = '〇一二三四五六七八九';

/** 二〇二三年六月九日 of the time when Arabic figures were already asked for. */
function fromHan(printed: string): string | null {
  const parts =
    /^([一二][〇零○\p{Script=Han}]{3})年([一二三四五六七八九十]{1,2})月([一二三四五六七八九十]{1,3})日$/u.exec(printed);
  if (!parts) return null;
  const year = [...parts[1]!.replace(/[零○]/gu, '〇')].map((digit) => digits.indexOf(digit)).join('');
  return /^20\d\d$/.test(year) && Number(year) > 2012 ? dateOf(year, numberOf(parts[2]!), numberOf(parts[3]!)) : null;
}

/** 九 → 9, 十二 → 12, 三十 → 30 */
function numberOf(words: string): string {
  const [tens, ones] = words.includes('十') ? words.split('十') : ['〇', words];
  return String((tens === '' ? 1 : digits.indexOf(tens!)) * 10 + (ones === '' ? 0 : digits.indexOf(ones!)));
}

/** 2023.6.13 and 2023年06月13日 → 2023年6月13日; “4.15” → “4·15”. */
function* datesInProse(report: Report): Generator<Finding> {
  const { text, date } = report;
  const isOfIssue = (at: number): boolean => date !== null && date.span.start <= at && at < date.span.end;
  const { dot, year } = marksOf(report);
  for (const at of dot) {
    if (text[at] !== '.' || isOfIssue(at)) continue;
    const near = text.slice(Math.max(0, at - 5), at + 8);
    const dotted = /(?<![\d.A-Za-z])(20[0-3]\d)\.(1[0-2]|0?[1-9])\.(3[01]|[12]\d|0?[1-9])(?![\d.])/u.exec(near);
    if (dotted && text.startsWith(dotted[0], at - 4)) yield dottedDate(at - 4, dotted);
    const day = /“(1[0-2]|[1-9])\.(3[01]|[12]\d|[1-9](?!\d))(?![\d.%％万亿])/u.exec(near);
    if (day && text.startsWith(day[0], at - 1 - day[1]!.length) && namesDay(text, at + 1 + day[2]!.length, day[2]!))
      yield nameOfDay(at, `${day[1]}·${day[2]}`);
  }
  for (const at of year) {
    const padded = /^年(\d{1,2})月(?:(\d{1,2})日)?/u.exec(text.slice(at, at + 7));
    if (padded && !isOfIssue(at) && (padded[1]!.startsWith('0') || padded[2]?.startsWith('0')))
      yield paddedDate(at, padded);
  }
}

function paddedDate(at: number, [printed, month, day]: RegExpExecArray): Finding {
  const expected = `${Number(month)}月${day ? `${Number(day)}日` : ''}`;
  return {
    span: { start: at + 1, end: at + printed.length },
    message: {
      zh: `月、日不编虚位，此处应为“${expected}”。`,
      en: `No nought before a month or a day: “${expected}” should stand here.`,
    },
    fix: replacement(at + 1, at + printed.length, expected),
  };
}

function nameOfDay(at: number, expected: string): Finding {
  return {
    span: { start: at, end: at + 1 },
    message: {
      zh: `以月、日命名的事件和节日用间隔号，此处应为“${expected}”。`,
      en: `The name of a day has a middle dot: “${expected}” should stand here.`,
    },
    fix: replacement(at, at + 1, '·', 'safe', expected),
  };
}

/** Behind the figures stands what happened or is kept on that day; “1.5小时” and “2.5产业” are none. */
function namesDay(text: string, end: number, day: string): boolean {
  const after = text.slice(end, end + 14);
  const names = /^”?[^，。；]{0,8}(?:日|节|周|月|事故|火灾|爆炸|地震|公祭|案|讲话|惨案|运动|禁毒|宣传|活动)/u;
  return !/^[小公倍个级元米]/u.test(after) && (names.test(after) || (day.length === 2 && after.startsWith('”')));
}

function dottedDate(start: number, [printed, year, month, day]: RegExpExecArray): Finding {
  const expected = dateOf(year!, month!, day!);
  return {
    span: { start, end: start + printed.length },
    message: {
      zh: `正文中的日期不用点分隔，此处应为“${expected}”。`,
      en: `A date in the text is not written with dots; “${expected}” should stand here.`,
    },
    fix: replacement(start, start + printed.length, expected),
  };
}
