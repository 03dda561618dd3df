import type { Report } from '../../draft/nodes.ts';
import { type Span, shift, span, textOf } from '../../text/span.ts';
import { unitsOf } from '../../text/units.ts';
import { clues, forEachClue } from '../prose/clues.ts';
import { hitsIn } from '../prose/prose.ts';
import { separate } from '../separate.ts';
import { afterParty, beforeParty, type DroppedPhrases, droppedParty } from '../wording/words/dropped-party.ts';

/** A place where 党 is written D or was taken out. */
export interface CensoredPlace {
  /** What is printed, and how it should read. */
  readonly span: Span;
  readonly whole: string;
  /** Where 党 belongs: `D` itself, or an empty place. */
  readonly gap: Span;
  /** It can be read in no other way, so that it proves the draft was filtered. */
  readonly sure: boolean;
}

/** All such places in a report, the doubtful ones included; in the order of its lines and without overlaps. */
export function censoredPlacesIn(report: Report): CensoredPlace[] {
  const found: CensoredPlace[] = [];
  let read: Span | null = null;
  let words = '';
  for (const { word, start, line } of hitsIn(report, censoredClues)) {
    if (line !== read) [read, words] = [line, textOf(report.text, line)];
    for (const place of placesAt(words, word, start - line.start))
      found.push({ ...place, span: shift(place.span, line.start), gap: shift(place.gap, line.start) });
  }
  return found.length > 1 ? separate(found) : found;
}

/** The same in a line that belongs to no report. */
export function censoredPlacesInLine(line: string): CensoredPlace[] {
  const found: CensoredPlace[] = [];
  forEachClue(unitsOf(line), 0, line.length, ({ word, wantedBy }, at) => {
    if (wantedBy.includes(censoredClues)) found.push(...placesAt(line, word, at));
  });
  return found.length > 1 ? separate(found) : found;
}

function placesAt(line: string, word: string, at: number): CensoredPlace[] {
  const places: CensoredPlace[] = [];
  for (const rest of restsOf.get(word) ?? [null]) {
    const place = rest ? droppedAt(line, at, rest) : letterAt(line, at);
    if (place) places.push(place);
  }
  return places;
}

/** The party of `D组`, `治D`; not grades, buildings, vitamins, formulas, or the last of A、B、C、D. */
function letterAt(line: string, at: number): CensoredPlace | null {
  const [before, after] = [line[at - 1] ?? '', line[at + 1] ?? ''];
  if (/[\w.\-—、/+＋×]/u.test(before) && /[A-Z0-9]/u.test(line[at - 1] === '、' ? (line[at - 2] ?? '') : before))
    return null;
  if (/[\w.\-/+×]/u.test(before) || /[\w.\-/×]/u.test(after)) return null;
  const isBehind = before !== '' && beforeParty.includes(before);
  const isBefore =
    after !== '' && afterParty.includes(after) && !(after === '的' && /[素案类级项图点型区座]/u.test(before));
  const isGroup = after === '组' && (/[局委厅院会部室]/u.test(before) || /^[会书成理议领]/u.test(line.slice(at + 2)));
  if (!isBehind && !isBefore && !isGroup) return null;
  const start = isBehind && !isBefore ? at - 1 : at;
  const end = isBefore || isGroup ? at + 2 : at + 1;
  return {
    span: span(start, end),
    whole: `${line.slice(start, at)}党${line.slice(at + 1, end)}`,
    gap: span(at, at + 1),
    sure: true,
  };
}

interface Rest {
  /** What is left of the phrase without its 党. */
  readonly text: string;
  readonly whole: string;
  readonly gap: number;
  readonly guards: DroppedPhrases;
}

const restsOf = new Map<string, Rest[]>();
for (const guards of droppedParty) {
  for (const whole of guards.phrases.split(' ')) {
    const rest = { text: whole.replaceAll('党', ''), whole, gap: whole.indexOf('党'), guards };
    restsOf.set(rest.text, [...(restsOf.get(rest.text) ?? []), rest]);
  }
}
const letters = ['D', 'Ｄ'];
const censoredClues = clues([...letters, ...restsOf.keys()]);

const reach = 24;

function droppedAt(line: string, at: number, { text, whole, gap, guards }: Rest): CensoredPlace | null {
  const end = at + text.length;
  const [before, after] = [line[at - 1] ?? '\n', line[end] ?? '\n'];
  if ('党DＤ'.includes(gap === text.length ? after : before)) return null;
  if (guards.notAfter?.includes(before) || guards.notBefore?.includes(after)) return null;
  if (guards.before && !guards.before.test(line.slice(Math.max(0, at - 8), at))) return null;
  if (guards.after && !guards.after.test(line.slice(end, end + reach))) return null;
  return { span: span(at, end), whole, gap: span(at + gap, at + gap), sure: guards.sure === true };
}
