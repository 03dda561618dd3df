import { expect, test } from 'vitest';
import { parse } from '../../server/src/draft/parse.ts';
import { continueNumbering } from '../../server/src/features/continue-numbering.ts';
import { applyEdits } from '../../server/src/text/edit.ts';

/** The draft after Enter at ‸, with what the numbering makes of it. */
function afterEnter(marked: string): string {
  const text = marked.replace('‸', '\n');
  return applyEdits(text, continueNumbering(parse(text), marked.indexOf('‸') + 1));
}

const head = '县水利局2023年工作总结\n';

test.each([
  ['a numbered paragraph', '一、主要工作\n1.修堤。完成三公里。‸\n', '一、主要工作\n1.修堤。完成三公里。\n2.\n'],
  ['one of a single sentence', '一、主要工作\n1．修好堤防。‸', '一、主要工作\n1．修好堤防。\n2．'],
  ['with its indent', '一、主要工作\n　　（九）修堤。完成。‸', '一、主要工作\n　　（九）修堤。完成。\n　　（十）'],
  ['with the blank behind it', '一、主要工作\n1. 修堤。完成。‸', '一、主要工作\n1. 修堤。完成。\n2. '],
  ['an item', '一、打算\n一是修堤。‸\n', '一、打算\n一是修堤。\n二是\n'],
  ['第一，', '一、打算\n第一，修堤。\n第二，查漏。‸\n', '一、打算\n第一，修堤。\n第二，查漏。\n第三，\n'],
  ['several items in one line', '一、打算\n一是修堤。二是查漏。‸', '一、打算\n一是修堤。二是查漏。\n三是'],
  [
    'before the next list',
    '一、甲\n1.修堤。完成。‸\n二、乙\n1.查漏。完成。\n',
    '一、甲\n1.修堤。完成。\n2.\n二、乙\n1.查漏。完成。\n',
  ],
  [
    'where paragraphs stand apart',
    '一、甲\n\n1.修堤。完成。\n\n2.查漏。完成。‸',
    '一、甲\n\n1.修堤。完成。\n\n2.查漏。完成。\n\n3.',
  ],
])('Enter continues %s', (_, before, after) => {
  expect(afterEnter(head + before)).toBe(head + after);
});

test.each([
  ['behind a heading that fills its line', '一、主要工作‸\n'],
  ['behind body text', '一、主要工作\n修好堤防。‸\n'],
  ['in the middle of a paragraph', '一、主要工作\n1.修堤。完成‸三公里。\n'],
  ['in front of the next number', '一、主要工作\n1.修堤。完成。‸\n2.查漏。完成。\n'],
  ['in front of the next item', '一、打算\n一是修堤。‸\n二是查漏。\n'],
  ['behind a damaged number', '一、主要工作\n（一修堤。完成。‸\n'],
  ['behind the title', '‸\n一、主要工作\n'],
])('Enter only breaks the line %s', (_, before) => {
  expect(afterEnter(head + before)).toBe(head + before.replace('‸', '\n'));
});

test.each([
  ['1.修堤。完成。\n2.‸\n', '1.修堤。完成。\n\n'],
  ['1.修堤。完成。\n　　2．‸', '1.修堤。完成。\n'],
  ['（一）修堤。完成。\n（二）‸\n二、打算\n', '（一）修堤。完成。\n\n二、打算\n'],
  ['一是修堤。\n二是‸\n', '一是修堤。\n\n'],
  ['第一，修堤。\n第二，‸\n', '第一，修堤。\n\n'],
])('Enter behind a number alone takes it away: %j', (before, after) => {
  expect(afterEnter(`${head}一、主要工作\n${before}`)).toBe(`${head}一、主要工作\n${after}`);
});

test('in a file of CRLF the new line gets one too', () => {
  const text = `${head}一、甲\n\n1.修堤。完成。\n\n2.查漏。完成。\n`.replaceAll('\n', '\r\n');
  const edits = continueNumbering(parse(text), text.length);
  expect(edits.map((each) => each.text)).toEqual(['\r\n3.']);
});

test('nothing is taken from an empty file', () => {
  expect(continueNumbering(parse('\n'), 1)).toEqual([]);
});
