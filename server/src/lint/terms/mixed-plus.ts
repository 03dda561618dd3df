import type { Report } from '../../draft/nodes.ts';
import type { Span } from '../../text/span.ts';
import { unitSet } from '../../text/unit-set.ts';
import { clues } from '../prose/clues.ts';
import { hitsIn } from '../prose/prose.ts';

/** A term such as 巡查＋抽查+整治, joined with plus signs of both widths, and how it reads with one. */
export interface MixedPlus {
  readonly span: Span;
  readonly right: string;
}

export function* mixedPlusIn(report: Report): Generator<MixedPlus> {
  const { text } = report;
  if (hitsIn(report, widePlus).length === 0) return;
  let end = 0;
  for (let at = text.indexOf('＋'); at >= 0; at = text.indexOf('＋', Math.max(at + 1, end))) {
    let start = at;
    while (start > end && at - start < longest && !ends[text.charCodeAt(start - 1)]) start--;
    end = at + 1;
    while (end < text.length && end - at < longest && !ends[text.charCodeAt(end)]) end++;
    const term = text.slice(start, end);
    const halfWidth = term.split('+').length - 1;
    if (halfWidth === 0) continue;
    const wide = term.split('＋').length - 1;
    const right = halfWidth > wide ? term.replaceAll('＋', '+') : term.replaceAll('+', '＋');
    yield { span: { start, end }, right };
  }
}

const widePlus = clues(['＋']);
const longest = 40;
const ends = unitSet('，,。；;：:、！？!?“”‘’"《》〈〉（）()【】[]〔〕 \t\r\n\u3000');
