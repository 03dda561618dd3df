import { expect, test } from 'vitest';
import type { Format } from '../../server/src/draft/nodes.ts';
import { parse } from '../../server/src/draft/parse.ts';
import { changeLevel, type LevelChange } from '../../server/src/features/change-level.ts';
import { applyEdits } from '../../server/src/text/edit.ts';

/** The draft after the section at ‸ has changed its level. */
function changed(marked: string, change: LevelChange, format: Format = 'plain'): string {
  const text = marked.replace('‸', '');
  return applyEdits(text, changeLevel(parse(text, { format }), marked.indexOf('‸'), change));
}

const demoted = `县水利局2023年工作总结
一、主要工作
（一）防汛
修好堤防。
（二）供水
1.建水厂。完工。
2.铺管网。完工。
二、存在问题
缺人。
`;

const promoted = `县水利局2023年工作总结
一、主要工作
（一）防汛
修好堤防。
二、供水
（一）建水厂。完工。
（二）铺管网。完工。
三、存在问题
缺人。
`;

test('a section goes below the one before it, with all that is below it', () => {
  expect(changed(promoted.replace('二、供', '‸二、供'), 'demote')).toBe(demoted);
});

test('and comes up again to its parent’s level', () => {
  expect(changed(demoted.replace('供水', '供‸水'), 'promote')).toBe(promoted);
});

test('what follows a section that comes up stands below it and counts anew', () => {
  const text = `县水利局2023年工作总结
一、主要工作
（一）防‸汛
修好堤防。
（二）供水
新建水厂。
（三）灌溉
清淤。
二、打算
继续努力。
`;
  expect(changed(text, 'promote')).toBe(`县水利局2023年工作总结
一、主要工作
二、防汛
修好堤防。
（一）供水
新建水厂。
（二）灌溉
清淤。
三、打算
继续努力。
`);
});

test('markers are as the report has them', () => {
  const text = '县水利局2023年工作总结\n一、甲\n1、修堤。\n二、乙\n三、丙‸\n1、查漏。\n';
  expect(changed(text, 'demote')).toBe('县水利局2023年工作总结\n一、甲\n1、修堤。\n二、乙\n1、丙\n（1）查漏。\n');
});

test('Markdown headings change their depth', () => {
  const text = '# 县水利局2023年工作总结\n\n## 一、甲\n\n修堤。\n\n## 二、‸乙\n\n### （一）丙\n\n查漏。\n';
  const below = '# 县水利局2023年工作总结\n\n## 一、甲\n\n修堤。\n\n### （一）乙\n\n#### 1.丙\n\n查漏。\n';
  expect(changed(text, 'demote', 'markdown')).toBe(below);
  const marked = below.replace('（一）乙', '（一）‸乙');
  expect(changed(marked, 'promote', 'markdown')).toBe(text.replace('‸', ''));
});

test.each<[string, LevelChange, string]>([
  ['the first of its siblings has nothing to go below', 'demote', '一、‸甲\n修堤。\n二、乙\n查漏。\n'],
  ['the highest level has nothing above it', 'promote', '一、‸甲\n修堤。\n'],
  ['below ① there is nothing', 'demote', '一、甲\n①修堤。完工。\n②‸查漏。完工。\n'],
  ['an unnumbered heading shows no level', 'demote', '上半年工作情况\n修好堤防，查漏补缺。\n存在‸的问题\n缺人。\n'],
])('%s', (_, change, body) => {
  const marked = `县水利局2023年工作总结\n${body}`;
  expect(changed(marked, change)).toBe(marked.replace('‸', ''));
});

test('a title has no level', () => {
  expect(changed('县水利局‸2023年工作总结\n一、甲\n', 'demote')).toBe('县水利局2023年工作总结\n一、甲\n');
  expect(changed('‸', 'demote')).toBe('');
});
