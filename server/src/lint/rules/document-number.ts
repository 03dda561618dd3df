import { type DocumentNumber, documentNumbersOf } from '../document-numbers.ts';
import { replacement } from '../replacement.ts';
import type { ReportRule } from '../rule.ts';

export const documentNumber: ReportRule = {
  name: 'document-number',
  group: 'marks',
  title: { zh: '发文字号写法不规范', en: 'Document number not in its proper form' },
  basis: 'GB/T 9704-2012，7.2.5；GB/T 15834-2011，4.9.3.4',
  severity: 'warning',
  explanation: '发文字号的年份写全称，用六角括号“〔〕”括起来；发文顺序号不加“第”字，不编虚位（1不编为01）。',
  leavesAlone: '“财政部令第3号”等没有年份的；裁判文书的案号；年份、序号待填的（由“没有填实的占位符”报告）。',
  example: {
    bad: '一、工作开展情况\n印发《实施方案》（青水发[2023]12号），明确责任分工。',
    good: '一、工作开展情况\n印发《实施方案》（青水发〔2023〕12号），明确责任分工。',
  },
  *check(report) {
    for (const found of documentNumbersOf(report)) {
      const { start, end } = found.span;
      const printed = report.text.slice(start, end);
      const expected = expectedForm(found);
      if (found.year.length !== 4 || printed === expected) continue;
      yield {
        span: found.span,
        message: {
          zh: `${faultOf(found)}，此处应为“${expected}”。`,
          en: `Document number not in its proper form; “${expected}” should stand here.`,
        },
        fix: replacement(start, end, expected),
      };
    }
  },
};

function expectedForm({ year, number }: DocumentNumber): string {
  const bare = number.replace(/^第? ?0*(?=.)/u, '');
  return `〔${year}〕${bare}号`;
}

function faultOf({ opening, closing, number }: DocumentNumber): string {
  if (opening !== '〔' || closing !== '〕') return '发文字号的年份用六角括号';
  if (number.startsWith('第')) return '发文字号的顺序号前不加“第”';
  if (number.startsWith('0')) return '发文字号的顺序号不编虚位';
  return '发文字号中间不留空格';
}
