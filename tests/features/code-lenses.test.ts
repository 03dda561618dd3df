import { expect, test } from 'vitest';
import { parse } from '../../server/src/draft/parse.ts';
import { codeLensesOf } from '../../server/src/features/code-lenses.ts';
import { lint } from '../../server/src/lint/linter.ts';
import { rules } from '../../server/src/lint/rules/index.ts';
import { defaultSettings } from '../../server/src/lint/settings.ts';
import { onlyRules } from '../support/only-rules.ts';

const tocRules = rules.filter(({ group }) => group === 'toc').map(({ name }) => name);
const settings = { ...defaultSettings, rules: onlyRules('placeholder', 'number-gap', ...tocRules) };

/** The text with the lenses between its lines. */
function drawn(text: string, language: 'zh' | 'en' = 'zh'): string {
  const document = parse(text);
  const lenses = codeLensesOf(document, lint(document, settings), settings.options);
  const above = (line: number) =>
    lenses
      .filter(({ span }) => document.lines.lineAt(span.start) === line)
      .map(({ text, command }) => `  ⌃ ${text[language]}${command ? ` [${command}]` : ''}\n`);
  return text
    .split('\n')
    .map((line, index) => above(index).join('') + line)
    .join('\n');
}

const draft = `某县工作总结汇编
目录
1.县水利局2023年工作总结
2.县林业局2023年工作总结

县水利局2023年工作总结
一、防汛
投入xx万元，修堤xx公里。
三、抗旱
好。

县林业局2023年工作总结
一、造林
好。
`;

test('above each report its length, its problems and what is to be filled in', () => {
  expect(drawn(draft)).toMatchInlineSnapshot(`
    "某县工作总结汇编
    目录
    1.县水利局2023年工作总结
    2.县林业局2023年工作总结

      ⌃ 字数 32 · 1 个问题 · 待填 2
    县水利局2023年工作总结
    一、防汛
    投入xx万元，修堤xx公里。
    三、抗旱
    好。

      ⌃ 字数 16
    县林业局2023年工作总结
    一、造林
    好。
    "
  `);
  expect(drawn(draft, 'en')).toContain('  ⌃ 32 characters · 1 problem · 2 to fill in\n县水利局');
});

test('above a table of contents that is out of date', () => {
  expect(drawn(draft.replace('2.县林业局2023年工作总结\n', '2.县林业局2023年情况总结\n'))).toContain(
    '  ⌃ 目录已过期，更新 [updateToc]\n目录\n',
  );
  expect(drawn(draft)).not.toContain('过期');
});

test('a single report needs none', () => {
  const single = draft.slice(draft.indexOf('\n县水利局') + 1, draft.indexOf('\n县林业局'));
  expect(drawn(single)).toBe(single);
});
