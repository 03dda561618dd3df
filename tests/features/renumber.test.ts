import { expect, test } from 'vitest';
import { parse } from '../../server/src/draft/parse.ts';
import { type RenumberScope, renumber } from '../../server/src/features/renumber.ts';
import { applyEdits } from '../../server/src/text/edit.ts';

/** The text after the numbering at ‸ is put in order. */
function renumbered(marked: string, scope: RenumberScope): string {
  const text = marked.replace('‸', '');
  return applyEdits(text, renumber(parse(text), marked.indexOf('‸'), scope));
}

const draft = `县水利局2023年工作总结
一、主要工作
（一）防汛。修好堤防。
（三）抗旱。打好水井。‸
（三）供水。新建水厂。
三、存在问题
1．缺人。编制不足。
3．缺钱。经费紧张。
五、打算
继续努力。
`;

test('a list alone', () => {
  expect(renumbered(draft, 'list')).toBe(draft.replace('‸', '').replace('（三）抗旱', '（二）抗旱'));
});

test('the list round it, where the caret stands in its heading', () => {
  const marked = draft.replace('‸', '').replace('三、存', '三、‸存');
  expect(renumbered(marked, 'list')).toBe(marked.replace('三、‸存', '二、存').replace('五、打', '三、打'));
});

const inOrder = `县水利局2023年工作总结
一、主要工作
（一）防汛。修好堤防。
（二）抗旱。打好水井。
（三）供水。新建水厂。
二、存在问题
1．缺人。编制不足。
2．缺钱。经费紧张。
三、打算
继续努力。
`;

test('a report, each list in its own style', () => {
  expect(renumbered(draft, 'report')).toBe(inOrder);
});

test('a file: every report from one on, and nothing else', () => {
  const other = '\n县林业局2023年工作总结\n一、造林\n造林千亩。\n三、防火\n未发生火灾。\n';
  expect(renumbered(draft + other, 'report')).toBe(inOrder + other);
  expect(renumbered(draft + other, 'file')).toBe(inOrder + other.replace('三、防', '二、防'));
});

test.each<RenumberScope>(['list', 'report', 'file'])('what is in order stays as it is: %s', (scope) => {
  expect(renumber(parse(inOrder), inOrder.indexOf('抗旱'), scope)).toEqual([]);
  expect(renumber(parse(''), 0, scope)).toEqual([]);
});

test('references follow the headings that they mean, and those to other documents stay', () => {
  const text = `县水利局2023年工作总结
一、主要工作
修好堤防（详见第四部分），落实《防洪条例》第四部分。
三、存在问题
缺人、缺钱，原因见第四部分。
四、打算
继续努力。
`;
  expect(renumbered(text, 'file')).toBe(
    text
      .replace('三、存', '二、存')
      .replace('四、打', '三、打')
      .replace('详见第四部分', '详见第三部分')
      .replace('原因见第四部分', '原因见第三部分'),
  );
});

test('what becomes a heading once the numbers are right gets its number as well', () => {
  const text = '二、防汛抗旱\n一是修堤。\n二存在的问题\n经费不足。\n';
  const edits = renumber(parse(text), 0, 'file');
  expect(applyEdits(text, edits)).toBe('一、防汛抗旱\n一是修堤。\n二、存在的问题\n经费不足。\n');
});
