import { expect, test } from 'vitest';
import { parse } from '../../server/src/draft/parse.ts';
import { foldingOf } from '../../server/src/features/folding.ts';
import { drawFolds } from '../support/draw-folds.ts';

const draft = `某县年度材料汇编
目录
1.县水利局2023年工作总结\t1
2.县林业局2023年工作总结\t3

县水利局2023年工作总结
各位领导：
一、主要工作
（一）抓好防汛
修好堤防。

（二）抓好供水。新建水厂两座。

二、下一步打算
继续努力。

阅读全文
扫一扫在手机打开当前页

县林业局2023年工作总结
一、造林绿化
完成造林1000亩。


`;

test('table of contents, reports, sections and left-overs fold, without the blank lines behind them', () => {
  expect(drawFolds(draft, foldingOf(parse(draft)))).toMatchInlineSnapshot(`
    "某县年度材料汇编
    目录 ▾toc
    1.县水利局2023年工作总结	1
    2.县林业局2023年工作总结	3 ▴toc

    县水利局2023年工作总结 ▾report
    各位领导：
    一、主要工作 ▾section
    （一）抓好防汛 ▾section
    修好堤防。 ▴section

    （二）抓好供水。新建水厂两座。 ▴section

    二、下一步打算 ▾section
    继续努力。 ▴section

    阅读全文 ▾residue
    扫一扫在手机打开当前页 ▴residue ▴report

    县林业局2023年工作总结 ▾report
    一、造林绿化 ▾section
    完成造林1000亩。 ▴section ▴report


    "
  `);
});

test('line ends of Windows make no difference', () => {
  const windows = draft.replaceAll('\n', '\r\n');
  expect(foldingOf(parse(windows))).toEqual(foldingOf(parse(draft)));
});

test('what is one line long does not fold', () => {
  const text = '一、加强监管。一是检查。二是整改。\n二、强化服务。\n';
  expect(foldingOf(parse(text))).toEqual([]);
});

test('a report without a title leaves its first line to its first section', () => {
  const text = '一、总体情况\n平稳。\n二、打算\n努力。\n';
  expect(drawFolds(text, foldingOf(parse(text)))).toMatchInlineSnapshot(`
    "一、总体情况 ▾section
    平稳。 ▴section
    二、打算 ▾section
    努力。 ▴section
    "
  `);
});
