import type { Document } from '../draft/document.ts';
import type { PlacedReport, Toc, TocEntry } from '../draft/nodes.ts';
import { fromHan } from '../draft/numerals.ts';
import { parse } from '../draft/parse.ts';
import type { Finding } from '../lint/rule.ts';
import { tocLink } from '../lint/rules/toc-link.ts';
import { tocMissing } from '../lint/rules/toc-missing.ts';
import { tocTitleMismatch } from '../lint/rules/toc-title-mismatch.ts';
import { defaultSettings } from '../lint/settings.ts';
import { anchorOf, entriesWithoutTarget, numberSpan, printedLike, separatorOf, wordsOf } from '../lint/toc.ts';
import { applyEdits, type Edit, edit, shiftEdit } from '../text/edit.ts';
import { isAnnex } from './annexes.ts';

/** What brings a table of contents up to date, and what the writer is to be told of it. */
export interface TocUpdate {
  readonly edits: readonly Edit[];
  readonly added: number;
  readonly removed: number;
  /** New entries that have the page of their neighbour until the pages are known. */
  readonly pagesToCheck: number;
}

/**
 * 更新目录: the entries as the body has them, written as the table writes its entries; 插入目录 where there is none.
 * Null where there is nothing to be done, or nothing that could be listed.
 */
export function updateToc(document: Document): TocUpdate | null {
  const { toc } = document.head;
  const update = toc ? rewritten(document, toc) : inserted(document);
  return update && update.edits.length > 0 && keepsReports(document, update.edits) ? update : null;
}

/** A line of the table: an entry that stays, or a report that is new to it. */
interface Row {
  readonly entry: TocEntry | null;
  readonly target: number | null;
  readonly title: string;
}

function rewritten(document: Document, toc: Toc): TocUpdate | null {
  if (toc.entries.every(({ target }) => target === null)) return null;
  const lost = new Set(entriesWithoutTarget(document));
  const rows = inTextOrder(toc.entries.filter((entry) => !lost.has(entry)));
  const missing = missingReports(document);
  for (const placed of missing) insert(rows, placed);
  const edits = mends(document);
  const lines = rows.map((_, index) => lineOf(document.text, rows, index, edits));
  const numbered = renumbered(toc, lines);
  const paged = rows.filter(({ entry }, index) => entry === null && lines[index]!.paged).length;
  return {
    edits: replaceLines(document.text, toc, numbered),
    added: missing.length,
    removed: lost.size,
    pagesToCheck: paged,
  };
}

/** Entries that mean something change places among each other; the others stay where they are. */
function inTextOrder(entries: readonly TocEntry[]): Row[] {
  const found = entries.filter(({ target }) => target !== null).sort((a, b) => a.target! - b.target!);
  let next = 0;
  return entries.map((slot) => {
    const entry = slot.target === null ? slot : found[next++]!;
    return { entry, target: entry.target, title: entry.title };
  });
}

function missingReports(document: Document): PlacedReport[] {
  const places = findings(tocMissing, document).map(({ span }) => span.start);
  return document.reports.filter(({ report, start }) => places.includes(start + report.titleSpan.start));
}

function insert(rows: Row[], { report, start }: PlacedReport): void {
  const before = rows.findLastIndex(({ target }) => target !== null && target < start);
  rows.splice(before + 1, 0, { entry: null, target: start, title: report.title! });
}

interface Line {
  readonly before: string;
  /** As printed; null where the entry has no number. */
  readonly number: string | null;
  readonly behind: string;
  readonly paged: boolean;
}

/** The line of an entry with what is wrong in it mended, or a new one like its neighbour's. */
function lineOf(text: string, rows: readonly Row[], index: number, edits: readonly Edit[]): Line {
  const { entry, title } = rows[index]!;
  const model =
    entry ?? rows.slice(0, index).findLast((row) => row.entry)?.entry ?? rows.find((row) => row.entry)!.entry!;
  const place = numberSpan(text, model);
  const before = text.slice(model.span.start, place?.start ?? model.span.start);
  const number = place && text.slice(place.start, place.end);
  const from = place?.end ?? model.span.start;
  if (entry) return { before, number, behind: mended(text, from, entry.span.end, edits), paged: entry.page !== null };
  const words = wordsOf(text, model, title);
  const paged = model.page !== null && words === title;
  const column = paged ? text.slice(model.titleSpan.end, model.span.end) : '';
  return { before, number, behind: text.slice(from, model.titleSpan.start) + words + column, paged };
}

