import { span } from '../text/span.ts';
import type { Damage, Ordinal } from './nodes.ts';
import { fromArabic, fromHan, isHan, isHanDigit } from './numerals.ts';
import { levelOf } from './ordinal.ts';
import { type Part, wordsOf } from './part.ts';

/**
 * Reads damaged ordinals as what was meant, where only the neighbours can tell:
 * an empty `()`, a lost 、 (`一上半年…`, `二存在问题`), a digit too many (`110.` after `9.`), a marker torn over two lines.
 */
export function repairOrdinals(text: string, parts: Part[]): void {
  joinTornMarkers(text, parts);
  numberEmptyBrackets(parts);
  findBareNumerals(text, parts);
  findStrayDigits(parts);
}

/** `3` ⏎ `、培训就业方面…`: one heading on two lines. */
function joinTornMarkers(text: string, parts: Part[]): void {
  for (let index = 0; index + 1 < parts.length; index++) {
    const [part, next] = [parts[index]!, parts[index + 1]!];
    if (part.role !== 'text' || next.role !== 'text' || next.line.from !== next.line.start) continue;
    const numeral = wordsOf(text, part);
    const number = fromArabic(numeral) ?? fromHan(numeral);
    if (number === null || numeral.length > 2 || !'、．.'.includes(text[next.line.from]!)) continue;
    const style = fromArabic(numeral) === null ? 'han' : 'arabic';
    const place = span(part.line.from, part.line.to);
    part.role = 'heading';
    part.level = levelOf[style];
    part.ordinal = { style, text: numeral, span: place, number, marks: text[next.line.from]!, damage: 'torn' };
    part.tail = { ...next.line, from: next.line.from + 1 };
    parts.splice(index + 1, 1);
  }
}

/** `()` stands where （一） should, or where （1） should if that is what the list has around it. */
function numberEmptyBrackets(parts: Part[]): void {
  let count = 0;
  let deeper: 'han-bracket' | 'arabic-bracket' = 'han-bracket';
  for (const part of parts) {
    const { ordinal } = part;
    if (part.role !== 'heading' || !ordinal) continue;
    if (ordinal.damage === 'empty') {
      count++;
      part.ordinal = { ...ordinal, style: deeper, meant: count };
      part.level = levelOf[deeper];
    } else if (ordinal.style === 'han-bracket' || ordinal.style === 'arabic-bracket') {
      deeper = ordinal.style;
      count = ordinal.number ?? count;
    } else if (ordinal.style === 'han' || ordinal.style === 'part') {
      deeper = 'han-bracket';
      count = 0;
    } else if (ordinal.style === 'arabic' && deeper === 'arabic-bracket') count = 0;
  }
}

interface Candidate {
  readonly index: number;
  readonly number: number;
  readonly length: number;
}

/** Words that begin with a numeral and are no damaged ordinal: 一年来, 三农, 二十大, 一方面. */
const numeralWords =
  /^(?:[一二三四五六七八九十百]+(?:[年月日个些方面次项名家人户条件万亿千百多余种类批轮场期级届季旬周天位处座台辆套亩米元倍成分之]|季度|体化|批|带|路|是|要|系列|定|直|致|旦|律|般|样|切|起|同|线|手|流|贯|把|边|心|线城|农|大|中全会|产|资|标段|五|社|支|村|乡|镇|区|局|甲|者|则|来|会)|一对一|三公|四风|三农|五一|七一|八一|十一假)/u;

/** Lines that begin 一上半年…, 二存在…, 三下一步…: together they can only be headings whose 、 is lost. */
function findBareNumerals(text: string, parts: Part[]): void {
  const sequence: (Candidate & { readonly sound: boolean })[] = [];
  parts.forEach((part, index) => {
    const number = part.role === 'heading' && part.ordinal?.style === 'han' ? part.ordinal.number : null;
    const candidate = part.role === 'text' && part.line.kind === 'text' ? bareNumeral(text, part, index) : null;
    if (number !== null) sequence.push({ index, number, length: 0, sound: true });
    else if (candidate) sequence.push({ ...candidate, sound: false });
  });
  sequence.forEach(({ index, number, length, sound }, at) => {
    if (sound || !continuesSequence(number, sequence[at - 1]?.number, sequence[at + 1]?.number)) return;
    const part = parts[index]!;
    part.role = 'heading';
    part.level = 1;
    part.ordinal = ordinalAt(text, part.line.from, length, number, 'no-delimiter');
  });
}

function bareNumeral(text: string, part: Part, index: number): Candidate | null {
  const { from, to } = part.line;
  if (to - from > 40) return null;
  let at = from;
  while (at < to && isHanDigit(text[at]!)) at++;
  const number = fromHan(text.slice(from, at));
  const words = text.slice(from, to);
  if (number === null || to - at < 3 || !isHan(text[at]!) || /[。；，：]$/u.test(words) || numeralWords.test(words))
    return null;
  return { index, number, length: at - from };
}

/** Its neighbours in the sequence, sound or damaged, must be the numbers on either side of it. */
const continuesSequence = (number: number, before: number | undefined, after: number | undefined): boolean =>
  number === 1 ? after === 2 && before === undefined : before === number - 1;

function ordinalAt(text: string, start: number, length: number, number: number, damage: Damage): Ordinal {
  return {
    style: 'han',
    text: text.slice(start, start + length),
    span: span(start, start + length),
    number,
    marks: '',
    damage,
  };
}

/** 110. after 9.: one digit too many, and nothing after it counts on from there. */
function findStrayDigits(parts: Part[]): void {
  const headings = parts.filter((part) => part.role === 'heading' && part.ordinal);
  headings.forEach((part, index) => {
    const ordinal = part.ordinal!;
    const previous = headings[index - 1]?.ordinal;
    if (ordinal.style !== 'arabic' || ordinal.number === null || ordinal.damage || previous?.style !== 'arabic') return;
    const expected = (previous.meant ?? previous.number ?? 0) + 1;
    const next = headings[index + 1]?.ordinal;
    const goesOn = next?.style === 'arabic' && next.number === ordinal.number + 1;
    if (goesOn || !lacksOneDigit(String(expected), String(ordinal.number))) return;
    part.ordinal = { ...ordinal, meant: expected, damage: 'stray-digit' };
  });
}

function lacksOneDigit(short: string, long: string): boolean {
  if (long.length !== short.length + 1) return false;
  for (let at = 0; at < long.length; at++) if (long.slice(0, at) + long.slice(at + 1) === short) return true;
  return false;
}
