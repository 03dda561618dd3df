import type { Span } from '../../server/src/text/span.ts';

/** A text without its ⟦⟧, and where they stood. */
export interface Marked {
  readonly text: string;
  readonly spans: readonly Span[];
}

/** Reads `一、总体情况⟦。⟧` as a text and the spans marked in it; `‸` is left alone. */
export function stripMarks(marked: string): Marked {
  let text = '';
  const open: number[] = [];
  const spans: Span[] = [];
  for (const part of marked.split(/([⟦⟧])/)) {
    if (part === '⟦') open.push(text.length);
    else if (part === '⟧') {
      const start = open.pop();
      if (start === undefined) throw new Error(`⟧ without ⟦ after “${text.slice(-20)}”`);
      spans.push({ start, end: text.length });
    } else text += part;
  }
  if (open.length) throw new Error(`⟦ without ⟧ before “${text.slice(open[0], open[0]! + 20)}”`);
  return { text, spans };
}

/** The text with ⟦⟧ round every span, so that a wrong span is a readable difference between two texts. */
export function writeMarks(text: string, spans: readonly Span[]): string {
  const marks = spans.flatMap(({ start, end }) =>
    start === end
      ? [{ at: start, rank: 1, mark: '⟦⟧' }]
      : [
          { at: start, rank: 2, mark: '⟦' },
          { at: end, rank: 0, mark: '⟧' },
        ],
  );
  marks.sort((a, b) => a.at - b.at || a.rank - b.rank);
  let result = '';
  let last = 0;
  for (const { at, mark } of marks) {
    result += text.slice(last, at) + mark;
    last = at;
  }
  return result + text.slice(last);
}
