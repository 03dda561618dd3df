import { unitSet } from '../text/unit-set.ts';

const digits = '〇一二三四五六七八九';

const digitValue = (character: string): number => {
  if (character === '零' || character === '○') return 0;
  if (character === '两') return 2;
  return digits.indexOf(character);
};

const hanDigits = unitSet('一二三四五六七八九十百');

/** Whether the UTF-16 unit is a Han numeral of an ordinal (一 to 百). */
export const isHanDigit = (unit: string): boolean => hanDigits[unit.charCodeAt(0)] === 1;

/** 十二 → 12, 一百零三 → 103, 廿 is not read; null where the string is no number below 1 000. */
export function fromHan(text: string): number | null {
  let total = 0;
  let current = 0;
  let sawDigit = false;
  for (const character of text) {
    if (character === '百' || character === '十') {
      const unit = character === '百' ? 100 : 10;
      if (total !== 0 && total < unit * 10) return null;
      total += (sawDigit ? current : 1) * unit;
      current = 0;
      sawDigit = false;
    } else {
      const value = digitValue(character);
      if (value < 0 || (sawDigit && current !== 0)) return null;
      current = value;
      sawDigit = true;
    }
  }
  const number = total + current;
  return number > 0 ? number : null;
}

/** 12 → 十二, 103 → 一百零三; numbers from 1 to 999. */
export function toHan(number: number): string {
  const hundreds = Math.floor(number / 100);
  const tens = Math.floor((number % 100) / 10);
  const ones = number % 10;
  let text = hundreds ? `${digits[hundreds]}百` : '';
  if (tens) text += tens === 1 && !hundreds ? '十' : `${digits[tens]}十`;
  else if (hundreds && ones) text += '零';
  return ones ? text + digits[ones] : text;
}

/** 12, １２ → 12; null for anything else or for more than three digits. */
export function fromArabic(text: string): number | null {
  if (text.length === 0 || text.length > 3) return null;
  let number = 0;
  for (let i = 0; i < text.length; i++) {
    const digit = digitAt(text, i);
    if (digit < 0) return null;
    number = number * 10 + digit;
  }
  return number;
}

/** The value of the ASCII or full-width digit at `index`, or -1. */
export function digitAt(text: string, index: number): number {
  const unit = text.charCodeAt(index);
  if (unit >= 0x30 && unit <= 0x39) return unit - 0x30;
  if (unit >= 0xff10 && unit <= 0xff19) return unit - 0xff10;
  return -1;
}

/** Whether the UTF-16 unit is a Han character of the basic block. */
export const isHan = (unit: string): boolean => unit >= '\u4e00' && unit <= '\u9fff';
