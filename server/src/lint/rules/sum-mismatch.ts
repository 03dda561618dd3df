import type { Report } from '../../draft/nodes.ts';
import { type Breakdown, breakdownsIn, breakdownWords, type Part } from '../figures/breakdown.ts';
import { type Figure, printLike } from '../figures/figures.ts';
import { sharesOver, shareWords } from '../figures/shares.ts';
import { wrongTotalsOf } from '../figures/tables.ts';
import { clues } from '../prose/clues.ts';
import { linesHolding } from '../prose/prose.ts';
import type { Finding, Message, ReportRule } from '../rule.ts';

export const sumMismatch: ReportRule = {
  name: 'sum-mismatch',
  group: 'agreement',
  title: { zh: '分项与总数不符', en: 'Parts and total do not agree' },
  basis: '条例第二十条（数字准确）；实务',
  severity: 'warning',
  explanation: '“共3件，其中省级2件、市级2件”，加起来是4件。总数和分项总有一个错了。表格的合计也一并核对。',
  leavesAlone:
    '带“等”“主要”“约”“余”的；单位不同的；还有“xx”没填的；分项之和明显小于总数的（只列了一部分）；一个人可以同时算进两项的（党员、女干部）。',
  example: {
    bad: '上半年信访积案共3件，其中省级2件、市级2件，已全部化解。',
    good: '上半年信访积案共3件，其中省级2件、市级1件，已全部化解。',
  },
  *check(report) {
    yield* sumsInProse(report);
    for (const { span, expected, shown } of wrongTotalsOf(report)) {
      yield {
        span,
        message: {
          zh: `各项相加是${expected}，表中的合计是“${shown}”，应核对后改为一致。`,
          en: `The rows or columns add up to ${expected}, the total says otherwise: check the figures.`,
        },
      };
    }
  },
};

const sumClues = clues([...breakdownWords, ...shareWords]);

function* sumsInProse(report: Report): Generator<Finding> {
  for (const { start, end } of linesHolding(report, sumClues)) {
    const line = report.text.slice(start, end);
    for (const breakdown of breakdownsIn(line)) {
      const { total, parts } = breakdown;
      const shown = line.slice(total.span.start, total.span.end);
      const message = wrongPart(total, parts, shown) ?? wrongSum(breakdown, shown);
      if (message) yield { span: { start: start + total.span.start, end: start + parts.at(-1)!.span.end }, message };
    }
    for (const { span, message } of sharesOver(line))
      yield { span: { start: start + span.start, end: start + span.end }, message };
  }
}

function wrongPart(total: Figure, parts: readonly Part[], shown: string): Message | null {
  const [first] = parts;
  if (!first || first.value - first.slack <= total.value + total.slack) return null;
  const part = first.label + printLike(first.value, first);
  return {
    zh: `“其中”的“${part}”比总数“${shown}”还多，应核对。`,
    en: 'One of the parts is larger than the whole: check the figures.',
  };
}

/** A sum above the total is wrong, one little below it is a misprint; one far below leaves out the rest. */
function wrongSum({ total, parts, closed, tight }: Breakdown, shown: string): Message | null {
  if (parts.length < 2 || parts.some(({ value }) => value > total.value)) return null;
  let sum = 0;
  let slack = total.slack;
  for (const [index, part] of parts.entries()) {
    sum += part.value;
    slack += part.slack;
    const mayEnd = !tight || index === parts.length - 1;
    if (index > 0 && mayEnd && agrees(sum, total, slack)) return null;
  }
  const over = sum > total.value;
  const little = Math.abs(sum - total.value) <= total.value * misprint;
  if (over ? mayOverlap(total, parts) && !little : !(closed && little && total.value >= 100)) return null;
  return {
    zh: `“其中”各项相加是${printLike(sum, total)}，前面的总数是“${shown}”，应核对后改为一致。`,
    en: 'The parts do not add up to the total: check the figures.',
  };
}

const misprint = 0.01;

const agrees = (sum: number, { value }: Figure, slack: number): boolean => Math.abs(sum - value) <= slack + 1e-6;

/** One person, or one case, may be counted in two of these. */
const mayOverlap = ({ unit }: Figure, parts: readonly Part[]): boolean =>
  /^(?:人|名|人次|位)$/u.test(unit) ||
  parts.some(({ label }) => /党员|女|男|岁|学历|职称|本科|以上|含|同时|属于/u.test(label));
