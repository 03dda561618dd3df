import type { Document } from '../draft/document.ts';
import type { Report, Section } from '../draft/nodes.ts';
import { fromArabic, fromHan, toHan } from '../draft/numerals.ts';
import { type Reference, referencesIn } from '../draft/references.ts';
import { sectionsOf } from '../draft/walk.ts';
import { perDocument, perReport } from '../lint/memo.ts';
import { linesHolding } from '../lint/prose/prose.ts';
import { referenceClues } from '../lint/prose/reference-clues.ts';
import { type Span, shift } from '../text/span.ts';
import { isAnnex } from './annexes.ts';
import { reportAt, sectionPath } from './section-path.ts';

/** Words that mean another place of the document: an entry of the table of contents, 见第三部分, 附件2. */
export interface Use {
  readonly span: Span;
  /** The words there: a title, an ordinal, the line 附件2. */
  readonly target: Span;
}

/** Everything in the document that means another place of it, in the order of the text. */
export const usesOf = perDocument((document: Document): readonly Use[] => {
  const uses = tocUses(document);
  for (const [index, { report, start }] of document.reports.entries()) {
    for (const { reference, target } of referencesOf(report)) {
      const there = target ? shift(target, start) : attachmentBehind(document, index, reference);
      if (there) uses.push({ span: shift(reference.span, start), target: there });
    }
  }
  return uses;
});

/** The entries of the table of contents that mean a report or, in the table of a single report, a heading. */
export function tocUses(document: Document): Use[] {
  const byStart = new Map(document.reports.map((placed) => [placed.start, placed]));
  return (document.head.toc?.entries ?? []).flatMap(({ span, target }) => {
    if (target === null) return [];
    const placed = byStart.get(target);
    const there = placed ? shift(placed.report.titleSpan, placed.start) : headingOnLine(document, target);
    return there ? [{ span, target: there }] : [];
  });
}

function headingOnLine(document: Document, begin: number): Span | null {
  const end = document.lines.endOf(document.lines.lineAt(begin));
  const placed = reportAt(document, end);
  const heading = placed && headingOf(sectionPath(placed.report, end - placed.start).at(-1));
  return heading ? shift(heading, placed.start) : null;
}

interface Resolved {
  readonly reference: Reference;
  readonly target: Span | null;
}

const referencesOf = perReport((report: Report): readonly Resolved[] => {
  const found: Resolved[] = [];
  for (const { start, end } of linesHolding(report, referenceClues)) {
    for (const each of referencesIn(report.text.slice(start, end))) {
      const reference = { ...each, span: shift(each.span, start) };
      found.push({ reference, target: resolve(report, reference) });
    }
  }
  return found;
});

function resolve(report: Report, { kind, number, han, span }: Reference): Span | null {
  if (kind === 'attachment') return attachmentsOf(report).own.get(number) ?? null;
  if (kind === 'part') {
    const parts = report.sections.filter((section) => numberOf(section) === number);
    return headingOf(nearest(parts, span.start) ?? report.sections[number - 1]);
  }
  const numbered = [...sectionsOf(report)].filter((section) => numberOf(section) === number);
  if (kind === 'point') return lastPoint(report, numbered, number, span.start);
  const style = han ? 'han-bracket' : 'arabic-bracket';
  const alike = numbered.filter(({ ordinal }) => ordinal?.style === style);
  return headingOf(nearest(alike, span.start));
}

const numberOf = ({ ordinal }: Section): number | null => ordinal?.meant ?? ordinal?.number ?? null;

/** The ordinal and the title of a heading. */
export const headingOf = (section: Section | undefined): Span | null =>
  section ? { start: section.ordinal?.span.start ?? section.titleSpan.start, end: section.titleSpan.end } : null;

/** The last one before `at`, else the first behind it. */
const nearest = (sections: readonly Section[], at: number): Section | undefined =>
  sections.findLast(({ heading }) => heading.start < at) ?? sections[0];

/** The last thing before `at` that counts 2: a heading, 二是, 第二，. */
function lastPoint(report: Report, numbered: readonly Section[], number: number, at: number): Span | null {
  const heading = headingOf(numbered.findLast((section) => section.heading.start < at));
  const han = toHan(number);
  let point = heading;
  for (const words of [`${han}是`, `${han}要`, `第${han}，`, `其${han}`]) {
    const start = report.text.lastIndexOf(words, at);
    if (start >= 0 && start > (point?.start ?? -1)) point = { start, end: start + words.length };
  }
  return point;
}

/** By number: the lines 附件2 above attachments, and the entries of the list below 附件：. */
const attachmentsOf = perReport(({ text }: Report) => {
  const listed = new Map<number, Span>();
  const own = new Map<number, Span>();
  if (!text.includes('附件')) return { own, listed };
  let inList = false;
  let begin = 0;
  for (const line of text.split('\n')) {
    const start = begin + line.length - line.trimStart().length;
    const words = line.trim();
    const place = { start, end: start + words.length };
    begin += line.length + 1;
    const numeral = /^附件\s*([一二三四五六七八九十]{1,3}|\d{1,2})(?!\d)/u.exec(words)?.[1];
    const number = numeral === undefined ? null : (fromHan(numeral) ?? fromArabic(numeral));
    if (number !== null && !own.has(number)) own.set(number, place);
    const begins = /^附件[：:]/u.test(words);
    const entry = /^(?:附件[：:])?\s*(\d{1,2})\s*[.．、]/u.exec(words);
    if (entry && (begins || inList)) listed.set(Number(entry[1]), place);
    else if (begins) listed.set(1, place);
    inList = begins || (inList && (entry !== null || words === ''));
  }
  return { own, listed };
});

/** An attachment with a title of its own is a report; the line 附件2 may stand at the end of the one before. Else the list tells. */
function attachmentBehind(document: Document, index: number, { kind, number }: Reference): Span | null {
  if (kind !== 'attachment') return null;
  for (let next = index + 1; next < document.reports.length && isAnnex(document, next); next++) {
    const { report, start } = document.reports[next]!;
    const found = attachmentsOf(report).own.get(number);
    if (found) return shift(found, start);
  }
  const { report, start } = document.reports[index]!;
  const listed = attachmentsOf(report).listed.get(number);
  return listed ? shift(listed, start) : null;
}
