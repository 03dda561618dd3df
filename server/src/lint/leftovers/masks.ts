import type { Report } from '../../draft/nodes.ts';
import { type Span, textOf } from '../../text/span.ts';
import { unitSet } from '../../text/unit-set.ts';
import { measureAt } from '../measure.ts';
import { perReport } from '../memo.ts';
import { clues } from '../prose/clues.ts';
import { kindsOf } from '../prose/kinds.ts';
import { machineText } from '../prose/machine-text.ts';
import { linesHolding, type ProseLine, proseOf } from '../prose/prose.ts';

/** Where a writer put a sign for something not yet known: xx, ××, 某某, ____, （ ）. Each run of signs is one span. */
export function masksIn(line: string, markdown: boolean): Span[] {
  const spans: Span[] = [];
  let machine: Span[] | null = null;
  let starRuns: number | null = null;
  for (let at = nextSign(line, 0); at >= 0; at = nextSign(line, at + 1)) {
    const kind = kindAt(line, at);
    if (kind === null) continue;
    const start = kind === 'latin' ? afterDigitsBefore(line, at) : at;
    const run = runOf[kind];
    run.lastIndex = start;
    if (!run.test(line)) continue;
    const end = run.lastIndex;
    at = end - 1;
    machine ??= machineText(line);
    if (machine.some((place) => place.start <= start && start < place.end)) continue;
    if (kind === 'star') starRuns ??= line.match(/\*{2,}/g)?.length ?? 0;
    const mask = line.slice(start, end);
    if (isMask[kind]({ line, mask, start, end, markdown, starRuns: starRuns ?? 0 })) spans.push({ start, end });
  }
  return spans;
}

/** The lines of a report with masks in them, and where in each line these stand. */
export const maskedLinesOf = perReport((report: Report) => {
  const hollow = linesHolding(report, hollows);
  const lines: { readonly line: ProseLine; readonly masks: readonly Span[] }[] = [];
  for (const line of proseOf(report)) {
    if ((line.kinds & signKinds) === 0 && !hollow.has(line)) continue;
    const masks = masksIn(textOf(report.text, line), report.format === 'markdown');
    if (masks.length > 0) lines.push({ line, masks });
  }
  return lines;
});

/** What begins a mask is of these kinds, or a bracket with nothing in it. */
const signKinds = kindsOf('maskLetter', 'maskSign', 'question', 'machine');

const openings = '（(【《〔';
const blanks = ' \t\u3000';
const inEmptyBrackets = unitSet(`${blanks}?？）)】》〕`);
const hollows = clues([
  ...[...openings].flatMap((open) => [...`${blanks}）)】》〕`].map((next) => open + next)),
  ...[...blanks].map((blank) => `〕${blank}`),
]);

type Kind = keyof typeof isMask;

/** Where the next character stands that may begin a mask; -1 where none does. */
function nextSign(line: string, from: number): number {
  for (let at = from; at < line.length; at++) if (beginsWith[line.charCodeAt(at)] !== 0) return at;
  return -1;
}

/** What kind of mask may begin at a place, by a look at one or two characters. */
function kindAt(line: string, at: number): Kind | null {
  const unit = line.charCodeAt(at);
  const kind = firstKinds[beginsWith[unit]!]!;
  if (kind === 'bracket') return inEmptyBrackets[line.charCodeAt(at + 1)] ? kind : null;
  if (kind === 'blank') return line[at - 1] === '〕' ? kind : null;
  if (unit === 0x5c) return line[at + 1] === '*' ? 'star' : kind;
  return kind;
}

const firstCharacters: Readonly<Record<Kind, string>> = {
  latin: 'xXｘＸ',
  sign: '×＊○◯〇□△',
  some: '某',
  line: '_＿\\',
  star: '*',
  question: '?？',
  bracket: openings,
  blank: blanks,
};
const firstKinds: readonly (Kind | null)[] = [null, ...(Object.keys(firstCharacters) as Kind[])];

