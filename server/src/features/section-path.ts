import type { Document } from '../draft/document.ts';
import type { PlacedReport, Report, Section } from '../draft/nodes.ts';

/** The report that `offset` lies in; undefined before the first. */
export const reportAt = ({ reports }: Document, offset: number): PlacedReport | undefined =>
  reports.findLast(({ start }) => start <= offset);

/** The sections round `offset` (of the report), the outermost first: the last one of each level that begins there or before. */
export function sectionPath({ sections }: Report, offset: number): Section[] {
  const path: Section[] = [];
  for (let siblings = sections; ; ) {
    const section = siblings.findLast(({ heading }) => heading.start <= offset);
    if (!section) return path;
    path.push(section);
    siblings = section.sections;
  }
}