/** What gives entries the titles of the body and links that lead there. */
const mends = (document: Document): Edit[] =>
  [tocTitleMismatch, tocLink].flatMap((rule) => findings(rule, document)).flatMap(({ fix }) => fix?.edits ?? []);

function mended(text: string, start: number, end: number, edits: readonly Edit[]): string {
  const here = edits.filter(({ span }) => start <= span.start && span.end <= end);
  return applyEdits(
    text.slice(start, end),
    here.map((each) => shiftEdit(each, -start)),
  );
}

/** From the number of the first entry on; a table with numerals of two kinds has groups, whose numbers are left alone. */
function renumbered({ entries }: Toc, lines: readonly Line[]): string[] {
  const isHan = new Set(lines.flatMap(({ number }) => (number === null ? [] : [fromHan(number) !== null])));
  let next = entries.find(({ number }) => number !== null)?.number ?? 1;
  return lines.map(({ before, number, behind }) => {
    if (number === null || isHan.size > 1) return before + (number ?? '') + behind;
    return before + printedLike(number, next++) + behind;
  });
}

function replaceLines(text: string, toc: Toc, lines: readonly string[]): Edit[] {
  const { entries } = toc;
  const edits: Edit[] = [];
  for (const [index, { span }] of entries.entries()) {
    const line = lines[index];
    if (line === undefined) edits.push(edit(entries[index - 1]!.span.end, span.end, ''));
    else if (line !== text.slice(span.start, span.end)) edits.push({ span, text: line });
  }
  const more = lines.slice(entries.length);
  const { end } = entries.at(-1)!.span;
  if (more.length > 0) edits.push(edit(end, end, more.map((line) => separatorOf(text, toc) + line).join('')));
  return edits;
}

/** Behind the title of the collection, or above the first report. */
function inserted(document: Document): TocUpdate | null {
  const { text, lines, head, reports, format } = document;
  const listed = reports.filter(({ report }, index) => report.title !== null && !isAnnex(document, index));
  if (listed.length < 2) return null;
  const lineBreak = text.includes('\r\n') ? '\r\n' : '\n';
  const entries = listed.map((placed, index) => newEntry(document, listed, placed, index));
  const table = format === 'markdown' ? ['## 目录', '', ...entries] : ['目录', ...entries];
  const written = table.join(lineBreak);
  const [at, words] = head.titleSpan
    ? [lines.endOf(lines.lineAt(head.titleSpan.end)), lineBreak + lineBreak + written]
    : [reports[0]!.start, written + lineBreak + lineBreak];
  const isTight = head.titleSpan && !/^\r?\n[ \t\u3000]*(?:\r?\n|$)/.test(text.slice(at, at + 40));
  return {
    edits: [edit(at, at, words + (isTight ? lineBreak : ''))],
    added: listed.length,
    removed: 0,
    pagesToCheck: 0,
  };
}

function newEntry(
  { text, format }: Document,
  listed: readonly PlacedReport[],
  { report, start }: PlacedReport,
  index: number,
): string {
  const title = report.title!;
  if (format === 'plain') return `${index + 1}.${title}`;
  if (text[start] !== '#' || title.startsWith('#')) return `${index + 1}. ${title}`;
  const anchor = anchorOf(title);
  const same = listed.slice(0, index).filter((other) => anchorOf(other.report.title!) === anchor).length;
  return `${index + 1}. [${title}](#${same > 0 ? `${anchor}-${same}` : anchor})`;
}

const findings = (
  rule: { checkDocument(document: Document, options: typeof defaultSettings.options): Iterable<Finding> },
  document: Document,
): Finding[] => [...rule.checkDocument(document, defaultSettings.options)];

/** Whether the body reads as before and the table lists it: a title that looks like an entry with a page cannot be listed. */
function keepsReports(document: Document, edits: readonly Edit[]): boolean {
  const { format } = document;
  const after = parse(applyEdits(document.text, edits), { format, previous: document });
  const titles = ({ reports }: Document) => JSON.stringify(reports.map(({ report }) => report.title));
  const { toc } = after.head;
  return toc !== null && titles(after) === titles(document) && !rewritten(after, toc)?.edits.length;
}
