import type { Span } from '../../text/span.ts';
import { type UnitSet, unitSet } from '../../text/unit-set.ts';
import { type Figure, figuresIn } from './figures.ts';

/** A total and what it is said to consist of: 共3件，其中省级2件、市级1件. */
export interface Breakdown {
  readonly total: Figure;
  readonly parts: readonly Part[];
  /** Nothing but a mark stands behind the last part, so that the list is whole. */
  readonly closed: boolean;
  /** The parts stand between 、, which holds them together; commas may lead on to something else. */
  readonly tight: boolean;
}

export interface Part extends Figure {
  readonly label: string;
}

/** Words that a line with a breakdown has. */
export const breakdownWords = ['其中'];

/** The breakdowns of a line: a total right before 其中, parts with the same unit behind it. */
export function* breakdownsIn(line: string): Generator<Breakdown> {
  if (!line.includes('其中')) return;
  for (const sentence of sentencesOf(line)) {
    const words = withoutBrackets(line.slice(sentence.start, sentence.end));
    const at = words.indexOf('其中');
    if (at < 0 || words.includes('其中', at + 2)) continue;
    const totals = totalsBefore(words, at);
    if (totals.length === 0) continue;
    for (const total of totals) {
      const list = partsAfter(words, at + 2, total);
      if (!list) continue;
      const parts = list.parts.map((one) => moved(one, sentence.start));
      yield { ...list, total: moved(total, sentence.start), parts };
    }
  }
}

const moved = <Kind extends Figure>(figure: Kind, by: number): Kind => ({
  ...figure,
  span: { start: figure.span.start + by, end: figure.span.end + by },
});

/** Sentences with 其中, and then what brackets with 其中 hold as sentences of their own. */
function* sentencesOf(line: string): Generator<Span> {
  for (let end = 0, at = line.indexOf('其中'); at >= 0; at = line.indexOf('其中', end)) {
    end = nextOf(line, sentenceEnds, at, line.length) ?? line.length;
    yield { start: (lastOf(line, sentenceEnds, at, 0) ?? -1) + 1, end };
  }
  for (let next = 0, at = line.indexOf('其中'); at >= 0; at = line.indexOf('其中', next)) {
    next = at + 2;
    const open = lastOf(line, bracketEnds, at, at - longestBracket);
    const close = nextOf(line, bracketEnds, at, at + longestBracket);
    if (open === null || close === null || !'（('.includes(line[open]!) || !'）)'.includes(line[close]!)) continue;
    next = close;
    yield { start: open + 1, end: close };
  }
}

const longestBracket = 200;
const sentenceEnds = unitSet('。！？!?');
const bracketEnds = unitSet('（()）。');
const clauseEnds = unitSet('，,；;：:');

/** Where one of the marks stands last before `at`, not before `from`. */
function lastOf(line: string, marks: UnitSet, at: number, from: number): number | null {
  for (let place = at - 1; place >= Math.max(0, from); place--) if (marks[line.charCodeAt(place)]) return place;
  return null;
}

/** Where one of the marks stands first behind `at`, before `to`. */
function nextOf(line: string, marks: UnitSet, at: number, to: number): number | null {
  for (let place = at; place < Math.min(to, line.length); place++) if (marks[line.charCodeAt(place)]) return place;
  return null;
}

/** Of the same length, with blanks for every bracket and what it holds. */
const withoutBrackets = (words: string): string =>
  words.replace(/[（(][^（()）]*[）)]/gu, (bracket) => '\u3000'.repeat(bracket.length));

/** The figures that end the clause before 其中: 64宗，其中… or 62宗、4636平方米，其中…. */
function totalsBefore(words: string, at: number): Figure[] {
  let stop = at;
  while (stop > 0 && '，,、：:；;\u3000 '.includes(words[stop - 1]!)) stop--;
  const before = words.slice(0, stop);
  const clauseStart = (lastOf(words, clauseEnds, stop, 0) ?? -1) + 1;
  const clause = figuresIn(words, clauseStart, stop).filter(({ span }) => span.end <= stop);
  const last = clause.at(-1);
  if (!last || clause.length > mostTotals || before.slice(last.span.end).replaceAll('\u3000', '') !== '') return [];
  return clause.filter(({ unit, rough }) => !rough && clause.filter((one) => one.unit === unit).length === 1);
}

/** A clause with more figures is a list, and the last of them alone what is broken down. */
const mostTotals = 4;

/**
 * Parts stand one by one between marks, each a label and a single figure; other units may stand between them in turn.
 * Behind a list with 、 a comma leads on to something else. Null where the list says itself that it is not exact.
 */
function partsAfter(words: string, from: number, total: Figure): Omit<Breakdown, 'total'> | null {
  const parts: Part[] = [];
  let foreign = 0;
  let start = from;
  let rank = -1;
  const list = (closed: boolean) => ({ parts, closed, tight: rank === 0 });
  while (start < words.length) {
    while (start < words.length && '，,：:、；; \u3000'.includes(words[start]!)) start++;
    let end = start;
    while (end < words.length && !'，,、；;'.includes(words[end]!)) end++;
    if (start >= end) break;
    const [figure, ...others] = figuresIn(words, start, end);
    if (!figure || others.length > 0) return list(false);
    const label = words.slice(start, figure.span.start).replace(/^(?:和|及|以及|另有)/u, '');
    const tail = words.slice(figure.span.end, end).replaceAll('\u3000', '');
    if (tail !== '' || label.trim() === '' || /\d/u.test(label) || notPart.test(label)) return list(false);
    if (figure.rough || /[xX×*＊]|等|主要/u.test(label)) return null;
    if (figure.unit === total.unit) {
      parts.push({ ...figure, label });
      foreign = 0;
    } else if (parts.length === 0 || ++foreign > 1) return list(false);
    const mark = '、，；'.indexOf((words[end] ?? '').replace(',', '，').replace(';', '；'));
    if (rank >= 0 && mark > rank) break;
    if (rank < 0) rank = mark;
    start = end;
  }
  return list(true);
}

/** What goes on about the total, or about another time, is no part of it. */
const notPart =
  /同比|环比|比上年|较|占|增长|下降|增幅|完成率|完成投资|平均|累计|人均|均|上年|去年|涉及|达到?$|[为有]$/u;
