import type { Span } from '../text/span.ts';
import { machineText } from './machine-text.ts';

/** What the writer has to fill in: a date, a number, a name, or a text that the settings name. */
export type PlaceholderKind = 'date' | 'number' | 'name' | 'own';

export interface Placeholder {
  readonly kind: PlaceholderKind;
  /** The mask itself: `xx` of xx万元, `XX市XX` of XX市XX区; of a date the whole `x月xx日`. */
  readonly span: Span;
  /** The mask with the unit behind it, for showing: xx万元. */
  readonly shown: string;
}

/** The masks and blanks in one line. Neighbours in one word or one date are one placeholder. */
export function placeholdersIn(line: string, markdown: boolean, own: readonly string[] = []): Placeholder[] {
  const masks = masksIn(line, markdown);
  const found: Placeholder[] = [];
  for (let at = 0; at < masks.length; ) {
    let last = at;
    while (last + 1 < masks.length && isOneWord(line, masks[last]!, masks[last + 1]!)) last++;
    found.push(placeholder(line, masks[at]!.start, masks[last]!.end));
    at = last + 1;
  }
  return [...found, ...ownPlaceholders(line, own)].sort((a, b) => a.span.start - b.span.start);
}

function placeholder(line: string, start: number, maskEnd: number): Placeholder {
  const mask = line.slice(start, maskEnd);
  const unit = measureAt(line, maskEnd);
  if (isDate(line, mask, start, maskEnd)) {
    const end = maskEnd + (/^[年月日]/u.test(line.slice(maskEnd, maskEnd + 1)) ? 1 : 0);
    return { kind: 'date', span: { start, end }, shown: line.slice(start, end) };
  }
  const isNumber = unit !== '' || /[.．\d]|^[ \t\u3000]/u.test(mask) || '第〕约共'.includes(line[start - 1] ?? '\n');
  return { kind: isNumber ? 'number' : 'name', span: { start, end: maskEnd }, shown: mask + (isNumber ? unit : '') };
}

function isDate(line: string, mask: string, start: number, end: number): boolean {
  const next = line[end] ?? '';
  if (/[年月日]/u.test(mask)) return true;
  if (next === '月') return true;
  if (next === '日') return !/^日[报常子用期]/u.test(line.slice(end, end + 2));
  return next === '年' && (/^\d/.test(mask) || mask.length === 4 || line[start - 1] === '于');
}

/** Only a unit stands between the two: x月xx, XX市XX区, xx—xx. A number behind a name is another placeholder: XX市xx人. */
function isOneWord(line: string, a: Span, b: Span): boolean {
  const between = line.slice(a.end, b.start);
  if (/^(?:[年月]|[-—–～~－至]{1,2})$/u.test(between)) return true;
  return /^(?:省|自治区|市|县|区|州|盟|旗|街道|镇|乡|村)?$/u.test(between) && measureAt(line, b.end) === '';
}

function ownPlaceholders(line: string, texts: readonly string[]): Placeholder[] {
  const found: Placeholder[] = [];
  for (const shown of texts) {
    if (shown === '') continue;
    for (let start = line.indexOf(shown); start >= 0; start = line.indexOf(shown, start + shown.length)) {
      found.push({ kind: 'own', span: { start, end: start + shown.length }, shown });
    }
  }
  return found;
}

/** What a writer puts for something not yet known. Each alternative reads a run of one sign, so the scan is linear. */
const candidates = new RegExp(
  [
    String.raw`(?<latin>(?<!\d)\d*[xXｘＸ]+(?:[.．][xXｘＸ]+)*)`,
    '(?<sign>×+|＊{2,}|[○◯〇]+|□{2,}|△{2,})',
    '(?<some>某+)',
    String.raw`(?<line>(?:\\_)+|_+|＿+)`,
    String.raw`(?<star>(?:\\\*)+|\*+)`,
    '(?<question>[?？]{2,})',
    String.raw`(?<bracket>[（(][ \t\u3000?？]*[）)]|【[ \t\u3000]*】|《[ \t\u3000]*》|〔[ \t\u3000]*〕)`,
    String.raw`(?<blank>(?<=\d{4}〕)[ \t\u3000]+(?=号))`,
  ].join('|'),
  'gu',
);

