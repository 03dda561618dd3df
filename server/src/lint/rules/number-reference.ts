import type { Report } from '../../draft/nodes.ts';
import { fromArabic, fromHan, toHan } from '../../draft/numerals.ts';
import { listsOf } from '../numbering/lists.ts';
import { proseOf } from '../prose.ts';
import type { ReportRule } from '../rule.ts';

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
    const exists = targetsOf(report);
    for (const { start, end } of proseOf(report)) {
      for (const match of report.text.slice(start, end).matchAll(reference)) {
        const [words] = match;
        const at = start + match.index;
        if (exists(match.groups!, at)) continue;
        yield {
          span: { start: at, end: at + words.length },
          message: {
            zh: `“${words}”所指的内容在本文中没有，应核对序号。`,
            en: 'What this refers to does not exist in the report: check the number.',
          },
        };
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

/** Tells of a reference at `at` whether there is what it means; each number is looked up once. */
function targetsOf(report: Report): (reference: Record<string, string | undefined>, at: number) => boolean {
  const { text } = report;
  const parts = countParts(report);
  const attachments = attachmentsOf(text);
  const headings = new Map<string, boolean>();
  const points = new Map<number, number>();
  return ({ part, heading, point, attachment }, at) => {
    const number = numberOf((part ?? heading ?? point ?? attachment)!);
    if (number === null) return true;
    if (part) return number <= parts;
    if (attachment) return attachments.size === 0 || attachments.has(number);
    if (heading) {
      if (!headings.has(heading)) headings.set(heading, isPrinted(report, heading, number));
      return headings.get(heading)!;
    }
    if (!points.has(number)) points.set(number, firstPoint(text, number));
    return points.get(number)! < at;
  };
}

/** How many parts a reader counts; without limit where the report is not divided. */
function countParts({ sections }: Report): number {
  const numbers = sections.map(({ ordinal }) => ordinal?.number ?? 0);
  return sections.length < 2 ? Infinity : Math.max(sections.length, ...numbers);
}

/** Whether （三） stands anywhere but in a reference, damaged ones included. */
function isPrinted(report: Report, inside: string, number: number): boolean {
  if (new RegExp(`(?<!见|上述|前述)[（(]${inside}[）)]`, 'u').test(report.text)) return true;
  return listsOf(report).some(({ entries }) => entries.some((entry) => entry.number === number));
}

/** Where the text first counts as far as the number, in any form. */
function firstPoint(text: string, number: number): number {
  const han = toHan(number);
  const forms = [
    `${han}是`,
    `${han}要`,
    `(?<!上述|前述)第${han}`,
    `其${han}`,
    `${han}、`,
    `[（(](?:${han}|${number})[）)]`,
  ];
  const found = new RegExp(`${forms.join('|')}|(?<!\\d)${number}[.．、]`, 'u').exec(text);
  return found ? found.index : Infinity;
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
