import { edit } from '../../text/edit.ts';
import { isWide } from '../marks/marks.ts';
import { pairsOf, type StraightQuotes } from '../marks/pairs.ts';
import { asHabit } from '../replacement.ts';
import type { Finding, ReportRule } from '../rule.ts';

export const straightQuotes: ReportRule = {
  name: 'straight-quotes',
  group: 'marks',
  title: { zh: '中文里用了直引号', en: 'Straight quotation marks in Chinese' },
  basis: 'GB/T 15834-2011，4.8',
  severity: 'info',
  explanation: '中文的引号有前后之分，用“”。直引号（"）多半是英文输入法或者格式转换留下的。',
  leavesAlone: '英文和代码里的直引号；表示英寸的；一段里数目不成双的。本篇通用直引号的，只提示一次，修正时全篇一起改。',
  example: {
    bad: '一、工作开展情况\n推行"一窗受理"服务。',
    good: '一、工作开展情况\n推行“一窗受理”服务。',
  },
  check(report) {
    const { text } = report;
    const { straight, pairs } = pairsOf(report);
    const findings = straight
      .filter((quotes) => isChinese(text, quotes))
      .map((quotes) => {
        const at = quotes.marks[0]!.at;
        const isInside = pairs.some(({ kind, open, close }) => kind === '“”' && open < at && at < close);
        return finding(text, quotes, isInside);
      });
    return asHabit(findings, (count) => ({
      zh: `本篇有${count}处用了直引号，应为 “” 。`,
      en: `This report has straight quotation marks in ${count} places: “” should stand there.`,
    }));
  },
};

/** Words within are Chinese, or Chinese goes on at both sides: 按"DIP"付费. */
const isChinese = (text: string, { marks }: StraightQuotes): boolean =>
  marks.length === 1 ||
  /\p{Script=Han}/u.test(text.slice(marks[0]!.at, marks[1]!.at)) ||
  (isWide(text[startOf(text, marks[0]!.at) - 1]) && isWide(text[marks[1]!.at + 1]));

function finding(text: string, { marks }: StraightQuotes, isInside: boolean): Finding {
  const single: Readonly<Record<string, string>> = { '“': '‘', '”': '’' };
  const edits = marks.map(({ at, mark }) => edit(startOf(text, at), at + 1, isInside ? single[mark]! : mark));
  const expected = isInside ? '‘’' : '“”';
  return {
    span: edits[0]!.span,
    message: {
      zh: `中文里不用直引号，此处应为 ${expected} 。`,
      en: `No straight quotation marks in Chinese: ${expected} should stand here.`,
    },
    fix: {
      title: { zh: `改为 ${expected}`, en: `Change to ${expected}` },
      edits,
      applicability: 'safe',
    },
  };
}

/** Converters to Markdown write `\"`. */
const startOf = (text: string, at: number): number => (text[at - 1] === '\\' ? at - 1 : at);
