import { toHan } from '../../draft/numerals.ts';
import { edit } from '../../text/edit.ts';
import type { Message, ReportRule } from '../rule.ts';
import { type EnumerationFault, enumerationFaultsOf } from './enumerations.ts';

type About = Omit<ReportRule, 'check' | 'group' | 'severity' | 'basis'>;

/** The rules about 一是 … 二是 … differ in the kind of fault they tell of, and in what they say. */
export function enumRule(
  kind: EnumerationFault['kind'],
  about: About,
  message: (printed: string, expected: string) => Message,
): ReportRule {
  return {
    ...about,
    group: 'numbering',
    severity: 'warning',
    basis: 'GB/T 15834-2011，B.3.1、B.3.7；序词应连续，实务',
    *check(report) {
      for (const fault of enumerationFaultsOf(report)) {
        if (fault.kind !== kind) continue;
        const printed = report.text.slice(fault.span.start, fault.span.end);
        const expected = replaceNumber(printed, fault);
        yield {
          span: fault.span,
          message: message(printed, expected),
          fix: {
            title: { zh: `改为“${expected}”`, en: `Change to “${expected}”` },
            edits: [edit(fault.span.start, fault.span.end, expected)],
            applicability: 'unsafe',
          },
        };
      }
    },
  };
}

/** 四是 → 三是, 第四， → 第三，; a bare 二 gets its 是 as well. */
function replaceNumber(printed: string, { style, number, expected }: EnumerationFault): string {
  const replaced = printed.replace(toHan(number), toHan(expected));
  return style === '是' && !printed.endsWith('是') ? `${replaced}是` : replaced;
}
