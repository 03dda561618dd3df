import type { Report } from '../draft/nodes.ts';
import { type Span, textOf } from '../text/span.ts';
import { machineText } from './machine-text.ts';
import { perReport } from './memo.ts';
import { proseOf } from './prose.ts';
import { type Sketch, sketchOf } from './shingles.ts';

/** A paragraph long enough that two equal ones are no chance. */
export interface LongParagraph {
  readonly span: Span;
  readonly sketch: Sketch;
}

const leastCharacters = 60;
const sampleSize = 4;

/** The long paragraphs of a report; no title, no table, nothing with addresses. */
export const longParagraphsOf = perReport((report: Report): readonly LongParagraph[] => {
  const paragraphs: LongParagraph[] = [];
  for (const span of proseOf(report)) {
    const words = textOf(report.text, span);
    if (words.length < leastCharacters || span === report.titleSpan || words.startsWith('|')) continue;
    if (machineText(words).length === 0) paragraphs.push({ span, sketch: sketchOf(words, sampleSize) });
  }
  return paragraphs;
});
