import { expect, test } from 'vitest';
import { genres } from '../../server/src/draft/genres/index.ts';
import type { Format } from '../../server/src/draft/nodes.ts';
import { parse } from '../../server/src/draft/parse.ts';
import { type Completion, completionsAt } from '../../server/src/features/completion.ts';

/** What is offered at ‸. */
function at(marked: string, format: Format = 'plain'): Completion[] {
  const offset = marked.indexOf('‸');
  return completionsAt(parse(marked.replace('‸', ''), { format }), offset, { year: 2024 });
}

const ordinals = (marked: string): string[] =>
  at(marked)
    .filter(({ kind }) => kind === 'ordinal' || kind === 'item')
    .map(({ label }) => label);

const report = '县水利局2023年工作总结\n';

test.each<[string, string, string[]]>([
  [
    'the next of the list, the next of the list round it, one deeper',
    `${report}一、主要工作\n（一）防汛\n修好堤防。\n‸\n`,
    ['（二）', '二、', '1.'],
  ],
  [
    'in the style and with the marks of the siblings',
    `${report}一、主要工作\n1．防汛。修好堤防。\n2．供水。新建水厂。\n‸`,
    ['3．', '二、', '（1）'],
  ],
  ['half-width brackets stay so', `${report}(一)防汛\n修堤。\n(二)供水\n查漏。\n‸`, ['(三)', '1.']],
  ['deeper as the cousins are', `${report}一、主要工作\n1、防汛。修堤。\n二、打算\n‸\n三、其他\n`, ['三、', '1、']],
  ['the number that was meant goes on', `${report}（九）防汛\n修堤。\n十）供水\n查漏。\n‸`, ['（十一）', '1.']],
  ['the next item', `${report}一、主要工作\n一是修堤。\n二是查漏。\n‸`, ['三是', '二、', '（一）']],
  ['items with another particle', `${report}一、打算\n第一，修堤。\n‸`, ['第二，', '二、', '（一）']],
  ['circled numbers', `${report}（1）防汛。修堤：\n①备料\n备足。\n②施工\n抓紧。\n‸`, ['③', '（2）']],
  ['a first heading', `${report}今年工作如下。\n‸`, ['一、']],
  ['parts', `${report}第一部分 上半年工作\n修堤。\n‸`, ['第二部分', '一、']],
])('%s', (_, marked, expected) => {
  expect(ordinals(marked)).toEqual(expected);
});

test('what is typed of it already is replaced', () => {
  const marked = `${report}（一）防汛\n修堤。\n　　（二‸`;
  const [first] = at(marked);
  expect(first?.label).toBe('（二）');
  expect(marked.replace('‸', '').slice(first?.replace.start, first?.replace.end)).toBe('（二');
});

test('so is the bracket that the editor has closed by itself', () => {
  const marked = `${report}（一）防汛\n修堤。\n（‸）\n`;
  const [first] = at(marked);
  expect(first?.label).toBe('（二）');
  expect(marked.replace('‸', '').slice(first?.replace.start, first?.replace.end)).toBe('（）');
});

test('where （一） counts on through the report, it goes on below the next 一、', () => {
  const body = '修好堤防。\n';
  const marked = `${report}一、水利\n（一）防汛\n${body}（二）抗旱\n${body}二、林业\n（三）造林\n${body}三、农业\n‸`;
  expect(ordinals(marked)).toEqual(['四、', '（四）']);
});

test.each([
  ['within a sentence', `${report}一、主要工作\n修好‸`],
  ['in front of text', `${report}一、主要工作\n‸修好堤防。`],
  ['behind a bracket in a sentence', `${report}一、主要工作\n修好堤防（‸`],
])('nothing is offered %s', (_, marked) => {
  expect(at(marked)).toEqual([]);
});

test('sections that the kind of draft still lacks are offered under the next number', () => {
  const marked = `2023年工作总结\n一、主要工作\n修好堤防。\n‸`;
  const sections = at(marked).filter(({ kind }) => kind === 'section');
  expect(sections.length).toBeGreaterThan(0);
  for (const { label, snippet, text } of sections) {
    expect(label).toMatch(/^二、/);
    expect(text.startsWith(label)).toBe(true);
    expect(snippet).toMatch(/\$\{?\d/);
    expect(text).not.toMatch(/\$\{?\d/);
  }
  const withProblems = at(marked.replace('‸', '二、存在的问题\n缺人。\n‸')).filter(({ kind }) => kind === 'section');
  expect(withProblems.some(({ label }) => label.includes('问题'))).toBe(false);
});

test.each(['‸', '\n‸\n', '工作总结\n‸'])('a file with nearly nothing in it is offered whole drafts: %j', (marked) => {
  const drafts = at(marked);
  expect(drafts.map(({ label }) => label)).toEqual(genres.map(({ name }) => name.zh));
  expect(drafts[0]?.snippet).toContain('2024');
});

test('Markdown gets Markdown', () => {
  const [draft] = at('‸', 'markdown');
  expect(draft?.text).toMatch(/^# /);
});

test('of the sections that are lacking those due behind the one above come first', () => {
  const lacking = (body: string): string[] =>
    at(`2023年上半年工作总结和下半年工作计划\n${body}‸`)
      .filter(({ kind }) => kind === 'section')
      .map(({ label }) => label.slice(2));
  const [first, second, ...others] = lacking('一、其他\n修堤。\n');
  expect(others.length).toBeGreaterThan(0);
  expect(lacking(`一、${second}\n修堤。\n`)).toEqual([...others, first]);
});
