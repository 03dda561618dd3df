import type { Document } from '../draft/document.ts';
import type { Report } from '../draft/nodes.ts';
import { perReport } from '../lint/memo.ts';
import type { Completion } from './completion.ts';

/**
 * Words that the draft itself uses and that go on from what is typed in front of `offset`: titles in 《》 and names of units
 * that occur at least twice, the more frequent first; behind 〔 the years of document numbers.
 */
export function termsAt(document: Document, offset: number, year: number): Completion[] {
  const line = document.text.slice(Math.max(0, offset - longestTerm), offset);
  const typed = line.slice(line.lastIndexOf('\n') + 1);
  return typed.endsWith('〔') || /〔\d{1,3}$/u.test(typed)
    ? documentYears(document, offset, typed, year)
    : terms(document, offset, typed);
}

const fewest = 2;
const longestTerm = 40;

function terms(document: Document, offset: number, typed: string): Completion[] {
  const counts = new Map<string, number>();
  for (const { report } of document.reports) {
    for (const [term, count] of termsIn(report)) counts.set(term, (counts.get(term) ?? 0) + count);
  }
  const behind = document.text.slice(offset, offset + longestTerm);
  const found: { term: string; count: number; length: number }[] = [];
  for (const [term, count] of counts) {
    const length = typedOf(term, typed);
    // The word being typed is none of those that occur.
    const isThere = length > 0 && behind.startsWith(term.slice(length));
    if (count >= fewest && length >= fewest && !isThere) found.push({ term, count, length });
  }
  found.sort((a, b) => b.length - a.length || b.count - a.count || a.term.length - b.term.length);
  return found.slice(0, most).map(({ term, count, length }) => ({
    kind: 'term',
    label: term,
    detail: { zh: `本文件中出现${count}次`, en: `${count} times in this file` },
    text: term,
    snippet: null,
    replace: { start: offset - length, end: offset },
  }));
}

const most = 20;

/** How much of the term is typed already, at least its first two characters; 0 where it is another word. */
function typedOf(term: string, typed: string): number {
  for (let length = Math.min(term.length - 1, typed.length); length >= fewest; length--) {
    if (typed.endsWith(term.slice(0, length))) return length;
  }
  return 0;
}

const termsIn = perReport(({ text }: Report): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  const count = (term: string): void => void counts.set(term, (counts.get(term) ?? 0) + 1);
  for (const [title] of text.matchAll(/《[^《》\n]{2,40}》/gu)) count(title);
  for (const { 0: ending, index } of text.matchAll(unitEnding)) {
    const name = unitBefore(text, index + ending.length, ending.length);
    if (name) count(name);
  }
  return counts;
});

const unitEnding =
  /(?:有限公司|集团公司|领导小组|管委会|委员会|办公室|指挥部|服务中心|研究院|大队|支队|学校|医院|[局委办厅])(?![\u4e00-\u9fff]?[局委办厅]|[事公理好法案面部限属势托派任实])/gu;

/** Where the name begins: behind a mark, a digit or a word that never stands within one. Null where there is no such place near. */
function unitBefore(text: string, end: number, ending: number): string | null {
  let start = end - ending;
  while (start > 0 && end - start <= longestUnit && isWithin(text, start)) start--;
  const length = end - start;
  return length > longestUnit || length < ending + 2 ? null : text.slice(start, end);
}

const longestUnit = 20;

function isWithin(text: string, at: number): boolean {
  const unit = text[at - 1]!;
  return unit >= '\u4e00' && unit <= '\u9fff' && !'由和与在及向对从经被为是将把的了会同'.includes(unit);
}

/** `〔2024〕` and the number to fill in: the years that the draft has already, and this one. */
function documentYears({ text }: Document, offset: number, typed: string, year: number): Completion[] {
  const years = new Set([String(year)]);
  for (const [, found] of text.matchAll(/〔(\d{4})〕/gu)) years.add(found!);
  const digits = typed.slice(typed.lastIndexOf('〔') + 1);
  const closing = text[offset] === '〕' ? 1 : 0;
  return [...years]
    .filter((each) => each.startsWith(digits))
    .sort((a, b) => Number(b) - Number(a))
    .map((each) => ({
      kind: 'term',
      label: `〔${each}〕`,
      detail: { zh: '发文字号的年份', en: 'Year of a document number' },
      text: `〔${each}〕`,
      snippet: `〔${each}〕$1号$0`,
      replace: { start: offset - digits.length - 1, end: offset + closing },
    }));
}
