import type { Document } from '../draft/document.ts';
import type { Report } from '../draft/nodes.ts';
import { perReport } from '../lint/memo.ts';
import { type Span, shift } from '../text/span.ts';

/** A title that one can go to by typing a piece of it. */
export interface FoundTitle {
  readonly kind: 'report' | 'section';
  readonly name: string;
  /** The title of the report that a section stands in. */
  readonly container: string | null;
  readonly span: Span;
}

/** Titles of reports and their headings of the first level that hold `query`; blanks and capitals make no difference. */
export function titlesWith({ reports }: Document, query: string): FoundTitle[] {
  const wanted = keyOf(query);
  return reports.flatMap(({ report, start }) =>
    titlesOf(report)
      .filter(({ key }) => key.includes(wanted))
      .map(({ title }) => ({ ...title, span: shift(title.span, start) })),
  );
}

const titlesOf = perReport((report: Report): { title: FoundTitle; key: string }[] => {
  const titles: FoundTitle[] = [];
  const { title, titleSpan, sections } = report;
  if (title !== null) titles.push({ kind: 'report', name: title, container: null, span: titleSpan });
  for (const { level, ordinal, title: words, heading, titleSpan: place } of sections) {
    const name = (ordinal?.text ?? '') + words;
    if (level > 1 || name === '') continue;
    titles.push({
      kind: 'section',
      name,
      container: title,
      span: { start: heading.start, end: Math.max(place.end, heading.start) },
    });
  }
  return titles.map((each) => ({ title: each, key: keyOf(each.name) }));
});

const keyOf = (words: string): string => words.replace(/\s+/gu, '').toLowerCase();
