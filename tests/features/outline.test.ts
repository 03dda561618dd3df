import { expect, test } from 'vitest';
import { parse } from '../../server/src/draft/parse.ts';
import { type OutlineNode, outline, type PlacedNode } from '../../server/src/features/outline.ts';
import { drawOutline } from '../support/draw-outline.ts';

const draw = (text: string, items = false): string => drawOutline(text, outline(parse(text), { items }));

const compilation = `2023年上半年工作总结汇编
目录
1.市水利局2023年上半年工作总结\t1
2.市林业局2023年上半年工作总结\t3

市水利局2023年上半年工作总结
今年以来，我局抓紧推进各项水利工作。
一、主要工作
（一）抓好防汛。一是修好堤防。二是备足物资。
（二）抓好供水
一是查漏。全面排查老旧管网。
二是扩容。新建水厂两座。
二、下一步打算
继续努力。

市林业局2023年上半年工作总结
一、造林绿化
完成造林1000亩。
二、森林防火
未发生火灾。
`;

test('a compilation holds its table of contents and its reports, a report its sections', () => {
  expect(draw(compilation)).toMatchInlineSnapshot(`
    "compilation 2023年上半年工作总结汇编 185字
      toc 目录
      report 市水利局2023年上半年工作总结 104字
        section 一、主要工作 61字
          section （一）抓好防汛 22字
          section （二）抓好供水 33字
        section 二、下一步打算 12字
      report 市林业局2023年上半年工作总结 38字
        section 一、造林绿化 13字
        section 二、森林防火 12字
    "
  `);
});

test('items are listed where they are asked for', () => {
  expect(draw(compilation, true)).toMatchInlineSnapshot(`
    "compilation 2023年上半年工作总结汇编 185字
      toc 目录
      report 市水利局2023年上半年工作总结 104字
        section 一、主要工作 61字
          section （一）抓好防汛 22字
          section （二）抓好供水 33字
            item 一是查漏
            item 二是扩容
        section 二、下一步打算 12字
      report 市林业局2023年上半年工作总结 38字
        section 一、造林绿化 13字
        section 二、森林防火 12字
    "
  `);
});

test('reports without a title are numbered and known by their first words', () => {
  expect(draw('一、总体情况\n平稳。\n二、主要做法\n扎实。\n')).toMatchInlineSnapshot(`
    "report （无标题）一、总体情况 18字 ⟦⟧
      section 一、总体情况 9字
      section 二、主要做法 9字
    "
  `);
});

test('damaged headings have a name, too', () => {
  expect(draw('市文旅局2023年工作总结\n一、\n（一统计工作。按时上报。\n二、下步打算\n好。\n')).toMatchInlineSnapshot(`
    "report 市文旅局2023年工作总结 32字
      section 一、 14字
        section （一统计工作 12字
      section 二、下步打算 8字
    "
  `);
});

test('every selection lies within its span and every child within its parent, whatever the text', () => {
  for (const text of ['', '\n\n', '一、', '（）', '目录\n', compilation, compilation.replaceAll('\n', '\r\n')]) {
    for (const placed of outline(parse(text), { items: true })) check(placed, 0, text.length);
  }
});

function check({ node, start }: PlacedNode, from: number, to: number): void {
  const span = { start: start + node.span.start, end: start + node.span.end };
  const selection = { start: start + node.selection.start, end: start + node.selection.end };
  expect(node.name).not.toBe('');
  expect([from, span.start, selection.start, selection.end, span.end, to]).toEqual(
    [from, span.start, selection.start, selection.end, span.end, to].sort((a, b) => a - b),
  );
  for (const child of node.children) check({ node: child.node, start: start + child.start }, span.start, span.end);
}

test('the outline of a report whose text is unchanged is the same object after an edit elsewhere', () => {
  const before = parse(compilation);
  const after = parse(compilation.replace('继续努力', '继续加倍努力'), { previous: before });
  const forestry = (nodes: readonly PlacedNode[]): OutlineNode | undefined => nodes[0]?.node.children.at(-1)?.node;
  const [first, second] = [outline(before, { items: false }), outline(after, { items: false })];
  expect(forestry(first)?.name).toContain('林业');
  expect(forestry(second)).toBe(forestry(first));
});
