import type { Document } from '../../draft/document.ts';
import type { Block, Report } from '../../draft/nodes.ts';
import { blocksOf } from '../../draft/walk.ts';
import { edit } from '../../text/edit.ts';
import { overlaps, type Span } from '../../text/span.ts';
import { unitsOf } from '../../text/units.ts';
import { type Garble, garblesIn } from '../leftovers/garble.ts';
import { unitsIn } from '../prose/prose.ts';
import type { DocumentRule, Finding, Fix, Message, ReportRule } from '../rule.ts';

/** Characters that conversion or a wrong encoding brought in, the invisible ones included. */
export const garbled: ReportRule & DocumentRule = {
  name: 'garbled',
  group: 'leftover',
  title: { zh: '乱码和看不见的字符', en: 'Garbled and invisible characters' },
  basis: '实务',
  severity: 'error',
  explanation:
    '编码不对或者转换出错，文字会变成“�”“锟斤拷”一类的乱码；从网页、PDF、Word 复制，常带进零宽字符、控制字符和只有原来字体才认得的符号，看不见，却使查找、统计和排版出错。看不见的字符可以放心删去，乱码要对照原文改正。',
  leavesAlone: '表情符号和其中的连接符；文件开头的字节顺序标记；少数民族文字和外文需要的连接符、方向标记；代码。',
  example: {
    bad: '一、工作开展情况\n全年完成æŠ•èµ„3亿元。',
    good: '一、工作开展情况\n全年完成投资3亿元。',
  },
  check: (report: Report): Iterable<Finding> => findingsIn(report.text, unitsIn(report), blocksOf(report)),
  /** The head belongs to no report. */
  checkDocument({ text, head }: Document): Iterable<Finding> {
    const before = text.slice(0, head.span.end);
    return findingsIn(before, unitsOf(before), head.body);
  },
};

function* findingsIn(text: string, units: Uint16Array, blocks: Iterable<Block>): Generator<Finding> {
  const garbles = garblesIn(text, units);
  if (garbles.length === 0) return;
  const verbatim = [...blocks].filter(({ kind }) => kind === 'verbatim');
  let code = 0;
  for (const garble of garbles) {
    while (code < verbatim.length && verbatim[code]!.span.end <= garble.span.start) code++;
    if (code < verbatim.length && overlaps(verbatim[code]!.span, garble.span)) continue;
    const fix = fixOf(garble);
    yield { span: garble.span, message: messageOf(garble, text), ...(fix && { fix }) };
  }
}

function messageOf({ kind, span, instead }: Garble, text: string): Message {
  const shown = shortened(text, span);
  const codes = codesOf(text, span);
  switch (kind) {
    case 'lost':
      return { zh: `“${shown}”是乱码，应对照原文改正。`, en: `“${shown}” is garbled: write what the original says.` };
    case 'invisible':
      return {
        zh: `这里有看不见的字符（${codes}），应删去。`,
        en: `There is an invisible character here (${codes}): delete it.`,
      };
    case 'control':
      return {
        zh: `这里有控制字符（${codes}），应删去。`,
        en: `There is a control character here (${codes}): delete it.`,
      };
    case 'private':
      return {
        zh: `“${shown}”（${codes}）只有原来的字体才能显示，应换成通用的符号。`,
        en: `“${shown}” (${codes}) shows in its own font only: use a common sign instead.`,
      };
    case 'mojibake':
      return {
        zh: `“${shown}”是编码读错造成的乱码，应为“${instead}”。`,
        en: `“${shown}” was read in the wrong encoding: it should be “${instead}”.`,
      };
  }
}

function fixOf({ kind, span, instead }: Garble): Fix | null {
  const edits = [edit(span.start, span.end, instead ?? '')];
  if (kind === 'mojibake') {
    return { title: { zh: `改为“${instead}”`, en: `Change to “${instead}”` }, edits, applicability: 'unsafe' };
  }
  if (kind !== 'invisible' && kind !== 'control') return null;
  return { title: { zh: '删去看不见的字符', en: 'Delete the invisible character' }, edits, applicability: 'safe' };
}

const shortened = (text: string, { start, end }: Span): string =>
  end - start > 12 ? `${text.slice(start, start + 12)}…` : text.slice(start, end);

/** `U+200B`, or the first of several. */
function codesOf(text: string, { start, end }: Span): string {
  const code = `U+${text.codePointAt(start)!.toString(16).toUpperCase().padStart(4, '0')}`;
  return end - start > 1 && text.codePointAt(start)! < 0x10000 ? `${code}…` : code;
}
