import type { PlacedReport, Report } from '../../draft/nodes.ts';
import { titleKey } from '../../draft/title.ts';
import { blocksOf } from '../../draft/walk.ts';
import type { Span } from '../../text/span.ts';
import { perDocument, perReport } from '../memo.ts';
import { proseOf, unitsIn } from '../prose/prose.ts';
import { shinglesIn } from './long-paragraphs.ts';
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
    twins.set(written[copy]!.placed, { placed, position, likeness: likeness(written[copy]!.sketch, sketch) });
  }
  return twins;
});

/** What of a report's title counts when titles are compared; empty where it has none. */
export const titleKeyOf = perReport(({ title }: Report): string => titleKey(title ?? ''));

/** Below this a report is a skeleton, and skeletons are alike. */
const leastCharacters = 150;

const sampleSize = 48;
/** A sketch of what a report says below its title; null where that is too little. */
const sketchOfReport = perReport((report: Report): Sketch | null => {
  if (lengthOf(blocksOf(report)) < leastCharacters) return null;
  const titleLines = report.title === null ? 0 : 1;
  const { hashes, ends } = shinglesIn(report);
  const units = () => unitsOfLines(unitsIn(report), proseOf(report).slice(titleLines));
  return sketchOf(hashes.subarray(titleLines ? ends[0] : 0), sampleSize, units);
});

/** The lines one behind the other. */
function unitsOfLines(units: Uint16Array, lines: readonly Span[]): Uint16Array {
  const joined = new Uint16Array(lines.reduce((length, { start, end }) => length + end - start, 0));
  let length = 0;
  for (const { start, end } of lines) {
    joined.set(units.subarray(start, end), length);
    length += end - start;
  }
  return joined;
}

function lengthOf(blocks: Iterable<{ readonly span: Span }>): number {
  let length = 0;
  for (const { span } of blocks) length += span.end - span.start;
  return length;
}
