import type { Report } from '../../draft/nodes.ts';
import { overlaps, type Span } from '../../text/span.ts';
import { perReport } from '../memo.ts';
import { machineTextIn } from '../prose/machine-text.ts';
import { proseOf, unitsIn } from '../prose/prose.ts';
import { anchoredShingles, type Sketch, sketchOf } from './shingles.ts';

/** A paragraph long enough that two equal ones are no chance. */
export interface LongParagraph {
  readonly span: Span;
  readonly sketch: Sketch;
}

const leastCharacters = 60;
const sampleSize = 4;

/** The long paragraphs of a report; no title, no table, nothing with addresses. */
export const longParagraphsOf = perReport((report: Report): readonly LongParagraph[] => {
  const { hashes, ends } = shinglesIn(report);
  const paragraphs: LongParagraph[] = [];
  for (const [index, line] of proseOf(report).entries()) {
    if (line.end - line.start < leastCharacters || !isParagraph(report, line)) continue;
    const anchored = hashes.subarray(ends[index - 1] ?? 0, ends[index]);
    paragraphs.push({
      span: line,
      sketch: sketchOf(anchored, sampleSize, () => unitsIn(report).subarray(line.start, line.end)),
    });
  }
  return paragraphs;
});

/** The anchored shingles of all lines of a report, and for each line the place behind its last one. */
export const shinglesIn = perReport((report: Report) => {
  const units = unitsIn(report);
  const lines = proseOf(report);
  if (scratch.length < units.length) scratch = new Int32Array(2 * units.length);
  const ends = new Uint32Array(lines.length);
  let count = 0;
  for (let index = 0; index < lines.length; index++) {
    count = anchoredShingles(units, lines[index]!, scratch, count);
    ends[index] = count;
  }
  return { hashes: scratch.slice(0, count), ends };
});

/** For the report that is being read. */
let scratch = new Int32Array(0x1000);

const isParagraph = (report: Report, line: Span): boolean =>
  (report.title === null || line.start !== report.titleSpan.start) &&
  report.text[line.start] !== '|' &&
  !machineTextIn(report).some((place) => overlaps(place, line));
