import type { Report } from '../../draft/nodes.ts';
import { overlaps, type Span, shift } from '../../text/span.ts';
import { perReport } from '../memo.ts';
import { kindsOf } from './kinds.ts';
import { proseOf } from './prose.ts';

/**
 * The places of a line that are written for machines: addresses of web pages and of mail, targets of links, tags,
 * code between back-ticks. In order. What looks like a slip there is none.
 */
export function machineText(line: string): Span[] {
  if (!/[`<@]|:\/\/|www\.|\]\(/i.test(line)) return [];
  const spans: Span[] = [];
  for (const { 0: found, index } of line.matchAll(/`[^`]+`|<[/a-z][^<>]*>|[\x21-\x3b\x3d-\x5f\x61-\x7e]{4,}/gi)) {
    const isMarkup = found[0] === '`' || found[0] === '<';
    if (isMarkup || /:\/\/|www\.|@|\]\(/i.test(found)) spans.push({ start: index, end: index + found.length });
  }
  return spans;
}

/** Whether a place of a report's prose is written for machines, or a part of it. */
export function isMachineText(report: Report, span: Span): boolean {
  const places = machineTextIn(report);
  return places.length > 0 && places.some((place) => overlaps(place, span));
}

/** The places in the prose of a report that are written for machines, in the order of its lines. */
export const machineTextIn = perReport((report: Report): readonly Span[] => {
  const places: Span[] = [];
  for (const { start, end, kinds } of proseOf(report)) {
    if ((kinds & signs) === 0 && (kinds & latinWithDot) !== latinWithDot) continue;
    for (const span of machineText(report.text.slice(start, end))) places.push(shift(span, start));
  }
  return places;
});

/** Without one of these, or a dot among letters, no line has such a place. */
const signs = kindsOf('machine', 'slash', 'square');
const latinWithDot = kindsOf('latin', 'dot');