function masksIn(line: string, markdown: boolean): Span[] {
  const machine = machineText(line);
  const spans: Span[] = [];
  for (const match of line.matchAll(candidates)) {
    const span = { start: match.index, end: match.index + match[0].length };
    if (machine.some(({ start, end }) => start <= span.start && span.end <= end)) continue;
    const kind = Object.entries(match.groups!).find(([, text]) => text !== undefined)![0];
    if (isMask[kind as keyof typeof isMask]({ line, ...span, mask: match[0], markdown })) spans.push(span);
  }
  return spans;
}

interface Candidate {
  readonly line: string;
  readonly mask: string;
  readonly start: number;
  readonly end: number;
  readonly markdown: boolean;
}

const isMask = {
  latin: isLatinMask,
  /** 数据要素×, 7×24, 次数×100% are multiplications; 二○○五年 is a year; a single sign is a mask in ×月×日 only. */
  sign({ line, mask, start, end }: Candidate): boolean {
    const [before, next] = [line[start - 1] ?? '', line[end] ?? ''];
    if (/^[○◯〇]/u.test(mask) && (hanDigit.test(before) || hanDigit.test(next))) return false;
    if (/^×/u.test(mask) && /\d/.test(next)) return false;
    return (
      mask.length > 1 ||
      (/[年月日届]/u.test(next) && !/[\d）)”\p{Script=Han}]/u.test(before.replace(/[年月第至于在]/u, '')))
    );
  },
  /** 某些, 某种, 某市 are words and 张某某 a person; 某某市, 某某局 and 某年某月 are masks. */
  some({ line, mask, start, end }: Candidate): boolean {
    if (mask.length === 1)
      return (
        /^[年月]某/u.test(line.slice(end, end + 2)) || /某[年月]$/u.test(line.slice(Math.max(0, start - 2), start))
      );
    return (
      mask.length > 2 ||
      /^(?:[省市县区州旗镇乡村局厅委办院处科站](?![长民场])|街道|公司|集团|单位|企业|学校|项目|会议)/u.test(
        line.slice(end, end + 2),
      )
    );
  },
  /** 完成投资____万元; neither a rule, nor emphasis, nor a file_name. */
  line({ line, mask, start, end, markdown }: Candidate): boolean {
    const length = mask.startsWith('\\') ? mask.length / 2 : mask.length;
    if (length < (markdown && mask.startsWith('_') ? 3 : 2) || line.trim() === mask) return false;
    return !/[A-Za-z0-9]/.test((line[start - 1] ?? '') + (line[end] ?? ''));
  },
  /** **县 in plain text; an even number of runs in a line is emphasis, unless 年 or 月 alone stands between them. */
  star({ line, mask, start, end, markdown }: Candidate): boolean {
    if (mask.startsWith('\\')) return mask.length > 2;
    if (markdown || mask.length < 2 || !/\p{Script=Han}/u.test((line[start - 1] ?? '') + (line[end] ?? '')))
      return false;
    const runs = line.match(/\*{2,}/g)!.length;
    return runs % 2 === 1 || /\*\*[年月市县]\*\*/u.test(line);
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
  if (
    /[+＋=·\d]/u.test(before) ||
    (/[-－]/u.test(before) && !/[xX]/.test(line[start - 2] ?? '')) ||
    /[+＋=\d]/u.test(next)
  )
    return false;
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

/** The unit of measure that stands at `at`, or nothing. 人民政府, 项目 and 家园 begin like units and are none. */
function measureAt(line: string, at: number): string {
  measure.lastIndex = at;
  return measure.exec(line)?.[0] ?? '';
}

const measure = new RegExp(
  [
    '[%％‰]',
    '余?多?[万亿千百]+[元亩吨人户件公里平方米]*',
    '余?多?(?:公顷|公里|公斤|平方公里|平方米|立方米|平方|立方|小时|分钟|人次|户次|台次|周年|批次)',
    '余?多?(?:人(?!民|社|力|大|武|防|才)|家(?!园|庭)|项(?!目)|条(?!例)|号(?!召)|位(?!于)|组(?!织)|户(?!籍|外)|班(?!子)|所(?=[小中大高学院])|名(?!城|优|称))',
    '余?多?(?:起(?!义)|大(?=精神|报告|以来|和|代表|关于|召开|胜利|部署|闭幕)|[元个次处场件吨亩米㎡份座栋宗张辆台套头株只期篇批届岁天年类级倍支册块艘间层节克])',
    '余',
  ].join('|'),
  'yu',
);
const latinUnit = /^(?:[kcm]?m|[km]?g|t|[kMG]W|k?V|hm|ha)(?![A-Za-z])/;
