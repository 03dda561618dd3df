import { type Span, span } from '../text/span.ts';
import { headingWords } from './heading.ts';
import { readItem } from './item.ts';
import { afterOrdinal } from './ordinal.ts';
import { type Part, wordsOf } from './part.ts';

/**
 * Finds where a stray line break cuts a sentence in two, as pasting from web pages does, and gives a heading or an item
 * whose title is cut the line that it goes on in. Each span runs from the end of one line's words to those of the next.
 *
 * Sure are breaks that no paragraph can end or begin with. A paragraph that only lacks its full stop looks nearly the
 * same; there the break counts where the two characters that it parts stand side by side elsewhere in the report
 * (程度不⏎足 … 不足), or where another break of the report is sure and the
 * line does not begin as paragraphs like to begin.
 */
export function markBrokenLines(text: string, parts: Part[]): Span[] {
  const torn = parts.filter(({ tail }) => tail).map((part) => span(part.line.to, part.tail!.start));
  const seams = parts.flatMap((part, index) => seamBetween(text, part, parts[index + 1]) ?? []);
  const doubtful = seams.filter((seam) => !seam.sure);
  const known = doubtful.length ? pairsSideBySide(text, doubtful) : new Set<string>();
  const isPlain = ({ sure, pair }: Seam) => sure || known.has(pair);
  const hasBreaks = torn.length > 0 || seams.some(isPlain);
  const broken = seams.filter((seam) => isPlain(seam) || (hasBreaks && !seam.opens));
  joinTitles(text, parts, broken);
  const breaks = [...torn, ...broken.map(({ part, next }) => span(part.line.to, next.line.from))];
  return breaks.sort((a, b) => a.start - b.start);
}

/** Two lines that may be one sentence. */
interface Seam {
  readonly part: Part;
  readonly next: Part;
  readonly sure: boolean;
  /** The characters at either side. */
  readonly pair: string;
  /** The second line begins as paragraphs like to begin. */
  readonly opens: boolean;
}

function seamBetween(text: string, part: Part, next: Part | undefined): Seam | null {
  if (next?.role !== 'text' || next.line.kind !== 'text' || next.line.from !== next.line.start) return null;
  if ((part.role !== 'text' && part.role !== 'item' && part.role !== 'heading') || part.line.kind !== 'text')
    return null;
  if (part.tail || !sentenceMark.test(wordsOf(text, next))) return null;
  const before = wordsOf(text, part);
  const after = wordsOf(text, next).slice(0, 40);
  if (isFinished(before)) return null;
  const seam = { part, next, pair: before.at(-1)! + after[0]!, opens: opening.test(after) };
  const isTitle = !hasStop(before) && part.role !== 'text';
  if (cannotPart(before, after, isTitle)) return { ...seam, sure: true };
  return !isTitle && isBody(before) ? { ...seam, sure: false } : null;
}

const sentenceMark = /[。；，、,;]/u;
const hasStop = (words: string): boolean => /[。；;]/u.test(words);

/** Longer than headings without an ordinal are, or of more than one sentence. */
const isBody = (words: string): boolean => hasStop(words) || words.length >= 40;

