import { describe, expect, test } from 'vitest';
import { template } from '../../server/src/cli/init.ts';
import { parse } from '../../server/src/draft/parse.ts';
import type { CodeAction } from '../../server/src/features/code-actions.ts';
import { type Home, suppressions } from '../../server/src/features/suppressions.ts';
import { readConfiguration } from '../../server/src/lint/configuration/configuration.ts';
import { merged, type Settings } from '../../server/src/lint/settings.ts';
import { lintDraft } from '../../server/src/lint/suppression/suppression.ts';
import { applyEdits } from '../../server/src/text/edit.ts';
import { onlyRules } from '../support/only-rules.ts';

const on = merged({ rules: onlyRules('placeholder', 'number-gap') });
const path = '/w/2024/总结.txt';
const home = (text: string | null = null): Home => ({ draft: path, configuration: '/w/.hegao.json', text });

const draft = `青山镇2024年工作总结
一、基本情况
全年投资xx万元，新增xx户，完成率98%。
三、存在问题
人手不足。
`;
const markdown = `---\ntitle: 总结\n---\n# ${draft.replaceAll('\n', '\n\n')}`;

/** What is left to tell under a configuration. */
function found(text: string, configuration: string | null, format?: 'markdown' | 'plain') {
  const document = parse(text, format && { format });
  const overrides = configuration === null ? {} : readConfiguration(configuration, '/w/.hegao.json').overrides;
  const settings: Settings = merged(overrides, on);
  return { document, diagnostics: [...lintDraft(document, settings, path).diagnostics] };
}

function actionsAt(text: string, place: string, at: Home | null, format?: 'markdown' | 'plain'): CodeAction[] {
  const { document, diagnostics } = found(text, at?.text ?? null, format);
  const start = text.indexOf(place);
  const here = diagnostics.filter(({ span }) => span.start <= start && start <= span.end);
  return suppressions(document, here, diagnostics, at);
}

const titles = (actions: CodeAction[]): string[] => actions.map(({ title }) => title.zh);

/** Rules of what is left after an action, wherever it writes. */
function leftAfter(text: string, action: CodeAction, configuration: string | null): string[] {
  const inFile = action.target === 'configuration';
  const after = applyEdits((inFile ? configuration : text) ?? '', action.edits);
  const { diagnostics } = inFile ? found(text, after) : found(after, configuration);
  return diagnostics.map(({ rule }) => rule.name);
}

describe('in .hegao.json', () => {
  test('a file is made that names rule, words and file', () => {
    const [here, inFile, ...others] = actionsAt(draft, 'xx户', home());
    expect(others).toEqual([]);
    expect(titles([here!, inFile!])).toEqual(['忽略这一处：没有填实的占位符', '本文件不再检查“没有填实的占位符”']);
    expect(JSON.parse(applyEdits('', here!.edits))).toEqual({
      ignores: [{ rule: 'placeholder', text: '万元，新增xx户，完成率9', file: '2024/总结.txt' }],
    });
    expect(leftAfter(draft, here!, null)).toEqual(['placeholder', 'number-gap']);
    expect(leftAfter(draft, inFile!, null)).toEqual(['number-gap']);
  });

  test.each([
    ['{}', '{\n  "ignores": [\n    {\n      "rule": "number-gap"'],
    ['{\n  // 说明\n  "preset": "strict"\n}\n', '// 说明\n  "preset": "strict",\n  "ignores": ['],
    ['{\r\n  "ignores": []\r\n}\r\n', '"ignores": [\r\n    {\r\n      "rule"'],
    [
      '{\n\t"ignores": [\n\t\t{"rule": "toc-page", "file": "*"}\n\t]\n}\n',
      '\n\t\t},\n\t\t{\n\t\t\t"rule": "number-gap"',
    ],
    [template.zh, '// 核稿的配置'],
    ['', '{\n  "ignores": ['],
  ])('an entry is added to %j', (text, expected) => {
    const [action] = actionsAt(draft, '三、', home(text));
    const after = applyEdits(text, action!.edits);
    expect(after).toContain(expected);
    expect(readConfiguration(after).problems).toEqual([]);
    expect(leftAfter(draft, action!, text)).toEqual(['placeholder', 'placeholder']);
  });

  test.each(['{"ignores": ', '[]', '{"ignores": {}}', 'null', '"x"'])('%s is left alone', (text) => {
    expect(actionsAt(draft, 'xx户', home(text))).toEqual([]);
  });

  test('a second and a third place can be ignored as well', () => {
    let configuration: string | null = null;
    for (const place of ['xx万', 'xx户', '三、']) {
      const [action]: CodeAction[] = actionsAt(draft, place, home(configuration));
      configuration = applyEdits(configuration ?? '', action!.edits);
    }
    expect(found(draft, configuration).diagnostics).toEqual([]);
    expect(found(draft.replaceAll('\n', '\r\n'), configuration).diagnostics).toEqual([]);
  });

  test('so many words are quoted that others are not meant; where that is not possible it is said', () => {
    const twice = `甲局2024年工作总结\n一、概况\n共投资xx万元。\n二、打算\n明年再投资xx万元。\n三、其他\n共投资xx万元。\n`;
    const [first] = actionsAt(twice, 'xx万元。\n二', home());
    expect(first?.title.zh).toContain('文字相同的共2处');
    expect(leftAfter(twice, first!, null)).toEqual(['placeholder']);
    const [other] = actionsAt(twice, '再投资xx'.slice(3), home());
    expect(other?.title.zh).toContain('2处');
    const between = actionsAt(twice.replace('再投资', '再投'), 'xx万元。\n三', home())[0];
    expect(leftAfter(twice.replace('再投资', '再投'), between!, null)).toEqual(['placeholder', 'placeholder']);
  });

  test('a draft that lies nowhere yet has no place for it', () => {
    expect(actionsAt(draft, 'xx户', null)).toEqual([]);
  });

  test('an entry that is edited round still holds', () => {
    const [action] = actionsAt(draft, '三、', home());
    const configuration = applyEdits('', action!.edits);
    const edited = draft.replace('一、基本情况', '一、总体情况').replace('人手不足', '人手仍然不足');
    expect(found(edited, configuration).diagnostics.map(({ rule }) => rule.name)).toEqual([
      'placeholder',
      'placeholder',
    ]);
  });
});

