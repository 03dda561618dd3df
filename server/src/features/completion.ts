import type { Document } from '../draft/document.ts';
import {
  type Genre,
  genreOf,
  genres,
  isHeadingOf,
  type RenderOptions,
  renderDraft,
  renderSection,
} from '../draft/genres/index.ts';
import type { Item, OrdinalStyle, PlacedReport, Report, Section } from '../draft/nodes.ts';
import { toHan } from '../draft/numerals.ts';
import { printOrdinal } from '../draft/print-ordinal.ts';
import { sectionsOf } from '../draft/walk.ts';
import { listsOf } from '../lint/numbering/lists.ts';
import type { Message } from '../lint/rule.ts';
import { type Span, textOf } from '../text/span.ts';
import { reportAt, sectionPath } from './section-path.ts';

/** Something that can stand at the caret. */
export interface Completion {
  readonly kind: 'ordinal' | 'item' | 'section' | 'draft' | 'term';
  readonly label: string;
  readonly detail: Message;
  readonly text: string;
  /** The same with tab stops, as LSP writes them; null where there is nothing to fill in. */
  readonly snippet: string | null;
  /** What it replaces: what was already typed of it. */
  readonly replace: Span;
}

export interface CompletionOptions {
  /** The year a new draft is about. */
  readonly year: number;
}

/**
 * What can begin at `offset`, best first: the next ordinal of the list the caret is in and of the lists round it, the next
 * 一是…, sections that this kind of draft still lacks; whole drafts where nearly nothing is written yet.
 * Only at a line's beginning, in front of which at most a piece of an ordinal is typed.
 */
export function completionsAt(document: Document, offset: number, { year }: CompletionOptions): Completion[] {
  const typed = typedAt(document, offset);
  if (!typed) return [];
  const options: RenderOptions = { year, format: document.format, as: 'snippet' };
  if (document.text.trim().length <= nearlyNothing) return genres.map((genre) => draftOf(genre, options, typed));
  const placed = reportAt(document, typed.start - 1);
  if (!placed) return [];
  const path = sectionPath(placed.report, typed.start - 1 - placed.start);
  return [
    ...nextItem(placed, path, typed),
    ...nextOrdinals(placed, path, typed),
    ...lackingSections(placed, path, options, typed),
  ];
}

const nearlyNothing = 20;

/** At most a piece of an ordinal: `（`, `（二`, `3`, `二、`. */
const pieceOfOrdinal = /^[（(]?(?:[一二三四五六七八九十]{0,3}|\d{0,2}|[①-⑳]?)[）)、.．]?$/;

/**
 * What is typed of the line already, without its indent, and the bracket that an editor closed by itself;
 * null where the line goes on otherwise.
 */
function typedAt({ text, lines }: Document, offset: number): Span | null {
  const line = lines.lineAt(offset);
  const words = text.slice(lines.starts[line]!, offset).trimStart();
  if (!pieceOfOrdinal.test(words)) return null;
  const rest = text.slice(offset, lines.endOf(line)).trimEnd();
  const closed = /^[（(]/.test(words) && /^[）)]$/.test(rest);
  return rest === '' || closed ? { start: offset - words.length, end: offset + rest.length } : null;
}

function nextItem({ report, start }: PlacedReport, path: readonly Section[], typed: Span): Completion[] {
  const blocks = path.at(-1)?.body ?? report.preamble;
  const last = blocks.findLast((block) => block.span.start < typed.start - start);
  if (last?.kind !== 'item') return [];
  const label = nextMarker(last, report.text);
  const detail = { zh: `接“${textOf(report.text, last.marker)}”`, en: 'Next item' };
  return [{ kind: 'item', label, detail, text: label, snippet: null, replace: typed }];
}

/** `二是` after `一是`, `第三，` after `第二，`. */
const nextMarker = ({ marker, number }: Item, text: string): string =>
  textOf(text, marker).replace(/[一二三四五六七八九十]+/, toHan(number + 1));

