import type { Span } from '../../text/span.ts';

/** Two marks that belong together, at `open` and `close`. */
export interface Pair {
  readonly kind: PairKind;
  readonly open: number;
  readonly close: number;
  /** The nearest pair of its own sort (quotation marks or title marks) round it. */
  readonly outer: Pair | null;
}

/** A mark without its other half. `turned`: it has one, but one of the two faces the wrong way; `mismatched`: of another kind. */
export interface LoneMark {
  readonly kind: PairKind;
  readonly side: 'open' | 'close' | 'turned' | 'mismatched';
  readonly at: number;
  /** The paragraph, for looking where the other half might stand. */
  readonly line: Span;
  /** What has to stand at which place for the two to make a pair. */
  readonly turns: readonly { readonly at: number; readonly mark: string }[];
}

export interface Pairs {
  readonly pairs: readonly Pair[];
  readonly lone: LoneMark[];
  /** Straight quotation marks, two by two, or one that stands for the other half of a curved one. */
  readonly straight: readonly StraightQuotes[];
}

export interface StraightQuotes {
  readonly marks: readonly { readonly at: number; readonly mark: string }[];
}

export type PairKind = '“”' | '‘’' | '（）' | '《》' | '〈〉' | '〔〕' | '【】' | '「」' | '『』';

const pairKinds: readonly PairKind[] = ['“”', '‘’', '（）', '《》', '〈〉', '〔〕', '【】', '「」', '『』'];

/** By UTF-16 unit: 1 + the place of its kind among `pairKinds`, and the sign of an opening or closing mark. */
const roleOf = new Int8Array(0x10000);
[...pairKinds, '()'].forEach((kind, index) => {
  const role = (index % pairKinds.length) + 1;
  roleOf[kind.charCodeAt(0)] = role;
  roleOf[kind.charCodeAt(1)] = -role;
});
roleOf[0x28] = pairKinds.indexOf('（）') + 1;
roleOf[0x29] = -roleOf[0x28]!;

/** A mark that opens a pair; `close` is -1 until its other half is found. */
interface Opened {
  readonly kind: PairKind;
  readonly open: number;
  close: number;
}

/** A closing mark ends the nearest opening one of its kind; what was opened between them may still be closed behind. */
export function matchPairs(text: string, line: Span, places: readonly number[]): Pairs {
  const opened: Opened[] = [];
  const lone: LoneMark[] = [];
  const quotes: number[] = [];
  const stack: Opened[] = [];
  const waiting: OpenMarks = new Map();
  const skipped: OpenMarks = new Map();
  for (const at of places) {
    const role = roleOf[text.charCodeAt(at)]!;
    if (role === 0) {
      quotes.push(at);
      continue;
    }
    const kind = pairKinds[Math.abs(role) - 1]!;
    if (role > 0) {
      const mark = { kind, open: at, close: -1 };
      opened.push(mark);
      stack.push(mark);
      add(waiting, mark);
      continue;
    }
    if (isApostrophe(text, at)) continue;
    const open = waiting.get(kind)?.pop();
    if (open) skipDownTo(open, stack, waiting, skipped);
    const other = open ?? skipped.get(kind)?.pop();
    if (other) other.close = at;
    else if (!isHalfBracketOrdinal(text, line, at) && !isSmile(text, at))
      lone.push({ kind, side: 'close', at, line, turns: [] });
  }
  for (const { kind, open, close } of opened)
    if (close < 0) lone.push({ kind, side: 'open', at: open, line, turns: [] });
  lone.sort((a, b) => a.at - b.at);
  const straight = quotes.length ? pairStraightQuotes(text, quotes, lone) : [];
  return { pairs: withOuter(opened), straight, lone: joinTurned(text, lone) };
}

/** Opening marks by kind, the last one opened at the end. */
type OpenMarks = Map<PairKind, Opened[]>;

function add(marks: OpenMarks, mark: Opened): void {
  const known = marks.get(mark.kind);
  if (known) known.push(mark);
  else marks.set(mark.kind, [mark]);
}

/** Takes a mark off the stack and skips all that were opened behind it. */
function skipDownTo(open: Opened, stack: Opened[], waiting: OpenMarks, skipped: OpenMarks): void {
  if (stack.at(-1) === open) {
    stack.pop();
    return;
  }
  const above: Opened[] = [];
  for (let top = stack.pop()!; top !== open; top = stack.pop()!) {
    waiting.get(top.kind)!.pop();
    above.push(top);
  }
  for (const mark of above.reverse()) add(skipped, mark);
}

/** don’t, Xi’an, ’98 */
const isApostrophe = (text: string, at: number): boolean =>
  text[at] === '’' && /[A-Za-z]/.test(text[at - 1] ?? '') && /[A-Za-z]/.test(text[at + 1] ?? '');

/** `1）…；2）…` in the middle of a paragraph. */
const isHalfBracketOrdinal = (text: string, line: Span, at: number): boolean =>
  /[)）]/.test(text[at]!) &&
  /(?:^|[^\p{L}\p{N}.])(?:\d{1,2}|[一二三四五六七八九十]{1,3}|[a-zA-Z])$/u.test(
    text.slice(Math.max(line.start, at - 4), at),
  );

