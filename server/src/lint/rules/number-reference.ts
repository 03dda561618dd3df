import type { Report } from '../../draft/nodes.ts';
import { fromArabic, fromHan, toHan } from '../../draft/numerals.ts';
import { proseOf } from '../prose.ts';
import type { Finding, ReportRule } from '../rule.ts';

export const numberReference: ReportRule = {
  name: 'number-reference',
  group: 'numbering',
  title: { zh: '指向不存在的部分', en: 'Reference to nothing' },
  basis: '条例第二十条（段落顺序、引文准确）；实务',
  severity: 'warning',
  explanation: '“详见第七部分”而全文只有四个部分，“见附件3”而只有两个附件，多半是增删以后忘了改。',
  leavesAlone:
    '指别的文件的（《…》第三部分、条例第五条）；没有“见”“上述”“前述”“本报告”这类字样的；全文没有列出附件的。',
  example: {
    bad: '一、工程建设\n加固堤防3.8公里（详见第三部分）。\n二、防汛抗旱\n全县安全度汛。',
    good: '一、工程建设\n加固堤防3.8公里（详见第二部分）。\n二、防汛抗旱\n全县安全度汛。',
  },
  *check(report) {
    if (!/见|上述|前述|本(?:报告|文|方案|总结|计划)/u.test(report.text)) return;
    const attachments = attachmentsOf(report.text);
    for (const { start, end } of proseOf(report)) {
      const line = report.text.slice(start, end);
      for (const match of line.matchAll(reference)) {
        const { part, heading, point, attachment } = match.groups!;
        const at = start + match.index;
        const number = numberOf((part ?? heading ?? point ?? attachment)!);
        if (number === null) continue;
        if (part && number <= partsOf(report)) continue;
        if (heading && isPrinted(report.text, heading, at, at + match[0].length)) continue;
        if (point && isPoint(report.text.slice(0, at), number)) continue;
        if (attachment && (attachments.size === 0 || attachments.has(number))) continue;
        yield finding(match[0], { start: at, end: at + match[0].length });
      }
    }
  },
};

const numeral = '[一二三四五六七八九十]{1,3}|\\d{1,2}';
const reference = new RegExp(
  [
    `(?:见|参见|上述|前述|本(?:报告|文|方案|总结|计划)的?)第(?<part>${numeral})部分`,
    `(?:见|参见|上述|前述)[（(](?<heading>${numeral})[）)]`,
    `(?:上述|前述)第(?<point>${numeral})[点项]`,
    `见(?:本(?:报告|文|方案|总结|计划))?附件(?<attachment>${numeral})`,
  ].join('|'),
  'gu',
);

const numberOf = (text: string): number | null => fromHan(text) ?? fromArabic(text);

/** How many parts a reader counts; without limit where the report is not divided. */
function partsOf({ sections }: Report): number {
  const numbers = sections.map(({ ordinal }) => ordinal?.number ?? 0);
  return sections.length < 2 ? Infinity : Math.max(sections.length, ...numbers);
}

/** Whether （三） stands anywhere but between the two places. */
function isPrinted(text: string, inside: string, start: number, end: number): boolean {
  return [`（${inside}）`, `(${inside})`].some(
    (printed) => text.lastIndexOf(printed, start) >= 0 || text.includes(printed, end),
  );
}

/** Whether the text before counts as far as the number in any form. */
function isPoint(before: string, number: number): boolean {
  const han = toHan(number);
  const forms = [`${han}是`, `${han}要`, `第${han}`, `其${han}`, `${han}、`, `（${han}）`, `(${han})`];
  return [...forms, `${number}.`, `${number}．`, `${number}、`, `（${number}）`].some((form) => before.includes(form));
}

/** The numbers of the attachments that the report lists below 附件： or that follow it under 附件1; 1 for a single one. */
function attachmentsOf(text: string): Set<number> {
  const numbers = new Set<number>();
  if (!text.includes('附件')) return numbers;
  let listed = false;
  for (const line of text.split('\n')) {
    const words = line.trim();
    const own = /^附件\s*([一二三四五六七八九十]{1,3}|\d{1,2})(?!\d)/u.exec(words)?.[1];
    const begins = /^附件[：:]/u.test(words);
    const entry: string | undefined =
      begins || listed ? /^(?:附件[：:])?\s*(\d{1,2})\s*[.．、]/u.exec(words)?.[1] : undefined;
    if (own) numbers.add(numberOf(own)!);
    if (entry) numbers.add(Number(entry));
    else if (begins) numbers.add(1);
    listed = words === '' ? listed : begins || (listed && entry !== undefined);
  }
  return numbers;
}

const finding = (words: string, span: { start: number; end: number }): Finding => ({
  span,
  message: {
    zh: `“${words}”所指的内容在本文中没有，应核对序号。`,
    en: 'What this refers to does not exist in the report: check the number.',
  },
});
