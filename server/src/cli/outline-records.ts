import type { Document } from '../draft/document.ts';
import type { Block, Line, PlacedReport, Section, Toc } from '../draft/nodes.ts';
import { charactersOfReport } from '../draft/statistics.ts';
import { sectionsOf } from '../draft/walk.ts';
import { textOf } from '../text/span.ts';

/** One node of the outline as it is printed. Lines count from 1. */
export interface OutlineRecord {
  readonly kind: 'compilation' | 'toc' | 'toc-entry' | 'report' | 'section' | 'item' | 'signature' | 'date' | 'residue';
  readonly line: number;
  readonly level?: number;
  readonly title?: string | null;
  /** Of a report: whether its title line is missing. */
  readonly implied?: boolean;
  /** Of a report: its 字数. */
  readonly characters?: number;
  /** Of a section: its ordinal as printed. */
  readonly marker?: string | null;
  readonly number?: number | null;
  readonly form?: Section['form'];
  /** Of an entry of the table of contents. */
  readonly page?: number | null;
  /** Of an entry of the table of contents: the line that it means. */
  readonly target?: number | null;
  readonly children?: readonly OutlineRecord[];
}

/** The outline in the order of the lines; a file without a title of its own begins with its reports. */
export function outlineRecords(document: Document): OutlineRecord[] {
  const { head, reports } = document;
  const lineAt = (offset: number): number => document.lines.lineAt(offset) + 1;
  const children = inOrder([
    ...(head.toc ? [tocRecord(head.toc, document.text, lineAt)] : []),
    ...head.residue.map((line) => lineRecord('residue', line, document.text, lineAt)),
    ...reports.map((placed) => reportRecord(placed, lineAt)),
  ]);
  if (head.title === null || !head.titleSpan) return children;
  return [{ kind: 'compilation', line: lineAt(head.titleSpan.start), level: 0, title: head.title, children }];
}

type LineAt = (offset: number) => number;

function tocRecord({ heading, entries }: Toc, text: string, lineAt: LineAt): OutlineRecord {
  const children = entries.map(({ span, number, title, page, target }): OutlineRecord => {
    return {
      kind: 'toc-entry',
      line: lineAt(span.start),
      number,
      title,
      page,
      target: target === null ? null : lineAt(target),
    };
  });
  return { kind: 'toc', line: lineAt(heading.start), title: textOf(text, heading), children };
}

function reportRecord({ report, start }: PlacedReport, lineOf: LineAt): OutlineRecord {
  const lineAt = (offset: number): number => lineOf(start + offset);
  const { text, title, titleSpan, preamble, sections, signature, date, residue } = report;
  const children: OutlineRecord[] = [
    ...itemRecords(preamble, lineAt),
    ...sections.map((section) => sectionRecord(section, lineAt)),
    ...residue.map((line) => lineRecord('residue', line, text, lineAt)),
  ];
  if (signature) children.push(lineRecord('signature', signature, text, lineAt));
  if (date) children.push(lineRecord('date', date, text, lineAt));
  const line = lineAt(title === null ? firstNumbered(sections, titleSpan.start) : titleSpan.start);
  return {
    kind: 'report',
    line,
    level: 0,
    title,
    implied: title === null,
    characters: charactersOfReport(report),
    children: inOrder(children),
  };
}

function sectionRecord(section: Section, lineAt: LineAt): OutlineRecord {
  const { level, ordinal, title, form, heading, body, sections } = section;
  return {
    kind: 'section',
    line: lineAt(heading.start),
    level,
    marker: ordinal?.text ?? null,
    number: ordinal?.number ?? null,
    title,
    form,
    children: [...itemRecords(body, lineAt), ...sections.map((child) => sectionRecord(child, lineAt))],
  };
}

function itemRecords(blocks: readonly Block[], lineAt: LineAt): OutlineRecord[] {
  return blocks.flatMap((block) => {
    if (block.kind !== 'item') return [];
    const { number, title, span } = block;
    return [{ kind: 'item', line: lineAt(span.start), number, title, children: [] }];
  });
}

const lineRecord = (kind: OutlineRecord['kind'], { span }: Line, text: string, lineAt: LineAt): OutlineRecord => ({
  kind,
  line: lineAt(span.start),
  title: textOf(text, span),
});

function firstNumbered(sections: readonly Section[], otherwise: number): number {
  for (const section of sectionsOf({ sections })) if (section.ordinal) return section.heading.start;
  return otherwise;
}

const inOrder = (records: OutlineRecord[]): OutlineRecord[] => records.sort((a, b) => a.line - b.line);
