import type { Block, Report, Section } from '../draft/nodes.ts';
import { sectionsOf } from '../draft/walk.ts';
import type { Span } from '../text/span.ts';
import { perReport } from './memo.ts';

/**
 * Every line of a report that people read, each once and in one piece: title, addressee, headings with what runs on
 * behind them, body, the rows of tables, signature, date. Ordinals, code, markup and page leavings are left out.
 */
export const proseOf = perReport((report: Report): readonly Span[] => [...linesOf(report)]);

function* linesOf(report: Report): Generator<Span> {
  if (report.title !== null) yield report.titleSpan;
  if (report.addressee) yield report.addressee.span;
  yield* proseOfBlocks(report.text, report.preamble);
  for (const section of sectionsOf(report)) {
    yield headingLine(section);
    yield* proseOfBlocks(report.text, section.body);
  }
  if (report.signature) yield report.signature.span;
  if (report.date) yield report.date.span;
}

/** Paragraphs, items and the rows of tables; of what is no prose nothing else. */
export function* proseOfBlocks(text: string, blocks: readonly Block[]): Generator<Span> {
  for (const { kind, span } of blocks) if (kind !== 'verbatim' || text[span.start] === '|') yield span;
}

/** The line of a heading behind its ordinal, to its end. */
const headingLine = ({ titleSpan, rest, heading }: Section): Span => ({
  start: titleSpan.start,
  end: Math.max(titleSpan.end, rest?.end ?? heading.end),
});
