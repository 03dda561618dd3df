import type { Span } from '../text/span.ts';

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
