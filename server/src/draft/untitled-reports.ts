import type { Boundary, LineView } from './line-view.ts';

/** Text before the first title that is more than a note is a report whose title is missing. */
export function withLeadingReport(view: LineView, from: number, reports: readonly Boundary[]): readonly Boundary[] {
  const first = view.firstProse(from);
  if (first < 0 || first >= reports[0]!.line) return reports;
  for (let line = first; line >= 0 && line < reports[0]!.line; line = view.next(line)) {
    if (view.hanNumber(line) === 1) return [{ line: first, titleLines: 0 }, ...reports];
  }
  return reports;
}

/** Without any title a report begins where 一、 begins again, at the paragraph that leads up to it. */
export function impliedReports(view: LineView, from: number, isCompilation: boolean): Boundary[] {
  const first = view.firstProse(from);
  if (first < 0) return [];
  const restarts: number[] = [];
  let last = 0;
  for (let line = first; line >= 0; line = view.next(line)) {
    const number = view.hanNumber(line);
    if (number === 1 && last > 0 && !view.hanNumber(view.next(line, -1))) restarts.push(line);
    if (number) last = number;
  }
  const sure = isCompilation || restarts.length >= 3;
  const starts = restarts.filter((line) => sure || leadsIn(view.words(view.next(line, -1))));
  return [
    { line: first, titleLines: 0 },
    ...starts.map((line) => ({ line: leadingParagraph(view, line), titleLines: 0 })),
  ];
}

const leadsIn = (paragraph: string): boolean =>
  /(?:汇报|报告|总结)如下[：:。]?$/u.test(paragraph) ||
  /^(?:今年以来|20\d{2}年以?来?[，,]|一年来|半年来|上半年[，,])/u.test(paragraph);

function leadingParagraph(view: LineView, heading: number): number {
  const above = view.next(heading, -1);
  const isParagraph = above >= 0 && view.isProse(above) && !view.ordinal(above) && view.length(above) > 25;
  return isParagraph && !isOnlyBody(view, above) ? above : heading;
}

/** The one paragraph below a heading is that heading's own: taking it away would leave the heading empty. */
function isOnlyBody(view: LineView, paragraph: number): boolean {
  const heading = view.next(paragraph, -1);
  return (
    heading >= 0 && view.ordinal(heading) !== null && view.length(heading) <= 40 && !view.words(heading).includes('。')
  );
}
