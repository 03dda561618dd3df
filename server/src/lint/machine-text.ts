import type { Span } from '../text/span.ts';

/**
 * The places of a line that are written for machines: addresses of web pages and of mail, targets of links, tags,
 * code between back-ticks. What looks like a slip there is none.
 */
export function machineText(line: string): Span[] {
  const spans: Span[] = [];
  for (const match of line.matchAll(/[\x21-\x7e]{4,}/g)) {
    if (/:\/\/|www\.|@|\]\(|<[/a-z]/i.test(match[0]))
      spans.push({ start: match.index, end: match.index + match[0].length });
  }
  for (const match of line.matchAll(/`[^`]+`|<[/a-z][^<>]*>/gi)) {
    spans.push({ start: match.index, end: match.index + match[0].length });
  }
  return spans;
}
