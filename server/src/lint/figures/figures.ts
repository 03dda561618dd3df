import type { Span } from '../../text/span.ts';
import { measureAt } from '../measure.ts';

/** A number with its unit, as in 4200万元. */
export interface Figure {
  /** From the first digit to the unit's end. */
  readonly span: Span;
  readonly value: number;
  /** How far the true value may be off: half of what the last digit counts; 0 for things that are counted one by one. */
  readonly slack: number;
  /** 万, 亿 or nothing. */
  readonly scale: string;
  /** Without 万, 亿 and 余: 元 for 4200万元. */
  readonly unit: string;
  /** 约, 近, 余 and the like stand beside it. */
  readonly rough: boolean;
}

/** The figures that have a unit and begin between two places, in order. Years, ordinals and parts of words like A4 are none. */
export function figuresIn(line: string, from = 0, to = line.length): Figure[] {
  const figures: Figure[] = [];
  for (let at = from; at < to; at++) {
    if (!isDigitAt(line, at) || isDigitAt(line, at - 1)) continue;
    const end = endOfNumber(line, at);
    if (end < 0) continue;
    const figure = figureOf(line, at, line.slice(at, end));
    if (figure) figures.push(figure);
    at = end - 1;
  }
  return figures;
}

/** The figure that begins at a place, if one does. */
export function figureAt(line: string, at: number): Figure | null {
  const end = endOfNumber(line, at);
  return end < 0 ? null : figureOf(line, at, line.slice(at, end));
}

/** The end of the number that begins at a place; -1 where none does. */
function endOfNumber(line: string, at: number): number {
  number.lastIndex = at;
  return number.test(line) ? number.lastIndex : -1;
}

const isDigitAt = (line: string, at: number): boolean => {
  const unit = at < 0 ? 0 : line.charCodeAt(at);
  return unit >= 0x30 && unit <= 0x39;
};

function figureOf(line: string, start: number, digits: string): Figure | null {
  const after = start + digits.length;
  const [scaleWords = ''] = /^余?多?[万亿千百]*/u.exec(line.slice(after, after + 6)) ?? [];
  const scale = scaleOf(scaleWords);
  const unit = unitAt(line, after, scaleWords);
  if (unit === '' || '年号级届大'.includes(unit)) return null;
  const plain = digits.replaceAll(',', '');
  const decimals = plain.split('.')[1]?.length ?? 0;
  const end = after + scaleWords.length + unit.length;
  return {
    span: { start, end },
    value: Number(plain) * scale,
    slack: decimals === 0 && scale === 1 ? 0 : (0.5 * scale) / 10 ** decimals,
    scale: scaleWords.replace(/[余多]/gu, ''),
    unit: unit === '％' ? '%' : unit,
    rough:
      /[余多]/u.test(scaleWords) ||
      roughBefore.test(line.slice(Math.max(0, start - 3), start)) ||
      roughAfter.test(line.slice(end, end + 2)),
  };
}

const number =
  /(?<![\dA-Za-z.．:：\-—～~〔第])(?:\d{1,3}(?:,\d{3})+|\d{1,12})(?:\.\d{1,6})?(?![\d.．:：A-Za-z\-—～~])/uy;
const roughBefore = /(?:约|近|超|超过|逾|突破|至少|不足|[<>≥≤＞＜])[为达]?$/u;
const roughAfter = /^(?:左右|以上|以下|上下|以内|余|多)/u;

/** A value in the scale and unit of a figure: 2326 → 2326户. */
export const printLike = (value: number, { scale, unit }: Figure): string =>
  `${Number((value / scaleOf(scale)).toFixed(4))}${scale}${unit}`;

const scaleOf = (words: string): number =>
  [...words].reduce((scale, unit) => scale * ({ 百: 1e2, 千: 1e3, 万: 1e4, 亿: 1e8 }[unit] ?? 1), 1);

/** 元, 户, 人次 …; of 4200万元 what stands behind the 万. */
function unitAt(line: string, after: number, scaleWords: string): string {
  const whole = measureAt(line, after);
  const rest = whole.startsWith(scaleWords) ? whole.slice(scaleWords.length) : '';
  return rest || measureAt(line, after + scaleWords.length).replace(/^[余多万亿千百]+/u, '');
}
