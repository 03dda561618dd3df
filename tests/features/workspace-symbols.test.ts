import { expect, test } from 'vitest';
import { parse } from '../../server/src/draft/parse.ts';
import { titlesWith } from '../../server/src/features/workspace-symbols.ts';
import { stripMarks, writeMarks } from '../support/marks.ts';

/** The text with what `query` finds in it. */
function found(text: string, query: string): string {
  const document = parse(text);
  return writeMarks(
    text,
    titlesWith(document, query).map(({ span }) => span),
  );
}

const marked = `⟦县水利局2023年工作总结⟧
⟦一、水利工程⟧
（一）水利堤防。
二、打算
继续努力。

县林业局2023年工作总结
一、造林GDP
完成。
三、XX
`;
const { text } = stripMarks(marked);

test('titles of reports and headings of the first level that hold the words', () => {
  expect(found(text, '水利')).toBe(marked);
  expect(found(text, 'gdp').split('\n')[7]).toBe('⟦一、造林GDP⟧');
  expect(found(text, '水利 局')).toContain('⟦县水利局2023年工作总结⟧');
  expect(found(text, '没有的')).toBe(text);
});

test('without words everything', () => {
  const titles = titlesWith(parse(text), '');
  expect(titles.map(({ name, container }) => [name, container])).toEqual([
    ['县水利局2023年工作总结', null],
    ['一、水利工程', '县水利局2023年工作总结'],
    ['二、打算', '县水利局2023年工作总结'],
    ['县林业局2023年工作总结', null],
    ['一、造林GDP', '县林业局2023年工作总结'],
    ['三、XX', '县林业局2023年工作总结'],
  ]);
});

test('the places move with the report', () => {
  expect(found(`前言\n\n\n${text}`, '造林')).toContain('⟦一、造林GDP⟧');
});