/** The next of each list round the caret, the innermost first, then one deeper. */
function nextOrdinals({ report, start }: PlacedReport, path: readonly Section[], typed: Span): Completion[] {
  const found: Completion[] = [];
  const add = (label: string, detail: Message): void => {
    if (!found.some((other) => other.label === label)) {
      found.push({ kind: 'ordinal', label, detail, text: label, snippet: null, replace: typed });
    }
  };
  for (const { ordinal, title } of path.toReversed()) {
    if (!ordinal || ordinal.number === null) continue;
    const number = (ordinal.meant ?? ordinal.number) + 1;
    const detail = { zh: `接“${ordinal.text}${title}”`, en: 'Next heading of this list' };
    add(printOrdinal(ordinal.style, number, ordinal.marks), detail);
  }
  const deeper = deeperOrdinal(report, path.at(-1), typed.start - start);
  if (deeper) add(deeper, { zh: '下一层', en: 'One level deeper' });
  return found;
}

const styleBelow: Partial<Record<OrdinalStyle, string>> = {
  part: '一、',
  han: '（一）',
  'han-bracket': '1.',
  arabic: '（1）',
  'arabic-bracket': '①',
};

/** The first ordinal below a section: as the subsections of its like have it, else as GB/T 9704-2012, 7.3.3 has it. */
function deeperOrdinal(report: Report, section: Section | undefined, at: number): string | null {
  if (!section) return '一、';
  const style = section.ordinal?.style;
  if (!style) return null;
  const alike = [...sectionsOf(report)].filter(({ ordinal }) => ordinal?.style === style);
  const firsts = alike.flatMap(({ sections }) => sections[0] ?? []);
  const model = firsts.find(({ ordinal }) => ordinal && ordinal.number !== null && !ordinal.damage)?.ordinal;
  return model
    ? printOrdinal(model.style, firstNumber(report, model.style, firsts, at), model.marks)
    : (styleBelow[style] ?? null);
}

/** 1, or where the report's （一） count on from one 一、 to the next, the number that is due at `at`. */
function firstNumber(report: Report, style: OrdinalStyle, firsts: readonly Section[], at: number): number {
  const list = listsOf(report).find(
    (each) => each.style === style && each.entries.slice(1).some(({ section }) => firsts.includes(section)),
  );
  const before = list?.entries.findLast(({ section }) => section.heading.start < at);
  return (before?.number ?? 0) + 1;
}

/** Sections of the draft's genre that it has not got, under the next number of the list they belong to; those due at this place first. */
function lackingSections(
  { report }: PlacedReport,
  path: readonly Section[],
  options: RenderOptions,
  typed: Span,
): Completion[] {
  const genre = report.title === null ? null : genreOf(report.title);
  if (!genre) return [];
  const headings = [...sectionsOf(report)].map(({ title }) => title);
  const number = (path[0]?.ordinal?.number ?? 0) + 1;
  const above = path.map(({ title }) => title);
  const here = genre.sections.findLastIndex((section) => above.some((title) => isHeadingOf(section, title)));
  return [...genre.sections.slice(here + 1), ...genre.sections.slice(0, here + 1)]
    .filter((section) => !headings.some((heading) => isHeadingOf(section, heading)))
    .map((section) => ({
      kind: 'section',
      label: labelOf(renderSection(section, { level: 1, number }, { ...options, as: 'text' })),
      detail: { zh: `${genre.name.zh}的常见部分`, en: `Part of: ${genre.name.en}` },
      text: renderSection(section, { level: 1, number }, { ...options, as: 'text' }),
      snippet: renderSection(section, { level: 1, number }, options),
      replace: typed,
    }));
}

const draftOf = (genre: Genre, options: RenderOptions, typed: Span): Completion => ({
  kind: 'draft',
  label: genre.name.zh,
  detail: genre.description,
  text: renderDraft(genre, { ...options, as: 'text' }),
  snippet: renderDraft(genre, options),
  replace: typed,
});

/** The first line of a skeleton, without Markdown. */
const labelOf = (skeleton: string): string => skeleton.slice(0, skeleton.search(/\n|$/)).replace(/^[#\s]+/, '');
