import type { PlacedReport, Report } from '../draft/nodes.ts';
import { blocksOf } from '../draft/walk.ts';
import { longParagraphsOf } from './long-paragraphs.ts';
import { perDocument, perReport } from './memo.ts';
import { proseOf } from './prose.ts';
import { likeness, type Sketch, sketchOf, twinsAmong } from './shingles.ts';

/** An earlier report that says nearly the same. */
export interface Twin {
  readonly placed: PlacedReport;
  /** Its place among the reports, from 1. */
  readonly position: number;
  /** Share of the text that both have, 0 to 1. */
  readonly likeness: number;
}

/** The reports that repeat an earlier one nearly whole. Titles do not count: a copy may bear another name. */
export const twinReportsOf = perDocument(({ reports }): ReadonlyMap<PlacedReport, Twin> => {
  const written = reports.flatMap((placed, index) => {
    const sketch = sketchOfReport(placed.report);
    return sketch ? [{ placed, position: index + 1, sketch }] : [];
  });
  const twins = new Map<PlacedReport, Twin>();
  const nearlyWhole = 0.7;
  const sketches = written.map(({ sketch }) => sketch);
  for (const [copy, original] of twinsAmong(sketches, nearlyWhole)) {
    const { placed, position, sketch } = written[original]!;
    twins.set(written[copy]!.placed, { placed, position, likeness: likeness(sketch, written[copy]!.sketch) });
  }
  return twins;
});

/** Below this a report is a skeleton, and skeletons are alike. */
const leastCharacters = 150;

const sampleSize = 48;
/** From so many long paragraphs on, their samples together are a fair sample of the report. */
const enoughParagraphs = 6;

/** A sketch of what a report says below its title; null where that is too little. */
const sketchOfReport = perReport((report: Report): Sketch | null => {
  let written = 0;
  for (const { span } of blocksOf(report)) written += span.end - span.start;
  if (written < leastCharacters) return null;
  const text = () =>
    proseOf(report)
      .filter((span) => span !== report.titleSpan)
      .map((span) => report.text.slice(span.start, span.end))
      .join('');
  const paragraphs = longParagraphsOf(report);
  if (paragraphs.length < enoughParagraphs) return sketchOf(text(), sampleSize);
  const sample = Uint32Array.from(paragraphs.flatMap(({ sketch }) => Array.from(sketch.sample))).sort();
  return { text, sample: sample.subarray(0, sampleSize) };
});
