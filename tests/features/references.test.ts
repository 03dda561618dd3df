import { expect, test } from 'vitest';
import { parse } from '../../server/src/draft/parse.ts';
import { referencesIn } from '../../server/src/draft/references.ts';
import { definitionAt, referencesAt } from '../../server/src/features/definition.ts';
import { linksOf } from '../../server/src/features/document-links.ts';
import { textOf } from '../../server/src/text/span.ts';
import { stripCaret } from '../support/caret.ts';
import { stripMarks, writeMarks } from '../support/marks.ts';

test('what is a reference to another place of the report', () => {
  const marked = [
    '⟦见第三部分⟧，⟦上述（四）⟧，⟦前述第二点⟧，⟦上述第3项⟧，具体⟦附件2⟧，参⟦见(1)⟧，⟦本报告第二部分⟧',
    '《条例》第三部分、第五条、《办法》附件2，第二点意见，附件，意见（四）',
  ];
  for (const line of marked) {
    const { text } = stripMarks(line);
    expect(
      writeMarks(
        text,
        referencesIn(text).map(({ span }) => span),
      ),
    ).toBe(line);
  }
  expect(referencesIn('附件2')).toEqual([]);
});

/** The words at ‸ and what they mean, marked. */
function defined(marked: string): string {
  const { text, offset } = stripCaret(marked);
  const found = definitionAt(parse(text), offset);
  return writeMarks(text, found ? [found.span, found.target] : []);
}

const report = `县水利局2023年工作总结
一、主要工作
（一）防汛。修好堤防（详见第三部分）。
（二）抗旱。一是打井。二是修渠。上述第二点最难。
二、存在问题
（一）缺人。与上述（二）有关，名单见附件2。
三、打算
继续努力。
附件：1.明细
2.名单
`;

test.each([
  ['详见第三‸部分', '详⟦见第三部分⟧', '\n⟦三、打算⟧\n'],
  ['上述‸第二点', '⟦上述第二点⟧', '。⟦二是⟧修渠'],
  ['与上述（二‸）', '与⟦上述（二）⟧', '⟦（二）抗旱⟧'],
  ['见附件2‸', '见⟦附件2⟧', '\n⟦2.名单⟧'],
])('%s', (caret, ...expected) => {
  const found = defined(report.replace(caret.replace('‸', ''), caret));
  for (const part of expected) expect(found).toContain(part);
});

test('elsewhere nothing is meant', () => {
  expect(defined(report.replace('继续', '继‸续'))).toBe(report);
});

test('an attachment that is printed behind the report', () => {
  const printed = `${report}
附件1
县水利局项目明细表
一、堤防
一项。

附件2
县水利局先进名单情况
一、先进
名单如下。
`;
  expect(defined(printed.replace('见附件2', '见附‸件2'))).toContain('\n⟦附件2⟧\n');
});

const compilation = `工作总结汇编
目录
1.县水利局2023年工作总结\t1
2.县林业局2023年工作总结\t3

县水利局2023年工作总结
一、防汛
完成。

县林业局2023年工作总结
一、造林
（详见第一部分）
`;

test('an entry of the table of contents and the title, there and back', () => {
  const title = '县林业局2023年工作总结';
  const marked = compilation.replace(`\n\n${title}`, `\n\n⟦${title}⟧`);
  expect(defined(compilation.replace('2.县林', '2.县‸林'))).toBe(marked.replace(`2.${title}\t3`, `⟦2.${title}\t3⟧`));
  expect(defined(compilation.replace('\n\n县林', '\n\n县‸林'))).toBe(marked.replace(`2.${title}`, `2.⟦${title}⟧`));
});

/** What is found from ‸: the title first, then what means it. */
function references(marked: string): string[] {
  const { text, offset } = stripCaret(marked);
  const found = referencesAt(parse(text), offset);
  return found ? [found.declaration, ...found.uses].map((span) => textOf(text, span)) : [];
}

test('everything that means a title or a heading, from either end', () => {
  const title = ['县水利局2023年工作总结', '1.县水利局2023年工作总结\t1'];
  expect(references(compilation.replace('1.县水', '1.县‸水'))).toEqual(title);
  expect(references(compilation.replace('\n\n县水', '\n\n县‸水'))).toEqual(title);
  const heading = ['一、造林', '见第一部分'];
  expect(references(compilation.replace('、造林', '、‸造林'))).toEqual(heading);
  expect(references(compilation.replace('见第', '见‸第'))).toEqual(heading);
  expect(references(compilation.replace('完成', '完‸成'))).toEqual([]);
});

test('in the table of a single report the entries mean its headings', () => {
  const single =
    '# 县水利局2023年工作总结\n\n## 目录\n\n1. 防汛\n2. 抗旱\n\n## 一、防汛\n\n修堤。\n\n## 二、抗旱\n\n打井。\n';
  expect(defined(single.replace('2. 抗旱', '2. 抗‸旱'))).toContain('## ⟦二、抗旱⟧');
});

test('links from the table of contents to lines, except where Markdown has links of its own', () => {
  const document = parse(compilation);
  expect(linksOf(document).map(({ span, line }) => [textOf(compilation, span), line])).toEqual([
    ['县水利局2023年工作总结', 5],
    ['县林业局2023年工作总结', 9],
  ]);
  const linked = compilation.replace('1.县水利局2023年工作总结', '1.[县水利局2023年工作总结](#a)');
  expect(linksOf(parse(linked))).toHaveLength(1);
});
