import type { Document } from '../../draft/document.ts';
import type { Report } from '../../draft/nodes.ts';
import type { Span } from '../../text/span.ts';
import { shift, textOf } from '../../text/span.ts';
import {
  type Placeholder,
  type PlaceholderKind,
  placeholdersByLine,
  placeholdersIn,
} from '../leftovers/placeholders.ts';
import { proseOfBlocks } from '../prose/prose.ts';
import type { DocumentRule, Finding, Message, ReportRule, RuleOptions } from '../rule.ts';

/** Masks and blanks that must be filled in before the draft leaves the house. */
export const placeholder: ReportRule & DocumentRule = {
  name: 'placeholder',
  group: 'leftover',
  title: { zh: '没有填实的占位符', en: 'Placeholder not filled in' },
  basis: '实务；《党政机关公文处理工作条例》第二十条（四）：人名、地名、时间、数字等应当准确',
  severity: 'warning',
  explanation:
    '套用旧稿或者先写框架时，常用 xx、某某、×× 或空格线代替地名、数字和日期。定稿前漏掉一处，发出去就是差错。',
  leavesAlone:
    '某些、某种、某市等词语；张某某这样隐去名字的人；PMx.x、x+x+N、“1+X”、7×24 小时；英文单词、型号、网址、邮箱和代码；罗马数字；行首缺了号码的“（）”（由编号规则报告）。',
  example: {
    bad: '一、工作开展情况\n全年共帮扶企业xx家。',
    good: '一、工作开展情况\n全年共帮扶企业36家。',
  },
  *check(report: Report, options: RuleOptions): Iterable<Finding> {
    for (const { line, placeholders } of placeholdersByLine(report, options.placeholders))
      for (const found of placeholders) yield findingOf(found, line);
  },
  /** The head belongs to no report: the compilation's title, its table of contents, a foreword. */
  *checkDocument({ text, format, head }: Document, options: RuleOptions): Iterable<Finding> {
    const lines = [...(head.titleSpan ? [head.titleSpan] : []), ...proseOfBlocks(text, head.body)];
    for (const entry of head.toc?.entries ?? []) lines.push(entry.titleSpan);
    for (const line of lines) {
      const found = placeholdersIn(textOf(text, line), format === 'markdown', options.placeholders);
      for (const each of found) yield findingOf(each, line);
    }
  },
};

const findingOf = (found: Placeholder, line: Span): Finding => ({
  span: shift(found.span, line.start),
  message: messageOf(found),
});

function messageOf({ kind, shown }: Placeholder): Message {
  const { zh, en } = things[kind];
  return { zh: `“${shown}”${zh}`, en: `“${shown}” is a placeholder: put ${en} here.` };
}

const things: Record<PlaceholderKind, Message> = {
  date: { zh: '的日期还没有填，应填写实际日期。', en: 'the date' },
  time: { zh: '的时间还没有填，应填写实际时间。', en: 'the time' },
  number: { zh: '的数字还没有填，应填写实际数字。', en: 'the number' },
  name: { zh: '的名称还没有填，应填写实际名称。', en: 'the name' },
  text: { zh: '处还没有填，应填写实际内容。', en: 'the text' },
};
