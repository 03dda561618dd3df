import { type Place, renderSection, type SectionSkeleton } from '../../draft/genres/index.ts';
import type { Report } from '../../draft/nodes.ts';
import { levelOf } from '../../draft/ordinal.ts';
import { type Edit, edit } from '../../text/edit.ts';

/**
 * The edit that puts a skeleton behind the first `count` sections of a report, numbered on from them.
 * Null where the sections show no number to go on from, or the skeleton needs a year that nobody knows.
 */
export function insertionAfter(
  report: Report,
  count: number,
  skeleton: SectionSkeleton,
  year: number | null,
): Edit | null {
  const before = report.sections[count - 1];
  const place = placeBehind(report, count);
  if (!before || !place || (year === null && needsYear(skeleton))) return null;
  const lineEnd = report.text.includes('\r\n') ? '\r\n' : '\n';
  const gap = report.format === 'markdown' ? lineEnd.repeat(2) : lineEnd;
  const hasMarks = report.text[before.heading.start] === '#';
  const text = renderSection(skeleton, place, {
    year: year ?? 0,
    format: hasMarks ? 'markdown' : 'plain',
    as: 'text',
  });
  return edit(before.span.end, before.span.end, gap + text.replaceAll(/\n+/g, gap));
}

function placeBehind(report: Report, count: number): Place | null {
  const ordinal = report.sections.slice(0, count).findLast((section) => section.ordinal)?.ordinal;
  const level = ordinal ? levelOf[ordinal.style] : 0;
  if (!ordinal?.number || ![1, 2, 3, 4].includes(level)) return null;
  return { level, number: ordinal.number + 1 };
}

const needsYear = ({ headings, body, children = [] }: SectionSkeleton): boolean =>
  [headings[0], ...body].some((template) => template.includes('年}')) || children.some(needsYear);
