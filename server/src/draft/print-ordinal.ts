import type { OrdinalStyle } from './nodes.ts';
import { toHan } from './numerals.ts';

/** The ordinal as it should be printed: its number in its style and marks, with the full set of marks where some are lost. */
export function printOrdinal(style: OrdinalStyle, number: number, marks: string): string {
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
      return number <= 20 ? String.fromCharCode(0x2460 + number - 1) : `（${number}）`;
    default: {
      const words = style === 'han-bracket' ? toHan(number) : String(number);
      return marks.length === 2 ? marks[0] + words + marks[1] : `（${words}）`;
    }
  }
}
