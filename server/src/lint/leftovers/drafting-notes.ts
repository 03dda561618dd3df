import type { Report } from '../../draft/nodes.ts';
import { type Span, shift, textOf } from '../../text/span.ts';
import { clues } from '../prose/clues.ts';
import { kindsOf } from '../prose/kinds.ts';
import { machineText } from '../prose/machine-text.ts';
import { linesHolding, proseOf } from '../prose/prose.ts';

/** What a writer leaves for later: `（待补充）`, `TODO`, 此处插入图片. Brackets belong to the note. */
export function draftingNotesIn(report: Report): Span[] {
  const plain = linesHolding(report, plainClues);
  const found: Span[] = [];
  for (const line of proseOf(report)) {
    if ((line.kinds & noteKinds) === 0 && !plain.has(line)) continue;
    for (const note of notesInLine(textOf(report.text, line))) found.push(shift(note, line.start));
  }
  return found;
}

/** Every note has a bracket, 待, 略 or one of these words. */
const noteKinds = kindsOf('bracket', 'square', 'later');
const plainClues = clues(['此处', '暂缺', 'TODO', 'FIXME', 'TBD']);

function notesInLine(line: string): Span[] {
  const notes: Span[] = [];
  for (const match of line.matchAll(bracketed)) {
    if (isNote(match[0])) notes.push({ start: match.index, end: match.index + match[0].length });
  }
  if (plainClue.test(line)) {
    for (const match of line.matchAll(plain)) {
      notes.push({ start: match.index, end: match.index + match[0].length });
    }
  }
  if (isLater(line.length > longestLine ? '' : line.trim().replace(/[。；.]$/u, '')))
    notes.push({ start: 0, end: line.length });
  if (notes.length === 0) return notes;
  const machine = machineText(line);
  return separate(notes).filter((note) => !machine.some(({ start, end }) => start <= note.start && note.end <= end));
}

/** In order; of notes that overlap the first and longest. */
function separate(notes: readonly Span[]): Span[] {
  let last = 0;
  return [...notes]
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .filter(({ start, end }) => {
      if (start < last) return false;
      last = end;
      return true;
    });
}

/** A bracket of at most 40 characters without another one in it. */
const bracketed = /[（(【[〔][^（(【[〔〕\]】)）]{1,40}[）)】\]〕]/gu;

const things =
  '(?:相关|有关|具体|最新)?(?:数据|数字|数额|金额|人数|名单|内容|材料|素材|案例|图片|照片|图表|表格|情况|事例|时间|日期|文号)';
const later = '待(?:进一步)?(?:补充|补|核实|核对|核|定|确认|完善|填写|填报|填|更新|统计|提供|添加|插入|修改|续写)';

/** Notes that need no bracket to be plain. 情况有待核实, 长效机制待完善, 时间待定 and 在此处填写 are prose. */
const plain = new RegExp(
  [
    '(?<![A-Za-z])(?:TODO|FIXME|TBD)(?![A-Za-z])',
    '(?<!在)此处(?:请|需|应|待|要|可)?(?:填写|填入|插入|补充|添加|省略|略|补|空)(?:[^，。；：、（）()]{0,12})',
    `${things}(?:待(?:补充?|核|填写?)|暂缺)(?=[。，；、）)]|$)`,
    '(?<=[：:])待(?:补充|补|核实|填写?|完善|统计)(?=[。，；、]|$)',
    '待(?:补充?|核实|填写?|定)(?=[万亿元个家项%％])',
    '(?<=^|[。；：:])略(?=[（(])',
  ].join('|'),
  'gu',
);

/** What every alternative of `plain` has; most lines have none of it. */
const plainClue = /[待略]|此处|暂缺|TODO|FIXME|TBD/u;

/** 待补充, 数据待核, 尚待补充材料 as the whole of a bracket or a line; 时间待定 is an answer. */
const wholeLater = new RegExp(
  `^(?:(?:还|仍|尚|需)?${later}(?:${things})?|${things}(?!待定)(?:还|仍|尚)?${later})$`,
  'u',
);
/** A line may have blanks at both ends. */
const longestLine = 60;
const isLater = (text: string): boolean => text.length <= 20 && wholeLater.test(text);

const instructions = [
  /后再?(?:补充|填写|补|填)$/u,
  /^(?:还|尚|仍)?需要?(?:再|进一步)?(?:补充|核实|核对|确认|完善|修改|更新)/u,
  /^(?:以下|以上|此处|这里|本节|本段)?(?:内容|数据|部分)?请.{0,10}(?:填写|补充|核实|核对|确认|插入|修改|更新|提供|完善)/u,
  /^(?:此处|这里|本处|以上|以下)(?:内容|数据|部分)?(?:请|需|应|待|要|可)?再?(?:填|插入|补|添加|省略|略|加|放|写|核|改|确认)/u,
  /^(?:记得|别忘|回头|再(?:核|查|看|问|补|改)|问一?下)/u,
  /^(?:跟|找|与|和|向|由).{1,8}(?:核实|核对|确认|补充|提供)(?:一下|后再[改填]|数据|数字)?$/u,
];

/** 【…】 is hardly ever part of a report, so that less is needed there. */
const template = /填写|填入|填报|插入|此处|待补|待定|待核|待填|请输入|请选择|单位名称|具体(?:数据|内容|日期|时间)/u;

function isNote(text: string): boolean {
  const inside = text
    .slice(1, -1)
    .trim()
    .replace(/[。！!？?；…]+$/u, '');
  if (isLater(inside) || instructions.some((instruction) => instruction.test(inside))) return true;
  return '【［['.includes(text[0]!) && template.test(inside);
}
