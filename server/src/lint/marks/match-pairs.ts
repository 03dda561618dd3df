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
  readonly lone: readonly LoneMark[];
  /** Straight quotation marks, two by two, or one that stands for the other half of a curved one. */
  readonly straight: readonly StraightQuotes[];
}

export interface StraightQuotes {
  readonly marks: readonly { readonly at: number; readonly mark: string }[];
}

export type PairKind = '“”' | '‘’' | '（）' | '《》' | '〈〉' | '〔〕' | '【】' | '「」' | '『』';

const pairKinds: readonly PairKind[] = ['“”', '‘’', '（）', '《》', '〈〉', '〔〕', '【】', '「」', '『』'];

const roles = new Map<string, { kind: PairKind; side: 'open' | 'close' }>([
  ['(', { kind: '（）', side: 'open' }],
  [')', { kind: '（）', side: 'close' }],
]);
for (const kind of pairKinds) {
  roles.set(kind[0]!, { kind, side: 'open' });
  roles.set(kind[1]!, { kind, side: 'close' });
}

interface Open {
  readonly kind: PairKind;
  readonly at: number;
}

/** A closing mark ends the nearest opening one of its kind; what was opened between them may still be closed behind. */
export function matchPairs(text: string, line: Span, places: readonly number[]): Pairs {
  const found: { kind: PairKind; open: number; close: number }[] = [];
  const lone: LoneMark[] = [];
  const quotes: number[] = [];
  const stack: Open[] = [];
  const waiting = openMarks();
  const skipped = openMarks();
  for (const at of places) {
    if (text[at] === '"') {
      quotes.push(at);
      continue;
    }
    const { kind, side } = roles.get(text[at]!)!;
    if (isApostrophe(text, at)) continue;
    if (side === 'open') {
      stack.push({ kind, at });
      waiting[kind].push(at);
      continue;
    }
    const open = waiting[kind].pop();
    const crossed = open === undefined ? skipped[kind].pop() : undefined;
    if (open !== undefined) {
      found.push({ kind, open, close: at });
      skipDownTo(open, stack, waiting, skipped);
    } else if (crossed !== undefined) found.push({ kind, open: crossed, close: at });
    else if (!isHalfBracketOrdinal(text, line, at) && !isSmile(text, at))
      lone.push({ kind, side: 'close', at, line, turns: [] });
  }
  for (const kind of pairKinds) {
    for (const at of skipped[kind]) lone.push({ kind, side: 'open', at, line, turns: [] });
    for (const at of waiting[kind]) lone.push({ kind, side: 'open', at, line, turns: [] });
  }
  lone.sort((a, b) => a.at - b.at);
  const straight = quotes.length ? pairStraightQuotes(text, quotes, lone) : [];
  return { pairs: withOuter(found), straight, lone: joinTurned(text, lone) };
}

/** Places of opening marks by kind, the last one opened at the end. */
type OpenMarks = Record<PairKind, number[]>;

const openMarks = (): OpenMarks => Object.fromEntries(pairKinds.map((kind) => [kind, []])) as unknown as OpenMarks;

/** Takes the mark at `open` off the stack and skips all that were opened behind it. */
function skipDownTo(open: number, stack: Open[], waiting: OpenMarks, skipped: OpenMarks): void {
  const above: Open[] = [];
  for (let top = stack.pop()!; top.at !== open; top = stack.pop()!) {
    waiting[top.kind].pop();
    above.push(top);
  }
  for (const { kind, at } of above.reverse()) skipped[kind].push(at);
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
function withOuter(found: { kind: PairKind; open: number; close: number }[]): Pair[] {
  const pairs: Pair[] = [];
  const enclosing: Enclosing[] = [];
  for (const { kind, open, close } of found.sort((a, b) => a.open - b.open)) {
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
  isFewWords(text.slice(mark.at + 1, next.at));

const isFewWords = (words: string): boolean =>
  words.length > 0 && words.length <= 20 && !/[，。；：！？,;]/u.test(words);

/** `”学习袁隆平，做一粒好种子“` is plainly a pair; of `“脏、乱、差“` the words between must be few to tell. */
function isTurned(text: string, mark: LoneMark, next: LoneMark): boolean {
  const words = text.slice(mark.at + 1, next.at);
  if (mark.side === 'close' && next.side === 'open') return words.length <= 40 && !/[。；！？;]/u.test(words);
  return mark.side === next.side && isFewWords(words);
}
