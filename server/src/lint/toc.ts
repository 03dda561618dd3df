import type { Document } from '../draft/document.ts';
import type { PlacedReport, Toc, TocEntry } from '../draft/nodes.ts';
import { fromHan, toHan } from '../draft/numerals.ts';
import { titleKey } from '../draft/title.ts';
import { type Edit, edit } from '../text/edit.ts';
import type { Span } from '../text/span.ts';
import { outOfOrder } from './longest-rise.ts';

/** An entry of the table of contents and the report that it means. */
export interface Listing {
  readonly entry: TocEntry;
  readonly placed: PlacedReport;
}

/** The entries that mean a report, in the order of the table; none where the table lists the headings of one report. */
export function listingsOf(document: Document): Listing[] {
  const byStart = new Map(document.reports.map((placed) => [placed.start, placed]));
  return (document.head.toc?.entries ?? []).flatMap((entry) => {
    const placed = entry.target === null ? undefined : byStart.get(entry.target);
    return placed ? [{ entry, placed }] : [];
  });
}

/** The entries without anything in the text that they could mean, be it a line without any form. */
export function entriesWithoutTarget(document: Document): TocEntry[] {
  const { toc } = document.head;
  const lost = toc?.entries.filter((entry) => entry.target === null) ?? [];
  if (!toc || lost.length === 0) return [];
  const wanted = new Set(lost.map((entry) => titleKey(entry.title)));
  const present = new Set<string>();
  for (const line of document.text.slice(toc.span.end).split('\n')) {
    if (line.length > longestTitle) continue;
    const key = titleKey(line);
    if (wanted.has(key)) present.add(key);
  }
  return lost.filter((entry) => !present.has(titleKey(entry.title)));
}

const longestTitle = 150;

/** The fewest entries that have to move so that the table follows the text. */
export function entriesOutOfOrder(toc: Toc): Set<TocEntry> {
  const found = toc.entries.filter((entry) => entry.target !== null);
  const outside = outOfOrder(found.map((entry) => entry.target!));
  return new Set(found.filter((_, index) => outside.has(index)));
}

/** A new entry below `model`, written as `model` is but without a page; the numbers below it move on. */
export function insertBelow(text: string, toc: Toc, model: TocEntry, title: string): Edit[] {
  const line = prefixWith(text, model, 1) + wordsOf(text, model, title);
  const insertion = edit(model.span.end, model.span.end, separatorOf(text, toc) + line);
  return [insertion, ...renumber(text, toc, toc.entries.indexOf(model) + 1, 1)];
}

/** The same above the first entry. */
export function insertFirst(text: string, toc: Toc, title: string): Edit[] {
  const model = toc.entries[0]!;
  const line = prefixWith(text, model, 0) + wordsOf(text, model, title);
  const both = line + separatorOf(text, toc) + prefixWith(text, model, 1);
  return [edit(model.span.start, model.titleSpan.start, both), ...renumber(text, toc, 1, 1)];
}

/** Takes an entry out with its line; later numbers move up. */
export function removeEntry(text: string, toc: Toc, entry: TocEntry): Edit[] {
  const at = toc.entries.indexOf(entry);
  const next = toc.entries[at + 1];
  const end = next ? next.span.start : entry.span.end + (/^\r?\n/.exec(text.slice(entry.span.end))?.[0].length ?? 0);
  return [edit(entry.span.start, end, ''), ...renumber(text, toc, at + 1, -1)];
}

/** The entries in the order of the text: what is printed behind the numbers changes places, the numbers stay. */
export function reorderEntries(text: string, toc: Toc): Edit[] {
  const slots = toc.entries.filter((entry) => entry.target !== null);
  const sorted = [...slots].sort((a, b) => a.target! - b.target!);
  return slots.flatMap((slot, index) => {
    const entry = sorted[index]!;
    if (entry === slot) return [];
    const words = text.slice(wordsStart(text, entry), entry.span.end);
    return [edit(wordsStart(text, slot), slot.span.end, words)];
  });
}

/** The anchor that a Markdown heading gets: as GitHub and VS Code make it. */
export const anchorOf = (heading: string): string =>
  heading
    .trim()
    .toLowerCase()
    .replace(/\s+/gu, '-')
    .replace(/[^\p{L}\p{N}\p{M}_-]/gu, '');

/** What is printed before an entry's title, its number moved on `by` so many. */
function prefixWith(text: string, model: TocEntry, by: 0 | 1): string {
  const place = numberSpan(text, model);
  if (!place) return text.slice(model.span.start, model.titleSpan.start);
  const number = printedLike(text.slice(place.start, place.end), model.number! + by);
  return text.slice(model.span.start, place.start) + number + text.slice(place.end, model.titleSpan.start);
}

/** A title in a table of links becomes a link to its heading; in any other it stands alone. */
export function wordsOf(text: string, model: TocEntry, title: string): string {
  const isLink = text.slice(model.titleSpan.end, model.span.end).includes('](');
  return isLink ? `${title}](#${anchorOf(title)})` : title;
}

/** What stands between two entries: a line break, or more where the table is set wide. */
export function separatorOf(text: string, { heading, entries }: Toc): string {
  const [first, second] = entries;
  const gap = second ? text.slice(first!.span.end, second.span.start) : text.slice(heading.end, first!.span.start);
  return /\n/.test(gap) ? gap : '\n';
}

function renumber(text: string, { entries }: Toc, from: number, by: 1 | -1): Edit[] {
  return entries.slice(from).flatMap((entry) => {
    const place = numberSpan(text, entry);
    if (!place || entry.number === null) return [];
    return [edit(place.start, place.end, printedLike(text.slice(place.start, place.end), entry.number + by))];
  });
}

const wordsStart = (text: string, entry: TocEntry): number => {
  const before = text.slice(entry.span.start, entry.titleSpan.start);
  return before.endsWith('[') ? entry.titleSpan.start - 1 : entry.titleSpan.start;
};

/** Where the number of an entry is printed; null where it has none. */
export function numberSpan(text: string, entry: TocEntry): Span | null {
  if (entry.number === null) return null;
  const before = text.slice(entry.span.start, entry.titleSpan.start);
  const match = /\d+|[一二三四五六七八九十百〇零]+/u.exec(before);
  return match
    ? { start: entry.span.start + match.index, end: entry.span.start + match.index + match[0].length }
    : null;
}

/** The number in the numerals of the model: 十二 like 三, 12 like 3. */
export const printedLike = (model: string, number: number): string =>
  fromHan(model) === null ? String(number) : toHan(number);
