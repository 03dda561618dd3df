import { expect, test } from 'vitest';
import { parse } from '../../server/src/draft/parse.ts';
import { charactersOf, countCharacters } from '../../server/src/draft/statistics.ts';

test.each([
  ['抓好工作。', ['抓', '好', '工', '作', '。']],
  ['完成投资3.5亿元，', ['完', '成', '投', '资', '3.5', '亿', '元', '，']],
  ['GDP增长4.5-5%', ['GDP', '增', '长', '4.5-5%']],
  ['（一）“放管服”', ['（', '一', '）', '“', '放', '管', '服', '”']],
  ['一、 党建　引领\t', ['一', '、', '党', '建', '引', '领']],
  ['①见《方案》……', ['①', '见', '《', '方', '案', '》', '…', '…']],
  ['𠮷林好😀！', ['𠮷', '林', '好', '！']],
  ['use VS Code', ['use', 'VS', 'Code']],
  ['共(含)', ['共', '含']],
  ['', []],
])('%s', (text, counted) => {
  expect(countCharacters(text)).toBe(counted.length);
});

test('what a web page left behind does not count', () => {
  const clean = '县水利局2023年工作总结\n一、主要工作\n修好堤防。\n二、打算\n继续努力。\n';
  const pasted = clean.replace('二、打算', '扫一扫在手机打开当前页\n二、打算');
  expect(parse(pasted).reports[0]?.report.residue).toHaveLength(1);
  expect(charactersOf(parse(pasted))).toBe(charactersOf(parse(clean)));
  expect(charactersOf(parse(clean))).toBe(countCharacters(clean));
});
