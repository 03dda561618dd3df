import { type Part, wordsOf } from './part.ts';
import { isResidueLine } from './residue.ts';

/** Marks what stands at a report's end: 署名, 成文日期, and what a web page left behind, which may stand anywhere. */
export function markTail(text: string, parts: Part[]): void {
  markResidue(text, parts);
  markSignature(text, parts);
}

/**
 * 成文日期: a whole line, in digits or Han digits, masks included (2023年x月xx日). Also 2023-12-14 and 2023.12.14.
 */
export function isDateLine(line: string): boolean {
  const bare = line.replace(/[\s\u3000]+/gu, '');
  if (bare.length > 16) return false;
  return (
    /^(?:\d{4}|[〇○零一二三四五六七八九]{4}|[xX×*＊]{2,4}|20[xX×*＊]{2})年[\dxX×*＊一二三四五六七八九十]{1,3}月(?:[\dxX×*＊一二三四五六七八九十]{1,3}日)?$/u.test(
      bare,
    ) || /^20\d{2}[-./]\d{1,2}[-./]\d{1,2}$/u.test(bare)
  );
}

const unitEnd =
  /(?:局|委|办|室|部|厅|处|科|院|校|所|站|队|中心|集团|公司|政府|委员会|办公室|协会|学会|联合会|分局|支队|大队|街道|镇|乡|村|区|县|市|省|学校|大学|医院|银行|法院|检察院|组|社|园|会|党委|支部)$/u;

/** 发文机关署名: the unit's name alone, possibly with blanks between two names. */
const isUnitName = (line: string): boolean =>
  line.length >= 2 &&
  line.length <= 40 &&
  !/[。；，：:、！？!?]$/u.test(line) &&
  unitEnd.test(line.replace(/[（(].{1,12}[）)]$/u, ''));

/** Notes that may stand below the date: （此件公开发布）, （联系人：…）, 附件. */
const isClosingNote = (line: string): boolean =>
  /^[（(].*[）)]$/u.test(line) || /^(?:附件|附|抄送|主题词|联系人)[：:\d.．]?/u.test(line);

function markSignature(text: string, parts: Part[]): void {
  let last = parts.length - 1;
  while (
    last > 0 &&
    (parts[last]!.role === 'residue' || parts[last]!.role === 'verbatim' || isNote(text, parts[last]!))
  )
    last--;
  const date = parts[last];
  if (date?.role !== 'text') return;
  const words = wordsOf(text, date);
  const above = parts[last - 1];
  if (isDateLine(words)) {
    date.role = 'date';
    const isShort = above?.role === 'text' && wordsOf(text, above).length <= 40;
    if (isShort && !/[。；，：:！？!?]$/u.test(wordsOf(text, above))) above.role = 'signature';
  } else if (last > 1 && isUnitName(words) && endsReport(text, above)) date.role = 'signature';
}

const isNote = (text: string, part: Part): boolean => part.role === 'text' && isClosingNote(wordsOf(text, part));

/** A lone name is a signature only below a finished text; among short lines it is a row of a lost table. */
const endsReport = (text: string, above: Part | undefined): boolean =>
  above !== undefined && above.line.to - above.line.from > 12 && /[。！”）]$/u.test(wordsOf(text, above));

/**
 * Lines that are certainly no part of a draft, wherever they stand; and once one of them stands behind the last
 * heading with no paragraph after it, everything from it to the end (lists of other articles, button labels).
 */
function markResidue(text: string, parts: Part[]): void {
  let tailStart = parts.length;
  for (let index = parts.length - 1; index >= 0; index--) {
    const part = parts[index]!;
    if (part.role === 'title') break;
    const words = wordsOf(text, part);
    const isResidue = part.role === 'text' && isResidueLine(words);
    if (isResidue) {
      part.role = 'residue';
      tailStart = index;
    } else if (part.role !== 'text' || isProse(words)) break;
  }
  for (let index = tailStart; index < parts.length; index++) parts[index]!.role = 'residue';
  for (const part of parts.slice(0, tailStart)) {
    if (part.role === 'text' && isResidueLine(wordsOf(text, part))) part.role = 'residue';
  }
}

const isProse = (line: string): boolean => line.length >= 40 || isDateLine(line) || /[。；]$/u.test(line);
