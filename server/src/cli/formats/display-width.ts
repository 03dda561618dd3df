/** How many columns of a terminal a character takes: 2 for Han and full-width ones, 0 for combining and invisible ones. */
export function widthOf(character: string): number {
  const code = character.codePointAt(0)!;
  if (code < 0x300) return 1;
  if (takesNoPlace.test(character)) return 0;
  return wideRanges.some(([from, to]) => from <= code && code <= to) ? 2 : 1;
}

export function displayWidth(text: string): number {
  let width = 0;
  for (const character of text) width += widthOf(character);
  return width;
}

/** As much of the beginning of a text as takes at most `width` columns. */
export function beginningOf(text: string, width: number): string {
  let end = 0;
  let used = 0;
  for (const character of text) {
    used += widthOf(character);
    if (used > width) break;
    end += character.length;
  }
  return text.slice(0, end);
}

/** Cuts a text that is wider than `width` and puts … at its end. */
export const cutToWidth = (text: string, width: number): string =>
  displayWidth(text) <= width ? text : `${beginningOf(text, width - 1)}…`;

/** The text with a visible sign for each control character, so that a draft cannot give orders to the terminal. */
export const visible = (text: string): string =>
  text
    .replace(/\t/g, ' ')
    .replace(/[\0-\x1f\x7f]/g, (control) =>
      control === '\x7f' ? '␡' : String.fromCharCode(0x2400 + control.charCodeAt(0)),
    )
    .replace(/[\x80-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g, '�')
    .replace(/\p{Surrogate}/gu, '�');

const takesNoPlace = /^[\p{Mn}\p{Me}\p{Cf}]$/u;

const wideRanges: readonly (readonly [number, number])[] = [
  [0x1100, 0x115f],
  [0x2e80, 0x303e],
  [0x3041, 0xa4cf],
  [0xac00, 0xd7a3],
  [0xf900, 0xfaff],
  [0xfe30, 0xfe6f],
  [0xff01, 0xff60],
  [0xffe0, 0xffe6],
  [0x1f300, 0x1f64f],
  [0x1f680, 0x1f6ff],
  [0x1f900, 0x1faff],
  [0x20000, 0x3fffd],
];
