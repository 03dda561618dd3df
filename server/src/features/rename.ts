import type { Document } from '../draft/document.ts';
import type { PlacedReport } from '../draft/nodes.ts';
import { parse } from '../draft/parse.ts';
import { titleKey } from '../draft/title.ts';
import type { Message, RuleOptions } from '../lint/rule.ts';
import { anchorOf } from '../lint/toc.ts';
import { applyEdits, type Edit } from '../text/edit.ts';
import { type Span, shift, textOf, touches } from '../text/span.ts';
import { type PlacedPlaceholder, placeholderAt, placeholdersOf } from './placeholders.ts';
import { reportAt } from './section-path.ts';

/** What can be given another name: the placeholder, the title of a report or its entry in the table of contents at `offset`. */
export function renameTargetAt(document: Document, offset: number, options: RuleOptions): Span | null {
  const placeholder = placeholderAt(placeholdersOf(document, options), offset);
  return placeholder?.span ?? titleAt(document, offset)?.span ?? null;
}

/**
 * The edits that give it the name, or why that cannot be done. A title is changed where it stands and in the table of
 * contents; a placeholder is filled in wherever exactly this word stands in its report. No report is lost or gained.
 */
export function renameAt(document: Document, offset: number, name: string, options: RuleOptions): Edit[] | Message {
  const words = name.trim();
  if (words === '' || /[\r\n]/.test(words)) return refusals.empty;
  const placeholders = placeholdersOf(document, options);
  const placeholder = placeholderAt(placeholders, offset);
  const titled = titleAt(document, offset);
  if (placeholder) {
    const edits = sameWords(document, placeholders, placeholder).map((span) => ({ span, text: words }));
    return keepsReports(document, edits) ? edits : refusals.lost;
  }
  if (!titled) return refusals.nothing;
  const edits = titleEdits(document, titled.placed, words);
  return keepsReports(document, edits) && keepsTitle(document, edits, titled.placed, words) ? edits : refusals.lost;
}

const refusals = {
  empty: { zh: '请写上内容，不要换行。', en: 'Write something, on one line.' },
  nothing: { zh: '这里没有可以改的标题或占位符。', en: 'There is no title or placeholder here.' },
  lost: {
    zh: '这样改以后就认不出这一篇的标题了。标题应独占一行，以“总结”“计划”“报告”等结尾。',
    en: 'The report would no longer be recognised by this title. A title ends in 总结, 计划, 报告 or the like.',
  },
};

interface Titled {
  readonly placed: PlacedReport;
  readonly span: Span;
}

function titleAt({ head, reports, ...document }: Document, offset: number): Titled | null {
  const entry = head.toc?.entries.find(({ titleSpan }) => touches(titleSpan, offset));
  if (entry) {
    const placed = reports.find(({ report, start }) => start === entry.target && report.title !== null);
    return placed ? { placed, span: entry.titleSpan } : null;
  }
  const placed = reportAt({ head, reports, ...document }, offset);
  if (!placed || placed.report.title === null) return null;
  const span = shift(placed.report.titleSpan, placed.start);
  return touches(span, offset) ? { placed, span } : null;
}

function titleEdits({ text, head }: Document, { report, start }: PlacedReport, words: string): Edit[] {
  const edits: Edit[] = [{ span: shift(report.titleSpan, start), text: words }];
  for (const entry of head.toc?.entries ?? []) {
    if (entry.target !== start) continue;
    edits.push({ span: entry.titleSpan, text: words });
    const anchor = `](#${anchorOf(report.title!)})`;
    const from = textOf(text, entry.span).lastIndexOf(anchor);
    if (from < 0) continue;
    const at = entry.span.start + from;
    edits.push({ span: { start: at, end: at + anchor.length }, text: `](#${anchorOf(words)})` });
  }
  return edits.sort((a, b) => a.span.start - b.span.start);
}

/** Numbers, days and times differ from place to place; names and years are the same throughout a report and in its entry of the table. */
function sameWords(
  { head, reports }: Document,
  placeholders: readonly PlacedPlaceholder[],
  { kind, text, report, span }: PlacedPlaceholder,
): Span[] {
  const isYear = kind === 'date' && /年$/u.test(text);
  if (kind !== 'name' && kind !== 'text' && !isYear) return [span];
  const entry = head.toc?.entries.find(({ titleSpan }) => touches(titleSpan, span.start));
  const index = entry ? reports.findIndex(({ start }) => start === entry.target) : (report ?? -1);
  if (index < 0) return [span];
  const inEntries = (head.toc?.entries ?? []).filter(({ target }) => target === reports[index]!.start);
  return placeholders
    .filter((each) => each.text === text)
    .filter((each) => each.report === index || inEntries.some(({ titleSpan }) => touches(titleSpan, each.span.start)))
    .map((each) => each.span);
}

const keepsReports = (document: Document, edits: readonly Edit[]): boolean => {
  const titles = (next: Document) => next.reports.map(({ report }) => report.title === null);
  return String(titles(afterwards(document, edits))) === String(titles(document));
};

function keepsTitle(document: Document, edits: readonly Edit[], placed: PlacedReport, words: string): boolean {
  const title = afterwards(document, edits).reports[document.reports.indexOf(placed)]?.report.title;
  return title != null && titleKey(title) === titleKey(words);
}

const afterwards = (document: Document, edits: readonly Edit[]): Document =>
  parse(applyEdits(document.text, edits), { format: document.format, previous: document });
