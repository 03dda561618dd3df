import type { Block, Report, Section } from '../../draft/nodes.ts';
import { sectionsOf } from '../../draft/walk.ts';
import { edit } from '../../text/edit.ts';
import type { Span } from '../../text/span.ts';
import type { Finding, ReportRule } from '../rule.ts';

export const missingStop: ReportRule = {
  name: 'missing-stop',
  group: 'marks',
  title: { zh: '段末没有标点', en: 'Paragraph without a final mark' },
  basis: '实务',
  severity: 'info',
  explanation: '一段话说完要有句末点号。缺了，读者不知道是漏了标点，还是漏了半句话。',
  leavesAlone:
    '标题、署名、日期、附件说明；25字以下的；下面接着分条列举的；被换行断开的（由“句子中间多出的换行”报告）；表格似的、本篇多数段落都不用句末标点的。',
  example: {
    bad: '一、工作开展情况\n全年共检查餐饮单位520家次，责令整改86家，群众饮食安全得到有力保障',
    good: '一、工作开展情况\n全年共检查餐饮单位520家次，责令整改86家，群众饮食安全得到有力保障。',
  },
  check(report) {
    const breaks = new Set(report.breaks.map(({ start }) => start));
    const paragraphs = [...paragraphsOf(report)].filter(({ start, end }) => end - start >= shortest);
    const open = paragraphs.filter(
      ({ start, end }) => !isClosed(report.text, end) && isProse(report.text.slice(start, end)),
    );
    if (open.length > Math.max(2, paragraphs.length / 4)) return [];
    return open.filter(({ end }) => !breaks.has(end)).map(({ end }) => finding(report.text, end));
  },
};

/** Body text, but not what a list follows. */
function* paragraphsOf(report: Report): Generator<Span> {
  yield* beforeNext(report.preamble, null, report.sections);
  for (const section of sectionsOf(report)) yield* beforeNext(section.body, section.rest, section.sections);
}

function* beforeNext(body: readonly Block[], rest: Span | null, sections: readonly Section[]): Generator<Span> {
  const blocks: Block[] = [...(rest ? [{ kind: 'paragraph' as const, span: rest }] : []), ...body];
  for (let index = 0; index < blocks.length; index++) {
    const { kind, span } = blocks[index]!;
    const next = blocks[index + 1];
    const isLead = next ? next.kind !== kind : sections.length > 0;
    if (kind !== 'verbatim' && !isLead) yield span;
  }
}

const shortest = 25;

/** Sentences have commas; a row of a lost table, a caption or a line of contacts has gaps or colons. */
const isProse = (line: string): boolean =>
  /[，；。]/u.test(line) &&
  !/[\t|｜]| {2}|\u3000|https?:|@/u.test(line) &&
  !/\d{5}$/.test(line) &&
  !/^(?:附件|附|注|备注|联系人|来源|抄送|图|表)[：:\d]/u.test(line);

/** A final mark, also inside quotation marks or brackets; and whatever ends in a bracket is a note. */
const isClosed = (text: string, end: number): boolean =>
  /[。！？；：…，、.!?;:,）)>*\\]$|[。！？…；][”’」』》]$|——$/u.test(text.slice(end - 2, end));

function finding(text: string, end: number): Finding {
  const start = Math.max(end - 4, 0);
  return {
    span: { start: end - 1, end },
    message: {
      zh: `段末“${text.slice(start, end)}”后面没有标点，应补上“。”，或者把话补全。`,
      en: `No final mark behind “${text.slice(start, end)}”; add “。”, or finish the sentence.`,
    },
    fix: {
      title: { zh: '补上“。”', en: 'Add “。”' },
      edits: [edit(end, end, '。')],
      applicability: 'unsafe',
    },
  };
}
