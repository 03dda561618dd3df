import type { Document } from '../draft/document.ts';
import { type Span, shift, touches } from '../text/span.ts';
import { reportAt, sectionPath } from './section-path.ts';
import { headingOf, tocUses, type Use, usesOf } from './uses.ts';

/** What the words at `offset` mean: 见第三部分 the heading, an entry of the table of contents the title, a title its entry. */
export function definitionAt(document: Document, offset: number): Use | null {
  const use = useAt(document, offset);
  if (use) return use;
  const title = titleAt(document, offset);
  if (!title) return null;
  const listing = tocUses(document).find(({ target }) => target.start === title.start);
  const entry = listing && document.head.toc?.entries.find(({ span }) => span.start === listing.span.start);
  return { span: title, target: entry?.titleSpan ?? title };
}

/** A title or heading and everything that means it, from the words at `offset`: be they one or the other. */
export function referencesAt(document: Document, offset: number): { declaration: Span; uses: Span[] } | null {
  const declaration = useAt(document, offset)?.target ?? titleAt(document, offset);
  if (!declaration) return null;
  const uses = usesOf(document).filter(({ target }) => target.start === declaration.start);
  return { declaration, uses: uses.map(({ span }) => span) };
}

const useAt = (document: Document, offset: number): Use | undefined =>
  usesOf(document).find(({ span }) => touches(span, offset));

/** The title of the report, or the ordinal and title of the heading, that `offset` lies in. */
export function titleAt(document: Document, offset: number): Span | null {
  const placed = reportAt(document, offset);
  if (!placed) return null;
  const { report, start } = placed;
  const titles = [
    report.title === null ? null : report.titleSpan,
    headingOf(sectionPath(report, offset - start).at(-1)),
  ];
  const title = titles.find((span) => span !== null && touches(span, offset - start));
  return title ? shift(title, start) : null;
}
