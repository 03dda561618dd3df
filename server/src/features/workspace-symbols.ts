import type { Document } from '../draft/document.ts';
import type { Report } from '../draft/nodes.ts';
import { type Span, shift } from '../text/span.ts';

/** A title that one can go to by typing a piece of it. */
export interface FoundTitle {
  readonly kind: 'report' | 'section';
  readonly name: string;
  /** The title of the report that a section stands in. */
  readonly container: string | null;
  readonly span: Span;
}

/** Titles of reports and their headings of the first level, in the order of the text. */
export const titlesOf = ({ reports }: Document): FoundTitle[] =>
  reports.flatMap(({ report, start }) =>
    [...titlesIn(report)].map((each) => ({ ...each, span: shift(each.span, start) })),
  );

/** Those that hold `query`. */
export const titlesWith = (document: Document, query: string): FoundTitle[] =>
  titlesOf(document).filter(titleFilter(query));

/** Whether a title holds what somebody looks for; blanks and capitals make no difference. */
export function titleFilter(query: string): (title: Pick<FoundTitle, 'name'>) => boolean {
  const wanted = keyOf(query);
  return ({ name }) => keyOf(name).includes(wanted);
}

function* titlesIn({ title, titleSpan, sections }: Report): Generator<FoundTitle> {
  if (title !== null) yield { kind: 'report', name: title, container: null, span: titleSpan };
  for (const { level, ordinal, title: words, heading, titleSpan: place } of sections) {
    const name = (ordinal?.text ?? '') + words;
    if (level > 1 || name === '') continue;
    const span = { start: heading.start, end: Math.max(place.end, heading.start) };
    yield { kind: 'section', name, container: title, span };
  }
}

const keyOf = (words: string): string => words.replace(/\s+/gu, '').toLowerCase();
