import type { Document } from '../draft/document.ts';
import type { Block, Report, Section } from '../draft/nodes.ts';
import { charactersOf, charactersOfReport, charactersOfSection } from '../draft/statistics.ts';
import { perReport } from '../lint/memo.ts';
import { type Span, textOf } from '../text/span.ts';

export type OutlineKind = 'compilation' | 'toc' | 'report' | 'section' | 'item';

/** One entry of the outline. `span` is all of it, `selection` its title, which lies within `span`. */
export interface OutlineNode {
  readonly kind: OutlineKind;
  readonly name: string;
  /** 字数; null where nobody asks (the table of contents, items). */
  readonly characters: number | null;
  readonly span: Span;
  readonly selection: Span;
  readonly children: readonly PlacedNode[];
}

/** The spans of `node` count from `start`, so that the outline of an unchanged report is the same object wherever it moves. */
export interface PlacedNode {
  readonly node: OutlineNode;
  readonly start: number;
}

export interface OutlineOptions {
  /** Whether 一是…, 二是… are listed too. */
  readonly items: boolean;
}

/**
 * The compilation with its table of contents and reports, the reports with their sections.
 * A file without a title of its own begins with its reports.
 */
export function outline(document: Document, { items }: OutlineOptions): PlacedNode[] {
  const { head, reports, text } = document;
  const children: PlacedNode[] = [];
  if (head.toc) children.push(placed('toc', '目录', null, head.toc.span, head.toc.heading));
  for (const [index, { report, start }] of reports.entries()) {
    const node = (items ? outlineWithItems : outlineWithoutItems)(report);
    children.push({
      start,
      node: report.title === null ? { ...node, name: untitled(node, index, reports.length) } : node,
    });
  }
  if (head.title === null || !head.titleSpan) return children;
  const whole = { start: head.titleSpan.start, end: text.trimEnd().length };
  return [placed('compilation', shown(head.title), charactersOf(document), whole, head.titleSpan, children)];
}

const outlineWithItems = perReport((report: Report) => outlineOf(report, true));
const outlineWithoutItems = perReport((report: Report) => outlineOf(report, false));

function outlineOf(report: Report, items: boolean): OutlineNode {
  const { text, titleSpan, sections } = report;
  const end = Math.max(text.trimEnd().length, titleSpan.end);
  const start = Math.min(titleSpan.start, firstVisible(report));
  const children = [
    ...(items ? itemsOf(report.preamble, text) : []),
    ...sections.map((section) => sectionNode(section, text, items)),
  ];
  const name = shown(report.title ?? openingOf(report));
  return placed('report', name, charactersOfReport(report), { start, end }, titleSpan, children).node;
}

function sectionNode(section: Section, text: string, items: boolean): PlacedNode {
  const { ordinal, title, heading, titleSpan, span, body, sections } = section;
  const children = [...(items ? itemsOf(body, text) : []), ...sections.map((child) => sectionNode(child, text, items))];
  const name = shown((ordinal?.text ?? '') + title || textOf(text, heading));
  const selection = ordinal ? { start: Math.min(ordinal.span.start, titleSpan.start), end: titleSpan.end } : titleSpan;
  return placed('section', name, charactersOfSection(section, text), span, selection, children);
}

function* itemsOf(blocks: readonly Block[], text: string): Generator<PlacedNode> {
  for (const block of blocks) {
    if (block.kind !== 'item') continue;
    const name = shown(textOf(text, block.marker) + block.title);
    yield placed('item', name, null, block.span, { start: block.marker.start, end: block.titleSpan.end });
  }
}

/** A node whose selection lies within its span, as editors insist, and whose name is never empty. */
function placed(
  kind: OutlineKind,
  name: string,
  characters: number | null,
  span: Span,
  selection: Span,
  children: readonly PlacedNode[] = [],
): PlacedNode {
  const clamp = (at: number): number => Math.min(Math.max(at, span.start), span.end);
  const within = { start: clamp(selection.start), end: clamp(Math.max(selection.start, selection.end)) };
  return { start: 0, node: { kind, name: name || '……', characters, span, selection: within, children } };
}

const untitled = (node: OutlineNode, index: number, count: number): string =>
  shown(`${count > 1 ? `第${index + 1}篇` : ''}（无标题）${node.name}`);

/** What a report without a title is known by: its first heading or its first words. */
function openingOf({ text, sections, preamble }: Report): string {
  const [section] = sections;
  const [block] = preamble;
  if (block) return textOf(text, block.span);
  return section ? (section.ordinal?.text ?? '') + section.title : '';
}

function firstVisible(report: Report): number {
  const at = report.text.search(/\S/);
  return Math.max(at, 0);
}

const longest = 60;

/** One line of sensible length: run-in headings can be whole sentences. */
function shown(name: string): string {
  const line = name.replace(/\s+/g, ' ').trim();
  return line.length <= longest ? line : `${line.slice(0, longest - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}
