import { expect, test } from 'vitest';
import { parse } from '../../server/src/draft/parse.ts';
import { sectionsOf } from '../../server/src/draft/walk.ts';

const reportOf = (text: string) => parse(text, { format: 'plain' }).reports[0]!.report;

test('a heading cut by a line break has its whole title, and what follows its stop runs on', () => {
  const text =
    '一、工作情况\n1.抓好打击养老诈骗以及信访维稳等\n\n工作。共排查隐患30处。\n2.强化应急值守。\n严格落实制度。';
  const report = reportOf(text);
  const [, first, second] = [...sectionsOf(report)];
  expect(first!.title).toBe('抓好打击养老诈骗以及信访维稳等工作');
  expect(first!.form).toBe('run-in');
  expect(text.slice(first!.rest!.start, first!.rest!.end)).toBe('共排查隐患30处。');
  expect(first!.body).toEqual([]);
  expect(second!.title).toBe('强化应急值守');
  expect(report.breaks.map(({ start, end }) => text.slice(start, end))).toEqual(['\n\n']);
});

test('an item cut by line breaks goes on to its first stop', () => {
  const report = reportOf(
    '一、工作情况\n一是制定了全镇应急预案，先后开展12\n次安全生产大检查，对人员密集\n的场所进行排查。\n二是抓整改。',
  );
  const items = report.sections[0]!.body;
  expect(items.map((item) => item.kind === 'item' && item.title)).toEqual([
    '制定了全镇应急预案，先后开展12次安全生产大检查，对人员密集的场所进行排查',
    '抓整改',
  ]);
  expect(report.breaks).toHaveLength(2);
});

test('a break behind the title leaves the next line a paragraph', () => {
  const text = '一、工作情况\n1.推动发展。围绕居民的服务\n的需求，探索创新。\n2.抓好落实。';
  const report = reportOf(text);
  const [, first] = [...sectionsOf(report)];
  expect(first!.title).toBe('推动发展');
  expect(first!.body.map(({ span }) => text.slice(span.start, span.end))).toEqual(['的需求，探索创新。']);
  expect(report.breaks).toHaveLength(1);
});

test('a numeral torn from its mark is a break too', () => {
  const text = '一、工作情况\n1、就业方面，举办招聘会。\n2\n、培训方面，举办培训班。';
  const report = reportOf(text);
  expect(report.breaks.map(({ end }) => text.slice(end, end + 3))).toEqual(['、培训']);
});

test('sound paragraphs have no breaks', () => {
  expect(reportOf('一、工作情况\n完成投资3亿元。\n新建水库2座；\n新增就业300人。').breaks).toEqual([]);
});