describe('in Markdown', () => {
  test('a comment above the line and one for the file are offered too', () => {
    const actions = actionsAt(markdown, '三、', home());
    expect(actions.map(({ target }) => target)).toEqual(['configuration', 'draft', 'draft']);
    const [, comment, top] = actions as [CodeAction, CodeAction, CodeAction];
    expect(applyEdits(markdown, comment.edits)).toContain('<!-- hegao-disable-next-line number-gap -->\n三、');
    expect(applyEdits(markdown, top.edits)).toMatch(/^---\ntitle: 总结\n---\n<!-- hegao-disable number-gap -->\n\n# /);
    for (const action of actions) expect(leftAfter(markdown, action, null)).toEqual(['placeholder', 'placeholder']);
  });

  test('comments may be stacked, and need no place for the draft', () => {
    let text = markdown;
    for (const place of ['xx万', '三、']) {
      const [comment] = actionsAt(text, place, null, 'markdown');
      text = applyEdits(text, comment!.edits);
    }
    expect(found(text, null).diagnostics).toEqual([]);
    const line = markdown.replace('三、存在问题', '三、存在xx问题');
    const [first] = actionsAt(line, '三、', null);
    const once = applyEdits(line, first!.edits);
    const [second] = actionsAt(once, 'xx问', null);
    expect(found(applyEdits(once, second!.edits), null).diagnostics).toHaveLength(2);
  });

  test('between the rows of a table no comment is offered', () => {
    const table = '# 青山镇2024年工作总结\n\n一、情况\n\n| 项目 | 数量 |\n| --- | --- |\n| 投资 | xx万元 |\n';
    expect(titles(actionsAt(table, 'xx万', home())).map((title) => title.slice(0, 5))).toEqual([
      '忽略这一处',
      '本文件不再',
    ]);
  });
});

test('a word that is right is added to the allowed words', () => {
  const { document, diagnostics } = found(draft, null);
  const [one] = diagnostics;
  const rule = { ...one!.rule, group: 'wording' as const };
  const start = draft.indexOf('新增');
  const actions = suppressions(document, [{ ...one!, rule, span: { start, end: start + 2 } }], [], home('{}'));
  const action = actions.find(({ title }) => title.zh === '“新增”没有错，加入词表');
  const after = applyEdits('{}', action!.edits);
  expect(readConfiguration(after)).toMatchObject({ problems: [], overrides: { options: { allowed: ['新增'] } } });
});
