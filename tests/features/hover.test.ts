import { expect, test } from 'vitest';
import { parse } from '../../server/src/draft/parse.ts';
import { hoverAt } from '../../server/src/features/hover.ts';
import { lint } from '../../server/src/lint/linter.ts';
import { defaultSettings } from '../../server/src/lint/settings.ts';
import { stripCaret } from '../support/caret.ts';
import { onlyRules } from '../support/only-rules.ts';

const settings = { ...defaultSettings, rules: onlyRules('placeholder', 'number-gap') };

/** What is said at ‸, and about which words. */
function hover(marked: string, language: 'zh' | 'en' = 'zh'): string | null {
  const { text, offset } = stripCaret(marked);
  const document = parse(text);
  const found = hoverAt(document, offset, lint(document, settings), settings.options);
  return found && `⟦${text.slice(found.span.start, found.span.end)}⟧\n${found.text[language]}`;
}

const draft = `某县年度工作总结汇编
目录
1.县水利局2023年工作总结\t1
2.县林业局2023年工作总结\t2

县水利局2023年工作总结
一、主要工作
（一）防汛。修好堤防。
（三）抗旱。投入xx万元。
二、下一步打算
投入xx万元。

县林业局2023年工作总结
一、造林
完成造林xx亩。
`;
const at = (words: string) => draft.replace(words, `${words[0]}‸${words.slice(1)}`);

test('a heading: where it stands, how long it is, what is wrong below it', () => {
  expect(hover(at('主要工作'))).toMatchInlineSnapshot(`
    "⟦一、主要工作⟧
    某县年度工作总结汇编 › 县水利局2023年工作总结 › **一、主要工作**

    字数 29 · 2 个问题"
  `);
  expect(hover(at('造林'), 'en')).toMatchInlineSnapshot(`
    "⟦一、造林⟧
    某县年度工作总结汇编 › 县林业局2023年工作总结 › **一、造林**

    11 characters · 1 problem"
  `);
  expect(hover(draft.replace('\n县林', '\n县‸林'))).toMatchInlineSnapshot(`
    "⟦县林业局2023年工作总结⟧
    某县年度工作总结汇编 › **县林业局2023年工作总结**

    字数 21 · 1 个问题"
  `);
});

test('a finding: its rule, why, on what basis, and an example in short', () => {
  expect(hover(at('（三）抗旱'))).toMatchInlineSnapshot(`
    "⟦（三）抗旱⟧
    某县年度工作总结汇编 › 县水利局2023年工作总结 › 一、主要工作 › **（三）抗旱**

    字数 12 · 2 个问题

    ---

    **编号跳号**

    同一组标题的序数应逐一相连。跳号多半是删改后没有重新编号，或者漏贴了一段。

    依据：GB/T 9704-2012，7.3.3；编号应连续，实务

    × 四、加强队伍建设。  
    × 五、做好后勤保障。

    √ 三、加强队伍建设。  
    √ 四、做好后勤保障。"
  `);
});

test('for readers of English: the example first, the basis translated, the reason as it is', () => {
  expect(hover(at('（三）抗旱'), 'en')).toMatchInlineSnapshot(`
    "⟦（三）抗旱⟧
    某县年度工作总结汇编 › 县水利局2023年工作总结 › 一、主要工作 › **（三）抗旱**

    12 characters · 2 problems

    ---

    **Number jumped over**

    × 四、加强队伍建设。  
    × 五、做好后勤保障。

    √ 三、加强队伍建设。  
    √ 四、做好后勤保障。

    Basis: GB/T 9704-2012, 7.3.3; numbers follow each other, practice

    Why (in Chinese): 同一组标题的序数应逐一相连。跳号多半是删改后没有重新编号，或者漏贴了一段。"
  `);
});

test('a placeholder: how many are left', () => {
  expect(hover(at('xx万元'))).toMatchInlineSnapshot(`
    "⟦xx万元⟧
    待填：本篇还有 2 处，全文还有 3 处。

    ---

    **没有填实的占位符**

    套用旧稿或者先写框架时，常用 xx、某某、×× 或空格线代替地名、数字和日期。定稿前漏掉一处，发出去就是差错。

    依据：实务；《党政机关公文处理工作条例》第二十条（四）：人名、地名、时间、数字等应当准确

    × 全年共帮扶企业xx家。

    √ 全年共帮扶企业36家。"
  `);
  expect(hover(at('xx亩'), 'en')?.split('\n')[1]).toBe('To be filled in: 1 in this report, 3 in this file.');
});

test('other words: nothing', () => {
  expect(hover(at('修好'))).toBeNull();
  expect(hover('‸')).toBeNull();
});

test('signs of Markdown in a title are shown as they are', () => {
  expect(hover('县水利局*2023*年‸工作总结\n一、防汛\n好。\n')).toContain('县水利局\\*2023\\*年工作总结');
});
