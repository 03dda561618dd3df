import type { Span } from '../text/span.ts';
import type { Document } from './document.ts';
import type { Line, Report, Section } from './nodes.ts';

/** 字数 of a whole file as writers count it; what a web page left behind does not count. */
export function charactersOf(document: Document): number {
  let total = countWithout(document.text, document.head.span, document.head.residue);
  for (const { report } of document.reports) total += charactersOfReport(report);
  return total;
}

export function charactersOfReport(report: Report): number {
  const count = counted.get(report) ?? countWithout(report.text, { start: 0, end: report.text.length }, report.residue);
  counted.set(report, count);
  return count;
}

const counted = new WeakMap<Report, number>();

/** 字数 from a section's heading to the end of its last subsection. */
export function charactersOfSection(section: Section, text: string): number {
  const [first] = section.sections;
  let count = countCharacters(text, section.span.start, first ? first.span.start : section.span.end);
  for (const child of section.sections) count += charactersOfSection(child, text);
  return count;
}

/** Han characters and full-width marks count one each, a run of Latin letters or digits (`3.5%`, `GDP`) counts one. */
export function countCharacters(text: string, start = 0, end = text.length): number {
  let count = 0;
  let inRun = false;
  for (let at = start; at < end; at++) {
    const unit = text.charCodeAt(at);
    const kind = unit < 0x80 ? ascii[unit]! : wide(unit);
    if (kind === counts) count++;
    else if (kind === runs && !inRun) count++;
    inRun = kind === runs || (inRun && kind === joins);
  }
  return count;
}

/** A unit that counts by itself, one that is part of a run, one that only goes on a run (`.` in `3.5`), anything else. */
const counts = 1;
const runs = 2;
const joins = 3;
const separates = 0;

const ascii = Uint8Array.from({ length: 0x80 }, (_, unit) => {
  if (/[0-9A-Za-z]/.test(String.fromCharCode(unit))) return runs;
  return unit > 0x20 && unit < 0x7f ? joins : separates;
});

function wide(unit: number): number {
  if (unit >= 0x4e00 && unit <= 0x9fff) return counts;
  if (unit < 0x2000) return isLatinLetter(unit) ? runs : unit === 0xb7 || unit === 0xd7 ? counts : separates;
  if (unit === 0x3000 || (unit >= 0x2000 && unit <= 0x200f) || (unit >= 0x2028 && unit <= 0x202f)) return separates;
  // Of the pairs only Han characters are writing, and their first half counts; emoji and private characters are not.
  if (unit >= 0xd800 && unit <= 0xf8ff) return unit >= 0xd840 && unit <= 0xd88d ? counts : separates;
  return unit >= 0xfe00 && unit <= 0xfe0f ? separates : counts;
}

const isLatinLetter = (unit: number): boolean => unit >= 0xc0 && unit <= 0x24f && unit !== 0xd7 && unit !== 0xf7;

function countWithout(text: string, within: Span, left: readonly Line[]): number {
  let count = 0;
  let at = within.start;
  for (const { span } of left) {
    count += countCharacters(text, at, span.start);
    at = Math.max(at, span.end);
  }
  return count + countCharacters(text, at, within.end);
}