/** By UTF-16 unit, the place of a kind in `firstKinds`. */
const beginsWith = new Uint8Array(0x10000);
firstKinds.forEach((kind, index) => {
  for (const character of kind ? firstCharacters[kind] : '') beginsWith[character.charCodeAt(0)] = index;
});

/** 20xx: the digits before a mask belong to it. */
function afterDigitsBefore(line: string, at: number): number {
  let start = at;
  while (start > 0 && line.charCodeAt(start - 1) >= 0x30 && line.charCodeAt(start - 1) <= 0x39) start--;
  return start;
}

/** Each reads a run of one sign, so the scan is linear. */
const runOf: Readonly<Record<Kind, RegExp>> = {
  latin: /(?<!\d)\d*[xXｘＸ]+(?:[.．][xXｘＸ]+)*/uy,
  sign: /×+|＊{2,}|[○◯〇]+|□{2,}|△{2,}/uy,
  some: /某+/uy,
  line: /(?:\\_)+|_+|＿+/uy,
  star: /(?:\\\*)+|\*+/uy,
  question: /[?？]{2,}/uy,
  bracket: /[（(][ \t\u3000?？]*[）)]|【[ \t\u3000]*】|《[ \t\u3000]*》|〔[ \t\u3000]*〕/uy,
  blank: /(?<=\d{4}〕)[ \t\u3000]+(?=号)/uy,
};

interface Candidate {
  readonly line: string;
  readonly mask: string;
  readonly start: number;
  readonly end: number;
  readonly markdown: boolean;
  /** How many runs of ** or more stand in the line; counted where a mask of stars is asked about. */
  readonly starRuns: number;
}

const isMask = {
  latin: isLatinMask,
  /** 数据要素×, 7×24, 次数×100% are multiplications; 二○○五年 is a year; a single sign is a mask in ×月×日 only. */
  sign({ line, mask, start, end }: Candidate): boolean {
    const [before, next] = [line[start - 1] ?? '', line[end] ?? ''];
    if (/^[○◯〇]/u.test(mask) && (hanDigit.test(before) || hanDigit.test(next) || next === '后')) return false;
    if (/^×/u.test(mask) && /\d/.test(next)) return false;
    return (
      mask.length > 1 ||
      (/[年月日届]/u.test(next) && !/[\d）)”\p{Script=Han}]/u.test(before.replace(/[年月第至于在]/u, '')))
    );
  },
  /** 某些, 某种, 某市 are words and 张某某 a person; 某某市, 某某局 and 某年某月 are masks. */
  some({ line, mask, start, end }: Candidate): boolean {
    const next = line.slice(end, end + 2);
    if (mask.length > 1) return mask.length > 2 || placeOrOffice.test(next);
    return /^[年月]某/u.test(next) || /某[年月]$/u.test(line.slice(Math.max(0, start - 2), start));
  },
  /** 完成投资____万元; neither a rule, nor emphasis, nor a file_name. */
  line({ line, mask, start, end, markdown }: Candidate): boolean {
    const length = mask.startsWith('\\') ? mask.length / 2 : mask.length;
    if (length < (markdown && mask.startsWith('_') ? 3 : 2) || line.trim() === mask) return false;
    return !/[A-Za-z0-9]/.test((line[start - 1] ?? '') + (line[end] ?? ''));
  },
  /** **县 in plain text; an even number of runs in a line is emphasis, unless a unit alone stands between them: **月**日. */
  star({ line, mask, start, end, markdown, starRuns }: Candidate): boolean {
    if (mask.startsWith('\\')) return mask.length > 2;
    if (markdown || mask.length < 2 || !/[年月日省市县区镇乡村局]/u.test(line[end] ?? '')) return false;
    if (line[end + 1] === '*' || (line[start - 2] === '*' && /[年月省市县区]/u.test(line[start - 1]!))) return true;
    return starRuns % 2 === 1;
  },
  /** 投资？？万元 is a blank, 怎么办？？ a cry. */
  question({ line, start, end }: Candidate): boolean {
    const clause = line
      .slice(Math.max(0, start - 30), start)
      .split(/[。！；？?]/u)
      .at(-1)!;
    if (/[什怎吗呢谁哪何么吧几]|是否|多少|能否/u.test(clause)) return false;
    return measureAt(line, end) !== '' || /^[年月日省市县区镇乡村]/u.test(line.slice(end, end + 1));
  },
  /** An ordinal that lost its number stands at the line's start and is no blank; f() and [text]() are no prose. */
  bracket({ line, mask, start }: Candidate): boolean {
    if (line.slice(0, start).trim() === '' && /^[（(]/u.test(mask)) return false;
    return !/[A-Za-z0-9_\]]/.test(line[start - 1] ?? '');
  },
  blank: (): boolean => true,
};

