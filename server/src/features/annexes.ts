import type { Document } from '../draft/document.ts';

/** Whether the line above the report's title is 附件 or 附件2: it is printed with the report before it. */
export function isAnnex({ text, reports }: Document, index: number): boolean {
  const above = text.slice(Math.max(0, reports[index]!.start - 60), reports[index]!.start).trimEnd();
  return annexLine.test(above.slice(above.lastIndexOf('\n') + 1).trim());
}

const annexLine = /^附\s*(?:件\s*)?[\d一二三四五六七八九十]{0,2}[：:.．]?$/u;
