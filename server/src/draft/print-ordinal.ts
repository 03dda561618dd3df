import type { OrdinalStyle } from './nodes.ts';
import { toHan } from './numerals.ts';

/** The ordinal as it should be printed: its number in its style and marks, with the full set of marks where some are lost. */
export function printOrdinal(style: OrdinalStyle, number: number, marks: string): string {
  const single = singleCharacter(number, marks);
  if (single) return single;
  switch (style) {
    case 'part':
    case 'article':
      return `第${toHan(number)}${marks}`;
    case 'han':
      return toHan(number) + (marks || '、');
    case 'arabic':
      return number + (marks || '.');
    case 'half-bracket':
      return number + (marks || '）');
    case 'circled':
      return singleCharacter(number, '①') ?? `（${number}）`;
    default: {
      const words = style === 'han-bracket' ? toHan(number) : String(number);
      return marks.length === 2 ? marks[0] + words + marks[1] : `（${words}）`;
    }
  }
}

/** ① ⑴ ⒈ ㈠ hold number and marks in one character; such `marks` are the series' first. Null where the series is too short. */
function singleCharacter(number: number, marks: string): string | null {
  const count = { '①': 20, '⑴': 20, '⒈': 20, '㈠': 10 }[marks];
  return count && number <= count ? String.fromCharCode(marks.charCodeAt(0) + number - 1) : null;
}
