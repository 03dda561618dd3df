import type { Document } from '../../draft/document.ts';
import type { Line, Report } from '../../draft/nodes.ts';
import { titleKey } from '../../draft/title.ts';
import { edit } from '../../text/edit.ts';
import { type Span, shift } from '../../text/span.ts';
import { type PageMark, pageMarkClues, pageMarkKinds, pageMarksIn } from '../leftovers/page-marks.ts';
import { linesHolding, proseOf, proseOfBlocks } from '../prose/prose.ts';
import type { DocumentRule, Finding, Fix, Message, ReportRule, RuleOptions } from '../rule.ts';

/** What a web page or a word processor left in the draft: lines that are no part of it, and marks inside lines. */
export const residue: ReportRule & DocumentRule = {
  name: 'residue',
  group: 'leftover',
  title: { zh: '网页残留', en: 'Left over from a web page' },
  basis: '实务',
  severity: 'warning',
  explanation:
    '从网上复制的材料常夹带付费标记、广告、“阅读全文”“扫一扫”一类按钮文字、浏览次数、链接地址和 HTML 代码，标题也常常复制两遍，定稿前都要删掉。',
  leavesAlone:
    '正文里写到的公众号、扫码、二维码；正文里的网址；Markdown 自己的写法（换行标签、实体、链接）；代码和表格。',
  example: {
    bad: '一、工作开展情况\n全年办结事项320件。\n阅读全文',
    good: '一、工作开展情况\n全年办结事项320件。',
  },
  *check(report: Report, options: RuleOptions): Iterable<Finding> {
    const { text } = report;
    for (const line of report.residue) yield lineFinding(text, line, report.title);
    const withWords = linesHolding(report, pageMarkClues);
    for (const line of proseOf(report)) {
      const whole = fromLineStart(text, line);
      const mayHoldMarks = (line.kinds & pageMarkKinds) !== 0 || withWords.has(line) || whole.start < line.start;
      if (mayHoldMarks) yield* marksIn(text, whole, report.format === 'markdown');
      if (options.residue.length > 0) yield* ownMarksIn(text, whole, options.residue);
    }
  },
  /** The head belongs to no report: the compilation's title, what stands before and behind its table of contents. */
  *checkDocument({ text, format, head }: Document, options: RuleOptions): Iterable<Finding> {
    const twin = head.body.find(({ span }) => isTitle(text, span, head.title));
    for (const line of twin ? [twin, ...head.residue] : head.residue) yield lineFinding(text, line, head.title);
    const lines = [...(head.titleSpan ? [head.titleSpan] : []), ...proseOfBlocks(text, head.body)];
    for (const line of lines) {
      yield* marksIn(text, line, format === 'markdown');
      yield* ownMarksIn(text, line, options.residue);
    }
  },
};

function lineFinding(text: string, { span }: Line, title: string | null): Finding {
  const shown = shortened(text.slice(span.start, span.end));
  const message = isTitle(text, span, title)
    ? { zh: `标题“${shown}”重复了一遍，应删去这一行。`, en: `The title “${shown}” is repeated here: delete the line.` }
    : {
        zh: `“${shown}”是网页上带来的，不属于文稿，应删去整行。`,
        en: `“${shown}” comes from a web page and is no part of the draft: delete the line.`,
      };
  return { span, message, fix: deleteLine(text, span) };
}

function isTitle(text: string, { start, end }: Span, title: string | null): boolean {
  return title !== null && end - start <= title.length + 20 && titleKey(text.slice(start, end)) === titleKey(title);
}

/** A mark may stand before the ordinal of a heading. */
const fromLineStart = (text: string, { start, end }: Span): Span => ({
  start: start === 0 ? 0 : text.lastIndexOf('\n', start - 1) + 1,
  end,
});

function* marksIn(text: string, line: Span, markdown: boolean): Generator<Finding> {
  for (const mark of pageMarksIn(text.slice(line.start, line.end), markdown)) {
    const span = shift(mark.span, line.start);
    const shown = text.slice(span.start, span.end);
    yield {
      span,
      message: messageOf(mark, shortened(shown)),
      fix: {
        title: mark.instead
          ? { zh: `改为“${mark.instead}”`, en: `Change to “${mark.instead}”` }
          : { zh: `删去“${shortened(shown)}”`, en: `Delete “${shortened(shown)}”` },
        edits: [edit(span.start, span.end, mark.instead)],
        applicability: 'unsafe',
      },
    };
  }
}

/** The texts that the settings name; where one is the whole line, the line should go. */
function* ownMarksIn(text: string, line: Span, own: readonly string[]): Generator<Finding> {
  const content = text.slice(line.start, line.end);
  for (const words of own.filter((each) => each !== '')) {
    for (let at = content.indexOf(words); at >= 0; at = content.indexOf(words, at + words.length)) {
      const span = { start: line.start + at, end: line.start + at + words.length };
      const shown = shortened(words);
      yield {
        span,
        message: { zh: `“${shown}”不属于文稿，应删去。`, en: `“${shown}” is no part of the draft: delete it.` },
        fix: content.trim() === words ? deleteLine(text, span) : deleteWords(span, shown),
      };
    }
  }
}

const deleteWords = ({ start, end }: Span, shown: string): Fix => ({
  title: { zh: `删去“${shown}”`, en: `Delete “${shown}”` },
  edits: [edit(start, end, '')],
  applicability: 'unsafe',
});

function messageOf({ kind, instead }: PageMark, shown: string): Message {
  const zh = {
    paywall: '网页的付费标记',
    tag: '网页的 HTML 标签',
    entity: '网页的字符代码',
    encoded: '网址里的编码',
    field: '文字处理软件的域代码',
  }[kind];
  const en = {
    paywall: 'a paywall mark',
    tag: 'an HTML tag',
    entity: 'an HTML entity',
    encoded: 'encoded as in a web address',
    field: 'a field code of a word processor',
  }[kind];
  return instead
    ? { zh: `“${shown}”是${zh}，应改为“${instead}”。`, en: `“${shown}” is ${en}: write “${instead}”.` }
    : { zh: `“${shown}”是${zh}，应删去。`, en: `“${shown}” is ${en}: delete it.` };
}

/** The whole line with its line break, or with the break before it where it is the last. */
function deleteLine(text: string, span: Span): Fix {
  let start = span.start === 0 ? 0 : text.lastIndexOf('\n', span.start - 1) + 1;
  const lineFeed = text.indexOf('\n', span.end);
  const end = lineFeed < 0 ? text.length : lineFeed + 1;
  if (lineFeed < 0 && start > 0) start -= text[start - 2] === '\r' ? 2 : 1;
  return {
    title: { zh: '删去这一行', en: 'Delete this line' },
    edits: [edit(start, end, '')],
    applicability: 'unsafe',
  };
}

const shortened = (shown: string): string => (shown.length > 20 ? `${shown.slice(0, 20)}…` : shown);
