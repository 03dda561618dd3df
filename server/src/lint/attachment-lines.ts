import type { Report } from '../draft/nodes.ts';
import type { Span } from '../text/span.ts';
import { marksOf } from './marks/marks.ts';
import { perReport } from './memo.ts';

/** A line of the 附件说明 below the text: `附件：1.…` and the numbered names under it. */
export interface AttachmentLine {
  readonly span: Span;
  /** Where the colon behind 附件 stands; null in the lines that follow. */
  readonly colon: number | null;
}

const longestName = 80;

export const attachmentLinesOf = perReport((report: Report): readonly AttachmentLine[] => {
  const found: AttachmentLine[] = [];
  let isOpen = false;
  for (const span of report.text.includes('附') ? marksOf(report).lines : []) {
    const begin = report.text.lastIndexOf('\n', span.start - 1) + 1;
    const words = report.text.slice(begin, span.end).trimStart();
    const head = /^附[ \u3000]*件[ \u3000]*[：:]/u.exec(words);
    isOpen = words.length <= longestName && (head !== null || (isOpen && /^\d{1,2}[.．、]/.test(words)));
    if (isOpen) found.push({ span, colon: head ? span.end - words.length + head[0].length - 1 : null });
  }
  return found;
});
