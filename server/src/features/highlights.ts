import type { Document } from '../draft/document.ts';
import type { Report } from '../draft/nodes.ts';
import { titleKey } from '../draft/title.ts';
import { sectionsOf } from '../draft/walk.ts';
import { perReport } from '../lint/memo.ts';
import type { RuleOptions } from '../lint/rule.ts';
import { type Span, shift, touches } from '../text/span.ts';
import { placeholderAt, placeholdersOf } from './placeholders.ts';

/** Where the placeholder, or the title of the heading, report or entry at `offset` stands in the file; nothing for other words. */
export function highlightsAt(document: Document, offset: number, options: RuleOptions): Span[] {
  const placeholders = placeholdersOf(document, options);
  const here = placeholderAt(placeholders, offset);
  if (here) return placeholders.filter(({ text }) => text === here.text).map(({ span }) => span);
  const titles = titlesOf(document);
  const key = titles.find(({ span }) => touches(span, offset))?.key;
  return key ? titles.filter((title) => title.key === key).map(({ span }) => span) : [];
}

interface Title {
  readonly span: Span;
  readonly key: string;
}

function titlesOf({ head, reports }: Document): Title[] {
  const titles = (head.toc?.entries ?? []).map(({ titleSpan, title }) => ({ span: titleSpan, key: titleKey(title) }));
  for (const { report, start } of reports) {
    for (const { span, key } of titlesIn(report)) titles.push({ span: shift(span, start), key });
  }
  return titles;
}

const titlesIn = perReport((report: Report): readonly Title[] => [
  ...(report.title === null ? [] : [{ span: report.titleSpan, key: titleKey(report.title) }]),
  ...[...sectionsOf(report)].map(({ title, titleSpan }) => ({ span: titleSpan, key: titleKey(title) })),
]);
