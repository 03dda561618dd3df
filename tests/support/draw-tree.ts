import type { Document } from '../../server/src/draft/document.ts';
import type { Block, Report, Section } from '../../server/src/draft/nodes.ts';

/**
 * A document as an indented tree, for comparing as text: what each line was read as, with its level where it has one.
 * `一、 主要工作 ·1` is a heading that is a whole line, `1. 抓学习 ·3 …` one with text behind it, `- 一是 抓学习` an item.
 */
export function drawTree(document: Document): string {
  const { text, head, reports } = document;
  const lines: string[] = [];
  if (head.title !== null) lines.push(`汇编 ${head.title}`);
  if (head.toc) lines.push(text.slice(head.toc.heading.start, head.toc.heading.end).trim().replace(/^#+ /, ''));
  for (const { number, title, page, target } of head.toc?.entries ?? []) {
    const line = target === null ? '?' : document.lines.lineAt(target) + 1;
    lines.push(`  ${number ?? '·'} ${title}${page === null ? '' : ` ${page}`} → ${line}`);
  }
  for (const { span } of head.residue) lines.push(`残留 ${text.slice(span.start, span.end)}`);
  for (const { report } of reports) lines.push(...drawReport(report));
  return lines.join('\n');
}

function drawReport(report: Report): string[] {
  const words = (label: string, line: { span: { start: number; end: number } } | null) =>
    line ? [`  ${label} ${report.text.slice(line.span.start, line.span.end)}`] : [];
  return [
    `篇 ${report.title ?? '（无标题）'}`,
    ...words('主送', report.addressee),
    ...report.preamble.flatMap((block) => drawItem(report, block, '  ')),
    ...report.sections.flatMap((section) => drawSection(report, section, '  ')),
    ...words('署名', report.signature),
    ...words('日期', report.date),
    ...report.residue.flatMap((line) => words('残留', line)),
  ];
}

function drawSection(report: Report, section: Section, indent: string): string[] {
  const { ordinal, title, level, form } = section;
  const damage = ordinal?.damage ? ` !${ordinal.damage}` : '';
  return [
    `${indent}${ordinal ? ordinal.text.replace(/\s+/g, '') : '∅'} ${title} ·${level}${form === 'run-in' ? ' …' : ''}${damage}`,
    ...section.body.flatMap((block) => drawItem(report, block, `${indent}  `)),
    ...section.sections.flatMap((child) => drawSection(report, child, `${indent}  `)),
  ];
}

const drawItem = (report: Report, block: Block, indent: string): string[] =>
  block.kind === 'item' ? [`${indent}- ${report.text.slice(block.marker.start, block.marker.end)} ${block.title}`] : [];
