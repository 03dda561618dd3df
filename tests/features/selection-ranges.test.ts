import { expect, test } from 'vitest';
import { parse } from '../../server/src/draft/parse.ts';
import { selectionsAt } from '../../server/src/features/selection-ranges.ts';
import { textOf } from '../../server/src/text/span.ts';
import { stripCaret } from '../support/caret.ts';

function selections(marked: string): string[] {
  const { text, offset } = stripCaret(marked);
  return selectionsAt(parse(text), offset).map((span) => textOf(text, span));
}

const report = `县水利局2023年工作总结
一、主要工作
（一）抓好防汛。修好堤防，备足物资。“汛期‸平稳，无人伤亡。”群众满意。
二、打算
继续努力。
`;

test('clause, sentence, paragraph, sections, report, file', () => {
  expect(selections(report)).toEqual([
    '“汛期平稳',
    '“汛期平稳，无人伤亡。”',
    '（一）抓好防汛。修好堤防，备足物资。“汛期平稳，无人伤亡。”群众满意。',
    '一、主要工作\n（一）抓好防汛。修好堤防，备足物资。“汛期平稳，无人伤亡。”群众满意。',
    report.replace('‸', '').trim(),
    report.replace('‸', ''),
  ]);
});

const bare = report.replace('‸', '');

test('the title of a heading before its line', () => {
  expect(selections(bare.replace('抓好', '抓‸好')).slice(0, 3)).toEqual([
    '抓好防汛',
    '（一）抓好防汛',
    '（一）抓好防汛。',
  ]);
});

test('behind a stop the sentence that ends there', () => {
  expect(selections(bare.replace('努力。', '努力。‸')).slice(0, 2)).toEqual(['继续努力。', '二、打算\n继续努力。']);
});

test('between two reports and in an empty file', () => {
  const two = `${bare}\n‸\n县林业局2023年工作总结\n一、造林\n完成。\n`;
  expect(selections(two)).toEqual([two.replace('‸', '')]);
  expect(selections('‸')).toEqual(['']);
});

test('an entry of the table of contents', () => {
  const toc = '汇编\n目录\n1.县水利局2023年工作总结\t1\n2.县林业‸局2023年工作总结\t2\n\n';
  const body = '县水利局2023年工作总结\n一、防汛\n好。\n县林业局2023年工作总结\n一、造林\n好。\n';
  expect(selections(toc + body).slice(0, 3)).toEqual([
    '县林业局2023年工作总结',
    '2.县林业局2023年工作总结\t2',
    '目录\n1.县水利局2023年工作总结\t1\n2.县林业局2023年工作总结\t2',
  ]);
});