const isFinished = (words: string): boolean =>
  /[。！？：；:;!?…—～~]$|[。！？…][”’"）)》」』】]{1,3}$/u.test(words) || /^[（(【[].*[）)】\]]$/u.test(words);

const opening =
  /^(?:[今去明近当]年|20[\dxX]{2}年|截[至止]|下一?步|目前|当前|同时|此外|另外|其中|总之|总的|综上|以上|上述|现将|特此|根据|按照|结合|坚持|围绕|但|我们|我[局市县区镇乡街校院处村])/u;

/** Whether no paragraph ends as the one line does, or none begins as the other does. */
function cannotPart(before: string, after: string, isTitle: boolean): boolean {
  if (/^[，。、；：！？,;:!?”’）》】％%]/u.test(after)) return true;
  if (/^[的们]/u.test(after) && !/^的[XxＸ二一十]{2,3}大/u.test(after)) return true;
  if (isQuoteCut(before, after)) return true;
  if (/^是[^否]/u.test(after) && /[一二三四五六七八九十]$/u.test(before)) return true;
  if (!isTitle && /[，,。；;]\p{Script=Han}{1,2}$/u.test(before.slice(-3))) return true;
  if (/[\dxX×]$/u.test(before) && isFigureCut(before, after, isTitle)) return true;
  if (/^\p{Script=Han}{1,3}[。；;]/u.test(after) && (isTitle ? before.endsWith('等') : isBody(before))) return true;
  if (before.length < 12) return false;
  if (/[的和与及或并将把被]$/u.test(before)) return true;
  return (
    !isTitle && (/[，,、]$/u.test(before) ? before.length >= 25 : isBody(before) && /[A-Za-zＸ+＋]$/u.test(before))
  );
}

const measures =
  /^(?:多|余)?(?:[个家件次名人万亿元年月日处场户宗起条项套台辆座栋幢亩吨米篇份期届轮批类种例支所间间只头棵株册张块组队天时分号弄剂周岁岁倍成]|公里|公顷|公斤|千米|千瓦|平方|立方|小时|百分|剂次|人次|%|％)/u;

/** Words that begin with the sign of a measure. */
const noMeasure =
  /^(?:人[民大才社]|家[庭园长]|次[要日年]|年[度底初末]|条[例件]|分[管局]|组[织建]|项目|队[伍员]|类似|成[立为员果]|时[间任]|名[单称]|月底|日常)/u;

/** `开展培训4` ⏎ `场次`. A telephone number, a version or an article's number may well end a line. */
function isFigureCut(before: string, after: string, isTitle: boolean): boolean {
  const isMeasure = measures.test(after);
  if (isMeasure && (before.length >= 12 || (before.length >= 4 && !noMeasure.test(after)))) return true;
  if (/\d{7}$|[-—–]\d{4}$/u.test(before)) return false;
  return !isTitle && isBody(before) && /^\p{Script=Han}/u.test(after);
}

const openers = '“《〈（(「';
const closers = '”》〉）)」';

/** A quotation, a title or a bracket opens in the one line and closes first thing in the other. */
function isQuoteCut(before: string, after: string): boolean {
  const open: string[] = [];
  for (const unit of before) {
    if (openers.includes(unit)) open.push(unit);
    else if (closers.includes(unit) && openers.indexOf(open.at(-1) ?? ' ') === closers.indexOf(unit)) open.pop();
  }
  const last = open.at(-1);
  if (!last || before.startsWith(last)) return false;
  for (const unit of after) {
    if (unit === closers[openers.indexOf(last)]) return true;
    if (unit === last || unit === '。') return false;
  }
  return before.endsWith(last);
}

/** Of the seams' pairs of characters those that occur inside a line. */
function pairsSideBySide(text: string, seams: readonly Seam[]): Set<string> {
  const wanted = new Set(seams.map(({ pair }) => pair).filter((pair) => /^\p{Script=Han}{2}$/u.test(pair)));
  const found = new Set<string>();
  for (let at = 0; at + 1 < text.length && found.size < wanted.size; at++) {
    const pair = text[at]! + text[at + 1]!;
    if (wanted.has(pair)) found.add(pair);
  }
  return found;
}

/** A heading or an item whose title has not come to its end goes on in the next lines; those are no paragraphs then. */
function joinTitles(text: string, parts: Part[], broken: readonly Seam[]): void {
  const owners = new Map<Part, Part>();
  for (const { part, next } of broken) {
    const owner = owners.get(part) ?? part;
    if (!isTitleOpen(text, owner)) continue;
    owner.tail = next.line;
    if (owner.item) owner.item = readItem(text, owner.line.from, next.line.to, span(owner.line.start, next.line.end));
    owners.set(next, owner);
  }
  let kept = 0;
  for (const part of parts) if (!owners.has(part)) parts[kept++] = part;
  parts.length = kept;
}

/** A title runs over a few lines at most. */
const longestTitle = 400;

function isTitleOpen(text: string, { role, line, tail, ordinal, item }: Part): boolean {
  const end = tail ?? line;
  if (end.to - line.from > longestTitle) return false;
  if (role === 'item') return item!.titleSpan.end === end.to;
  if (role !== 'heading') return false;
  const from = ordinal ? afterOrdinal(text, ordinal, line.to) : line.from;
  return headingWords(text, from, end).form === 'line' && !hasStop(text.slice(from, end.to));
}
