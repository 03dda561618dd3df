import { shiftHeadings } from './compile.ts';
import type { Document } from './document.ts';

/** One report of a compilation as a text of its own. */
export interface SeparatePart {
  /** `01 县水利局2023年工作总结`: in the compilation's order, without what no file's name may hold; no ending. */
  readonly name: string;
  readonly title: string;
  readonly text: string;
}

export interface SplitCompilation {
  readonly title: string | null;
  readonly parts: readonly SeparatePart[];
}

/**
 * 拆分汇编: each report as a text of its own. The table of contents says what they are where all its entries lead somewhere,
 * else every title does. What stands before the first report and is neither title nor table of contents is a part too (00).
 */
export function splitCompilation(document: Document): SplitCompilation {
  const { text, format, head, reports } = document;
  const titles = new Map(reports.map(({ report, start }) => [start, report.title] as const));
  const starts = startsOf(document);
  const digits = Math.max(2, String(starts.length).length);
  const parts = starts.map((start, index): SeparatePart => {
    const own = text.slice(start, starts[index + 1] ?? text.length);
    const title = titles.get(start) ?? head.title ?? '';
    return { name: nameOf(index + 1, digits, title), title, text: separate(own, format === 'markdown') };
  });
  const foreword = text.slice(0, starts[0] ?? text.length);
  const hasForeword = head.body.some(({ span }) => span.end <= foreword.length);
  if (!hasForeword) return { title: head.title, parts };
  const title = head.title ?? '前言';
  return { title: head.title, parts: [{ name: nameOf(0, digits, title), title, text: foreword }, ...parts] };
}

function startsOf({ head, reports }: Document): number[] {
  const all = reports.map(({ start }) => start);
  const targets = (head.toc?.entries ?? []).map(({ target }) => target);
  const listed = all.filter((start) => targets.includes(start));
  const isWhole = targets.length > 0 && targets.every((target) => target !== null) && listed[0] === all[0];
  if (isWhole && listed.length === new Set(targets).size) return listed;
  return reports.filter(({ report }, index) => index === 0 || report.title !== null).map(({ start }) => start);
}

/** With one line break at the end, and its title at # where it is Markdown. */
function separate(text: string, markdown: boolean): string {
  const depth = markdown ? (/^#{1,6}(?= )/u.exec(text)?.[0].length ?? 1) : 1;
  const lineBreak = text.includes('\r\n') ? '\r\n' : '\n';
  return shiftHeadings(text.trimEnd(), 1 - depth) + lineBreak;
}

const longestName = 80;

function nameOf(number: number, digits: number, title: string): string {
  const safe = title
    .replace(/[\\/:*?"<>|\p{Cc}]/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
  return `${String(number).padStart(digits, '0')} ${[...safe].slice(0, longestName).join('')}`.replace(/[. ]+$/u, '');
}
