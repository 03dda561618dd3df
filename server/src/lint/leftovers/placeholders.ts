import type { Report } from '../../draft/nodes.ts';
import { type Span, textOf } from '../../text/span.ts';
import { measureAt } from '../measure.ts';
import { proseOf } from '../prose/prose.ts';
import { maskedLinesOf, masksIn } from './masks.ts';

/** What the writer has to fill in; `text` where nothing tells what it is, and for the texts that the settings name. */
export type PlaceholderKind = 'date' | 'time' | 'number' | 'name' | 'text';

export interface Placeholder {
  readonly kind: PlaceholderKind;
  /** The mask itself: `xx` of xx万元, `XX市XX` of XX市XX区; of a date the whole `x月xx日`. */
  readonly span: Span;
  /** The mask with the unit behind it, for showing: xx万元. */
  readonly shown: string;
}

/** The placeholders of a report at their places, and the text of the line of each, line by line. */
export function* placeholdersByLine(report: Report, own: readonly string[]): Generator<PlaceholderLine> {
  if (own.some((words) => words !== '' && report.text.includes(words))) {
    for (const line of proseOf(report)) {
      const words = textOf(report.text, line);
      yield { line, words, placeholders: placeholdersIn(words, report.format === 'markdown', own) };
    }
    return;
  }
  for (const { line, masks } of maskedLinesOf(report)) {
    const words = textOf(report.text, line);
    yield { line, words, placeholders: joined(words, masks) };
  }
}

export interface PlaceholderLine {
  readonly line: Span;
  readonly words: string;
  /** Their spans are relative to the line. */
  readonly placeholders: readonly Placeholder[];
}

/** The masks and blanks in one line. */
export const placeholdersIn = (line: string, markdown: boolean, own: readonly string[] = []): Placeholder[] =>
  [...joined(line, masksIn(line, markdown)), ...ownPlaceholders(line, own)].sort((a, b) => a.span.start - b.span.start);

/** Neighbours in one word or one date are one placeholder. */
function joined(line: string, masks: readonly Span[]): Placeholder[] {
  const found: Placeholder[] = [];
  for (let at = 0; at < masks.length; ) {
    let last = at;
    while (last + 1 < masks.length && isOneWord(line, masks[last]!, masks[last + 1]!)) last++;
    found.push(placeholder(line, masks[at]!.start, masks[last]!.end));
    at = last + 1;
  }
  return found;
}

function placeholder(line: string, start: number, maskEnd: number): Placeholder {
  const mask = line.slice(start, maskEnd);
  const unit = measureAt(line, maskEnd);
  const before = line[start - 1] ?? '';
  if (isDate(line, mask, start, maskEnd)) {
    const end = maskEnd + (/^[年月日]/u.test(line.slice(maskEnd, maskEnd + 1)) ? 1 : 0);
    return { kind: 'date', span: { start, end }, shown: line.slice(start, end) };
  }
  const span = { start, end: maskEnd };
  if (/[时点:]/u.test(mask)) return { kind: 'time', span, shown: mask };
  if (unit || /[.．\d]|^[ \t\u3000]/u.test(mask) || /[第〕约共]/u.test(before))
    return { kind: 'number', span, shown: mask + unit };
  return { kind: /[\p{L}×＊*○◯〇□△]/u.test(mask) ? 'name' : 'text', span, shown: mask };
}

function isDate(line: string, mask: string, start: number, end: number): boolean {
  const next = line[end] ?? '';
  if (/[年月日]/u.test(mask) || next === '月') return true;
  if (next === '日') return !/^日[报常子用期]/u.test(line.slice(end, end + 2));
  return next === '年' && (/^\d/.test(mask) || mask.length === 4 || line[start - 1] === '于');
}

/** Only a unit stands between the two: x月xx, XX市XX区, xx—xx. A number behind a name is another placeholder: XX市xx人. */
function isOneWord(line: string, a: Span, b: Span): boolean {
  const between = line.slice(a.end, b.start);
  if (/^(?:[年月日时点:]|[-—–～~－至]{1,2})$/u.test(between)) return true;
  return /^(?:[省市县区州盟旗镇乡村局厅委院校]|自治[区州县]|街道)?$/u.test(between) && !isCounted(line, b.end);
}

/** A unit of measure or of a date stands at `at`, as behind xx人 and x月. */
const isCounted = (line: string, at: number): boolean => measureAt(line, at) !== '' || /[年月日]/u.test(line[at] ?? '');

function ownPlaceholders(line: string, texts: readonly string[]): Placeholder[] {
  const found: Placeholder[] = [];
  for (const shown of texts) {
    if (shown === '') continue;
    for (let start = line.indexOf(shown); start >= 0; start = line.indexOf(shown, start + shown.length)) {
      found.push({ kind: 'text', span: { start, end: start + shown.length }, shown });
    }
  }
  return found;
}
