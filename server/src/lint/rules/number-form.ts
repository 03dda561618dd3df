import type { Ordinal } from '../../draft/nodes.ts';
import { printOrdinal } from '../../draft/print-ordinal.ts';
import { blocksOf } from '../../draft/walk.ts';
import { edit } from '../../text/edit.ts';
import { listsOf, type NumberedList } from '../numbering/lists.ts';
import type { Finding, ReportRule } from '../rule.ts';

export const numberForm: ReportRule = {
  name: 'number-form',
  group: 'numbering',
  title: { zh: '序数后的标点不合标准', en: 'Mark behind the ordinal not as the standard has it' },
  basis: 'GB/T 15834-2011，B.3.1、B.3.2、B.3.3、B.3.7',
  severity: 'info',
  explanation: '汉字序数后用顿号（一、），阿拉伯数字后用下脚点（1.），“第一”后用逗号，“一是”后不加标点。',
  leavesAlone: '一组只提示一次，修正时整组一起改；同组混用的归“同组序数写法不一”。',
  example: {
    bad: '青石县水利局2023年工作总结\n1、完成工程建设。\n2、抓好防汛抗旱。',
    good: '青石县水利局2023年工作总结\n1.完成工程建设。\n2.抓好防汛抗旱。',
  },
  *check(report) {
    for (const list of listsOf(report)) yield* wrongList(list);
    for (const block of blocksOf(report)) {
      if (block.kind !== 'item') continue;
      const marker = report.text.slice(block.marker.start, block.marker.end);
      const next = report.text[block.marker.end] ?? '';
      if (marker.startsWith('第') && marker.endsWith('、'))
        yield wrongItem(block.marker.end - 1, marker, `${marker.slice(0, -1)}，`, '，', report.text);
      else if (/^[一-十]+[是要]$/u.test(marker) && '，、：,'.includes(next || '-')) {
        yield wrongItem(block.marker.end, marker + next, marker, '', report.text);
      }
    }
  },
};

const proper: Readonly<Partial<Record<Ordinal['style'], string>>> = { han: '、', arabic: '.' };
const improper: Readonly<Partial<Record<Ordinal['style'], string>>> = { han: '.．，,', arabic: '、，,' };

/** Finding at the first ordinal of the list; the fix changes them all, so that the list stays in one style. */
function* wrongList(list: NumberedList): Generator<Finding> {
  const marks = proper[list.style];
  const ordinals = list.entries.flatMap(({ section: { ordinal } }) =>
    ordinal && ordinal.number !== null && !ordinal.damage ? [ordinal] : [],
  );
  const wrong = ordinals.filter((ordinal) => improper[list.style]?.includes(ordinal.marks));
  if (!marks || wrong.length === 0 || wrong.length < ordinals.length) return;
  const first = wrong[0]!;
  const expected = printOrdinal(first.style, first.number!, marks);
  yield {
    span: first.span,
    message: {
      zh: `序数“${first.text}”后的标点不合标准，此处应为“${expected}”。`,
      en: `The mark behind “${first.text}” is not the standard one; “${expected}” should stand here.`,
    },
    fix: {
      title: { zh: `这一组都改为“${expected}”的写法`, en: `Write the whole list like “${expected}”` },
      edits: wrong.map((ordinal) =>
        edit(ordinal.span.start, ordinal.span.end, printOrdinal(ordinal.style, ordinal.number!, marks)),
      ),
      applicability: 'safe',
    },
  };
}

function wrongItem(at: number, printed: string, expected: string, mark: string, text: string): Finding {
  const end = at + 1;
  return {
    span: { start: at, end: Math.min(end, text.length) },
    message: {
      zh: `“${printed}”的标点不合标准，此处应为“${expected}”。`,
      en: `The mark in “${printed}” is not the standard one; “${expected}” should stand here.`,
    },
    fix: {
      title: { zh: `改为“${expected}”`, en: `Change to “${expected}”` },
      edits: [edit(at, end, mark)],
      applicability: 'safe',
    },
  };
}