/** ：） */
const isSmile = (text: string, at: number): boolean => /[)）]/.test(text[at]!) && /[:：;；]/.test(text[at - 1] ?? '');

const isTitle = (kind: PairKind): boolean => kind === '《》' || kind === '〈〉';
const isQuote = (kind: PairKind): boolean => kind === '“”' || kind === '‘’';

/** A pair, and the innermost pairs at its place that others may have round them, itself included. */
interface Enclosing {
  readonly pair: Pair;
  readonly title: Pair | null;
  readonly titleOrQuote: Pair | null;
}

/** A title keeps the quotation marks that it has, so quotation marks inside it have none round them. */
function withOuter(opened: readonly Opened[]): Pair[] {
  const pairs: Pair[] = [];
  const enclosing: Enclosing[] = [];
  for (const { kind, open, close } of opened) {
    if (close < 0) continue;
    while (enclosing.length && enclosing.at(-1)!.pair.close < open) enclosing.pop();
    const around = enclosing.at(-1);
    const pair = { kind, open, close, outer: around ? outerOf(kind, close, around) : null };
    pairs.push(pair);
    enclosing.push({
      pair,
      title: isTitle(kind) ? pair : (around?.title ?? null),
      titleOrQuote: isTitle(kind) || isQuote(kind) ? pair : (around?.titleOrQuote ?? null),
    });
  }
  return pairs;
}

function outerOf(kind: PairKind, close: number, { title, titleOrQuote }: Enclosing): Pair | null {
  const around = isTitle(kind) ? title : titleOrQuote;
  const isOfItsSort = around && (isTitle(kind) || (isQuote(kind) && isQuote(around.kind)));
  return isOfItsSort && around.close > close ? around : null;
}

/** Straight marks go two by two; an odd one is the other half of a curved one that has none. Inch marks are left out. */
function pairStraightQuotes(text: string, quotes: readonly number[], lone: LoneMark[]): StraightQuotes[] {
  const rest = quotes.filter((at) => quotes.length % 2 === 0 || !/\d/.test(text[at - 1] ?? ''));
  const found: StraightQuotes[] = [];
  for (const mark of lone.filter(({ kind }) => kind === '“”')) {
    if (rest.length % 2 === 0) break;
    if (mark.side === 'open' ? rest.at(-1)! < mark.at : rest[0]! > mark.at) continue;
    const index =
      mark.side === 'open' ? rest.findIndex((at) => at > mark.at) : rest.findLastIndex((at) => at < mark.at);
    found.push({ marks: [{ at: rest.splice(index, 1)[0]!, mark: mark.side === 'open' ? '”' : '“' }] });
    lone.splice(lone.indexOf(mark), 1);
  }
  if (rest.length % 2) return found;
  for (let index = 0; index + 1 < rest.length; index += 2) {
    found.push({
      marks: [
        { at: rest[index]!, mark: '“' },
        { at: rest[index + 1]!, mark: '”' },
      ],
    });
  }
  return found;
}

/** Two lone marks of one kind with a few words between them are a pair of which one or both face the wrong way. */
function joinTurned(text: string, lone: readonly LoneMark[]): LoneMark[] {
  const joined: LoneMark[] = [];
  for (let index = 0; index < lone.length; index++) {
    const mark = lone[index]!;
    const next = lone[index + 1];
    if (next && isMismatched(text, mark, next)) {
      joined.push({ ...next, side: 'mismatched', turns: [{ at: next.at, mark: mark.kind[1]! }] });
      index++;
      continue;
    }
    if (!next || next.kind !== mark.kind || !isTurned(text, mark, next)) {
      joined.push(mark);
      continue;
    }
    const turns = [
      ...(mark.side === 'close' ? [{ at: mark.at, mark: mark.kind[0]! }] : []),
      ...(next.side === 'open' ? [{ at: next.at, mark: mark.kind[1]! }] : []),
    ];
    joined.push({ ...mark, side: 'turned', at: turns[0]!.at, turns });
    index++;
  }
  return joined;
}

/** `“田长制’` opens with one mark and closes with another. */
const isMismatched = (text: string, mark: LoneMark, next: LoneMark): boolean =>
  mark.side === 'open' &&
  next.side === 'close' &&
  mark.kind !== next.kind &&
  isFewWords(wordsBetween(text, mark, next));

/** Without the line breaks that have cut the paragraph, which may be one or two characters long. */
const wordsBetween = (text: string, mark: LoneMark, next: LoneMark): string =>
  text.slice(mark.at + 1, next.at).replace(/[\r\n]/g, '');

const isFewWords = (words: string): boolean =>
  words.length > 0 && words.length <= 20 && !/[，。；：！？,;]/u.test(words);

/** `”学习袁隆平，做一粒好种子“` is plainly a pair; of `“脏、乱、差“` the words between must be few to tell. */
function isTurned(text: string, mark: LoneMark, next: LoneMark): boolean {
  const words = wordsBetween(text, mark, next);
  if (mark.side === 'close' && next.side === 'open') return words.length <= 40 && !/[。；！？;]/u.test(words);
  return mark.side === next.side && isFewWords(words);
}
