import type { Report } from '../../draft/nodes.ts';
import { fromArabic, fromHan, toHan } from '../../draft/numerals.ts';
import { type Reference, referencesIn } from '../../draft/references.ts';
import { type Span, shift, textOf } from '../../text/span.ts';
import { listsOf } from '../numbering/lists.ts';
import { linesHolding } from '../prose/prose.ts';
import { referenceClues } from '../prose/reference-clues.ts';
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
    const lines = linesHolding(report, referenceClues);
    if (lines.size === 0) return;
    const exists = targetsOf(report);
    for (const line of lines) {
      const text = textOf(report.text, line);
      for (const reference of referencesIn(text)) {
        const span = spanIn(text, reference);
        if (!span || exists(reference, line.start + span.start)) continue;
        yield {
          span: shift(span, line.start),
          message: {
            zh: `“${textOf(text, span)}”所指的内容在本文中没有，应核对序号。`,
            en: 'What this refers to does not exist in the report: check the number.',
          },
        };
      }
    }
  },
};

/** An attachment counts only where the text says 见 before it, which is then part of what is shown. */
function spanIn(line: string, { kind, span }: Reference): Span | null {
  if (kind !== 'attachment') return span;
  const before = /见(?:本(?:报告|文|方案|总结|计划))?$/u.exec(line.slice(Math.max(0, span.start - 5), span.start));
  return before && { start: span.start - before[0].length, end: span.end };
}

const numberOf = (text: string): number | null => fromHan(text) ?? fromArabic(text);

/** Tells of a reference at `at` whether there is what it means; each number is looked up once. */
function targetsOf(report: Report): (reference: Reference, at: number) => boolean {
  const { text } = report;
  const parts = countParts(report);
  const attachments = attachmentsOf(text);
  const headings = new Map<string, boolean>();
  const points = new Map<number, number>();
  return ({ kind, number, han }, at) => {
    if (kind === 'part') return number <= parts;
    if (kind === 'attachment') return attachments.size === 0 || attachments.has(number);
    if (kind === 'heading') {
      const printed = han ? toHan(number) : String(number);
      if (!headings.has(printed)) headings.set(printed, isPrinted(report, printed, number));
      return headings.get(printed)!;
    }
    if (!points.has(number)) points.set(number, firstPoint(text, number));
    return points.get(number)! < at;
  };
}

/** How many parts a reader counts; without limit where the report is not divided. */
function countParts({ sections }: Report): number {
  if (sections.length < 2) return Infinity;
  return sections.reduce((most, { ordinal }) => Math.max(most, ordinal?.number ?? 0), sections.length);
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
