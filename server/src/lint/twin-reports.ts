import type { PlacedReport, Report } from '../draft/nodes.ts';
import { blocksOf } from '../draft/walk.ts';
import { perDocument, perReport } from './memo.ts';
import { proseOf } from './prose.ts';
import { resemblance, type Shingles, shinglesOf, twinsAmong } from './shingles.ts';

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
    const shingles = shinglesOfReport(placed.report);
    return shingles ? [{ placed, position: index + 1, shingles }] : [];
  });
  const twins = new Map<PlacedReport, Twin>();
  const nearlyWhole = 0.7;
  const shinglesOfAll = written.map(({ shingles }) => shingles);
  for (const [copy, original] of twinsAmong(shinglesOfAll, nearlyWhole, 48)) {
    const { placed, position, shingles } = written[original]!;
    twins.set(written[copy]!.placed, { placed, position, likeness: resemblance(shingles, written[copy]!.shingles) });
  }
  return twins;
});

/** Below this a report is a skeleton, and skeletons are alike. */
const leastCharacters = 150;

/** The shingles of what a report says below its title; null where that is too little. */
const shinglesOfReport = perReport((report: Report): Shingles | null => {
  let written = 0;
  for (const { span } of blocksOf(report)) written += span.end - span.start;
  if (written < leastCharacters) return null;
  const prose = [...proseOf(report)].filter((span) => span !== report.titleSpan);
  return shinglesOf(prose.map((span) => report.text.slice(span.start, span.end)).join(''));
});
