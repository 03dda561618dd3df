import { expect, test } from 'vitest';
import { parse } from '../../server/src/draft/parse.ts';
import { placeholdersOf } from '../../server/src/features/placeholders.ts';
import { lint } from '../../server/src/lint/linter.ts';
import { defaultSettings } from '../../server/src/lint/settings.ts';
import { stripMarks, writeMarks } from '../support/marks.ts';
import { onlyRules } from '../support/only-rules.ts';

const marked = `⟦XX市⟧工作总结汇编
目录
1.⟦XX市⟧水利局2023年工作总结
2.县林业局2023年工作总结

⟦XX市⟧水利局2023年工作总结
一、⟦xx项⟧工程
⟦XX市XX区⟧于⟦x月x日⟧投入⟦xx万元⟧，（待定）。

县林业局2023年工作总结
一、造林
造林⟦____亩⟧。
`;
const { text } = stripMarks(marked);
const settings = { ...defaultSettings, options: { ...defaultSettings.options, placeholders: ['待定'] } };

test('everything that is to be filled in, with its unit and its report', () => {
  const found = placeholdersOf(parse(text), defaultSettings.options);
  expect(
    writeMarks(
      text,
      found.map(({ span }) => span),
    ),
  ).toBe(marked);
  expect(found.map(({ report }) => report)).toEqual([null, null, 0, 0, 0, 0, 0, 1]);
  expect(found.map(({ kind }) => kind)).toEqual(['name', 'name', 'name', 'number', 'name', 'date', 'number', 'number']);
});

test('the masks are what the rule reports, the texts of the settings included', () => {
  const document = parse(text);
  const masks = placeholdersOf(document, settings.options).map(({ mask }) => mask);
  const reported = lint(document, { ...settings, rules: onlyRules('placeholder') }).map(({ span }) => span);
  expect(masks).toEqual(reported);
  expect(masks.map(({ start, end }) => text.slice(start, end))).toContain('待定');
});