const placeOrOffice = /^(?:[省市县区州旗镇乡村局厅委办院处科站](?![长民场])|街道|公司|集团|单位|企业|学校|项目|会议)/u;
const hanDigit = /[零一二三四五六七八九十百○〇◯]/u;
const letter = /[A-Za-z]/;

function isLatinMask({ line, mask, start, end }: Candidate): boolean {
  const before = line[start - 1] ?? '';
  const next = line[end] ?? '';
  const marks = mask.replace(/^\d+/, '');
  if (letter.test(before) && !followsAcronym(line, marks, start, end)) return false;
  if (letter.test(next) && !(/^x[.x]/u.test(marks) && latinUnit.test(line.slice(end, end + 4)))) return false;
  if (mask !== marks) return isDigitsWithMask(mask, marks, next);
  if (marks.length > 1) return true;
  if (/[+＋=·\d]/u.test(before) || /[+＋=\d]/u.test(next)) return false;
  if (/[-－]/u.test(before) && !/[xX]/.test(line[start - 2] ?? '')) return false;
  return /[xｘ]/u.test(marks) ? isSmallX(line, before, end) : isCapitalX(line, end);
}

/** GDPxx亿元: an acronym and a small mask with a measure behind it. PMx.x and words like box are none. */
function followsAcronym(line: string, marks: string, start: number, end: number): boolean {
  const word = /[A-Z]{2,6}$/.exec(line.slice(Math.max(0, start - 7), start))?.[0];
  return word !== undefined && word !== 'PM' && /^xx/.test(marks) && measureAt(line, end) !== '';
}

/** 20xx年, 1xx人; 415X体系 and 4x4 are none. */
function isDigitsWithMask(mask: string, marks: string, next: string): boolean {
  if (/[年月日]/u.test(next) || /^(?:19|20)xx$/iu.test(mask)) return true;
  return marks.length > 1 && mask.length - marks.length < 5 && /[\p{Script=Han}%％]/u.test(next);
}

/** x家单位, x爱卫办, x、x月; x轴 and 设x为… are mathematics. */
function isSmallX(line: string, before: string, end: number): boolean {
  if (/[设令变]/u.test(before)) return false;
  const next = line.slice(end, end + 3);
  if (/^、[xｘ]/u.test(next) || (/[（(]/u.test(before) && /^[）)]\p{Script=Han}/u.test(next))) return true;
  return /^[%％\p{Script=Han}]/u.test(next) && !/^(?:[光轴值坐为是的与和等射线型]|染色|表示|代表)/u.test(next);
}

/** X亿元, X月, XX届X中全会; X光, X型 and “1+X” are words. */
const isCapitalX = (line: string, end: number): boolean =>
  (measureAt(line, end) !== '' || /^(?:[年月日省市县区镇乡村]|中全会)/u.test(line.slice(end, end + 3))) &&
  !/^[类级型线]/u.test(line[end] ?? '');

const latinUnit = /^(?:[kcm]?m|[km]?g|t|[kMG]W|k?V|hm|ha)(?![A-Za-z])/;
