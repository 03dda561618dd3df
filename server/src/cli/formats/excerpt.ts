import { beginningOf, displayWidth, visible } from './display-width.ts';

/** A piece of a line and a line of marks to print below it. */
export interface Excerpt {
  readonly before: string;
  readonly marked: string;
  readonly after: string;
  /** Blanks and ^ that stand below `marked` in a terminal. */
  readonly marks: string;
}

/**
 * What is to be seen of `line` round the part from `start` to `end` in `width` columns. A paragraph of 800 characters
 * is one line, so both sides are cut where it is too wide, and … stands there.
 */
export function excerpt(line: string, start: number, end: number, width: number): Excerpt {
  const room = width - 2;
  const marked = fromLeft(visible(line.slice(start, Math.min(end, start + room))), room, end > start + room);
  const left = room - displayWidth(marked);
  const wantsAfter = fits(visible(line.slice(end, end + room)), left >> 1, line.length > end + room);
  const before = fromRight(visible(line.slice(Math.max(start - room, 0), start)), left - wantsAfter, start > room);
  const after = fromLeft(visible(line.slice(end, end + room)), left - displayWidth(before), line.length > end + room);
  const marks = ' '.repeat(displayWidth(before)) + '^'.repeat(Math.max(displayWidth(marked), 1));
  return { before, marked, after, marks };
}

/** How many of `most` columns the text needs. */
const fits = (text: string, most: number, goesOn: boolean): number =>
  goesOn ? most : Math.min(displayWidth(text), most);

function fromLeft(text: string, width: number, goesOn: boolean): string {
  const taken = beginningOf(text, width);
  return goesOn || taken.length < text.length ? `${taken}…` : taken;
}

const fromRight = (text: string, width: number, goesOn: boolean): string =>
  reversed(fromLeft(reversed(text), width, goesOn));

const reversed = (text: string): string => [...text].reverse().join('');
