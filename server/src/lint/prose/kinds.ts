/** The kinds of characters that rules start from. A character is of one kind; what is of none is `other`. */
const charactersOf = {
  other: '',
  digit: '0123456789',
  wideDigit: '０１２３４５６７８９．',
  latin: 'ABCEFGHIJKLMNOPQRSTUVWYZabcdefghijklmnopqrstuvwyz',
  maskLetter: 'xXｘＸ',
  maskSign: '×＊○◯〇□△某_＿*',
  letterD: 'DＤ',
  hanDigit: '一二三四五六七八九十两',
  ordinal: '第其',
  year: '年',
  month: '月',
  day: '日号',
  clock: '时',
  colon: '：:',
  percent: '%％',
  dot: '.…⋯',
  link: '-－—–―─~～',
  quote: '“”‘’"',
  bracket: '（）()《》〈〉〔〕【】「」『』',
  square: '[]［］',
  question: '？?',
  machine: '`<@#&\\',
  slash: '/／',
  bar: '|',
  later: '待略',
  self: '我',
  party: '党',
} as const;

export type Kind = keyof typeof charactersOf;

/** A set of kinds, one bit for each: what a line holds, and what a rule wants to see in it. */
export type Kinds = number;

const kinds = Object.keys(charactersOf) as Kind[];

export const kindsOf = (...wanted: readonly Kind[]): Kinds =>
  wanted.reduce((all, kind) => all | (1 << kinds.indexOf(kind)), 0);

/** Punctuation, blanks and what figures and dates hang on: several rules go from one of these to the next. */
const noted =
  '，。；：、！？,;:?!.…⋯“”‘’"（）()《》〈〉〔〕【】「」『』-－—–―─~～%％０１２３４５６７８９．几千百零○◯年号 \t\u3000\u00a0\u2002\u2003';

/**
 * By UTF-16 unit, the place of its kind among all kinds, so that `1 << kindOfUnit[unit]` is the kind's bit (a shift goes
 * by the last five bits), and 32 more where the places of the character are noted.
 */
export const kindOfUnit = new Uint8Array(0x10000);
kinds.forEach((kind, index) => {
  for (const character of charactersOf[kind]) kindOfUnit[character.charCodeAt(0)] = index;
});
for (const character of noted) kindOfUnit[character.charCodeAt(0)]! |= 32;
