import { describe, expect, test } from 'vitest';
import { parse } from '../../server/src/draft/parse.ts';
import { readConfiguration } from '../../server/src/lint/configuration/configuration.ts';
import { fixAll } from '../../server/src/lint/fix-all.ts';
import { merged, type Settings } from '../../server/src/lint/settings.ts';
import { lintDraft } from '../../server/src/lint/suppression/suppression.ts';
import { unusedIgnores } from '../../server/src/lint/suppression/unused-ignores.ts';
import { applyEdits } from '../../server/src/text/edit.ts';
import { textOf } from '../../server/src/text/span.ts';
import { onlyRules } from '../support/only-rules.ts';

const on = { rules: { ...onlyRules('placeholder', 'number-gap', 'number-style'), 'unused-ignore': 'info' as const } };
const path = '/drafts/2024/总结.txt';

/** Rule and text of what is left to tell. */
const told = (text: string, settings: Settings = merged(on), format: 'markdown' | 'plain' = 'markdown'): string[] =>
  lintDraft(parse(text, { format }), settings, path).diagnostics.map(
    ({ rule, span }) => `${rule.name} ${textOf(text, span)}`,
  );

const ignoring = (...ignores: object[]): Settings =>
  merged(on, readConfiguration(JSON.stringify({ ignores }), '/drafts/.hegao.json').overrides);

const draft = '# 青山镇2024年工作总结\n\n一、基本情况\n\n投资xx万元，新增xx户。\n\n三、存在问题\n\n缺口xx万元。\n';
const all = ['placeholder xx', 'placeholder xx', 'number-gap 三、', 'placeholder xx'];

describe('ignores of the configuration', () => {
  test('none: everything is told', () => {
    expect(told(draft)).toEqual(all);
  });

  test.each<[string, object, string[]]>([
    ['by text', { rule: 'placeholder', text: '投资xx' }, all.slice(1)],
    ['by text in which several begin', { rule: 'placeholder', text: '投资xx万元，新增xx' }, all.slice(2)],
    ['by text before an ordinal', { rule: 'number-gap', text: '三、存在' }, [...all.slice(0, 2), all[3]!]],
    ['of all of a file', { rule: 'placeholder', file: '2024/*.txt' }, ['number-gap 三、']],
    ['by both', { rule: 'placeholder', file: '**/总结.txt', text: '缺口xx' }, all.slice(0, 3)],
    ['of another file', { rule: 'placeholder', file: '*.txt' }, all],
    ['of another rule', { rule: 'number-style', text: '投资xx' }, all],
    ['of words that are not there', { rule: 'placeholder', text: '投入xx' }, all],
    ['of words near by', { rule: 'placeholder', text: '万元，新增' }, all],
  ])('%s', (_, ignore, expected) => {
    expect(told(draft, ignoring(ignore))).toEqual(expected);
    expect(told(draft.replaceAll('\n', '\r\n'), ignoring(ignore))).toEqual(expected);
  });

  test('fix-all leaves them alone', () => {
    const text = '1.防汛。修好堤防。\n2.抗旱。打好水井。\n3、供水。新建水厂。\n';
    expect(fixAll(parse(text), merged(on), path).count).toBe(1);
    expect(fixAll(parse(text), ignoring({ rule: 'number-style', text: '3、供水' }), path).count).toBe(0);
  });

  test('a draft that lies nowhere yet heeds those for all files only', () => {
    const settings = ignoring({ rule: 'placeholder', file: '**' }, { rule: 'number-gap', text: '三、存在' });
    const { diagnostics } = lintDraft(parse(draft), settings, null);
    expect(diagnostics.map(({ rule }) => rule.name)).toEqual(['placeholder', 'placeholder', 'placeholder']);
  });

  const unused = (settings: Settings, walked: string | null) => {
    const { used } = lintDraft(parse(draft), settings, path);
    return [...unusedIgnores([{ settings, path, used, walked }]).values()].flat().map(({ message }) => message.zh);
  };

  test('those without effect are told of when all files they may concern are known', () => {
    const settings = ignoring(
      { rule: 'placeholder', text: '投资xx' },
      { rule: 'placeholder', text: '不在的话' },
      { rule: 'number-gap', file: '2024/总结.txt', text: '二、' },
      { rule: 'number-style', file: '2023/*.txt' },
    );
    expect(unused(settings, null)).toEqual([expect.stringMatching(/“二、”处已没有 number-gap/)]);
    expect(unused(settings, '/drafts/2024')).toHaveLength(1);
    for (const folder of ['/drafts', '/']) expect(unused(settings, folder)).toHaveLength(3);
  });

  test('those of a rule that is off are not', () => {
    const settings = ignoring({ rule: 'level-skip', text: '不在的话' });
    expect(unused(settings, '/drafts')).toEqual([]);
    expect(unused({ ...settings, rules: { ...settings.rules, 'level-skip': 'hint' } }, '/drafts')).toHaveLength(1);
    expect(unused({ ...settings, rules: { 'unused-ignore': 'off' } }, '/drafts')).toEqual([]);
  });
});

describe('comments of a Markdown draft', () => {
  const withComment = (before: string, comment: string) => draft.replace(before, `${comment}\n${before}`);

  test.each<[string, string, string[]]>([
    ['投资', '<!-- hegao-disable-next-line placeholder -->', all.slice(2)],
    ['投资', '<!-- hegao-disable-next-line -->', all.slice(2)],
    ['投资', '<!-- hegao-disable-next-line placeholder -->\n\n', all.slice(2)],
    [
      '投资',
      '<!-- hegao-disable-next-line number-gap, placeholder -- 上级未定 -->',
      [unusedName('number-gap'), ...all.slice(2)],
    ],
    ['三、', '<!--hegao-disable-next-line number-gap-->', [...all.slice(0, 2), all[3]!]],
    ['投资', '<!-- hegao-disable placeholder -->', ['number-gap 三、']],
    ['三、', '<!-- hegao-disable -->', all.slice(0, 2)],
    ['投资', '<!-- 改好再发 -->', all],
    ['投资', '<!-- hegao-disabled -->', all],
  ])('before “%s”: %s', (before, comment, expected) => {
    const text = withComment(before, comment);
    const expectedTold = expected.map((each) => (each.startsWith('unused') ? `unused-ignore ${comment}` : each));
    expect(told(text)).toEqual(expectedTold);
    expect(told(text.replaceAll('\n', '\r\n'))).toEqual(expectedTold.map((each) => each.replaceAll('\n', '\r\n')));
  });

  test('of the same line', () => {
    const text = draft.replace('户。', '户。<!-- hegao-disable-line placeholder -->');
    expect(told(text)).toEqual(all.slice(2));
  });

  test('off and on again', () => {
    const text = withComment('投资', '<!-- hegao-disable -->').replace(
      '三、',
      '<!-- hegao-enable placeholder -->\n三、',
    );
    expect(told(text)).toEqual(['placeholder xx']);
    expect(told(text.replace('enable placeholder', 'enable'))).toEqual(all.slice(2));
    expect(told(text.replace('enable placeholder', 'enable number-gap'))).toEqual(['number-gap 三、']);
  });

  test('plain text has no comments', () => {
    const text = draft.replace('# ', '').replace('投资', '<!-- hegao-disable-next-line -->\n投资');
    expect(told(text, merged(on), 'plain')).toEqual(all);
  });

  test('one that suppresses nothing is told of, and can be deleted with its line', () => {
    const text = withComment('一、', '<!-- hegao-disable-next-line number-gap -->');
    const [first, ...others] = lintDraft(parse(text), merged(on), path).diagnostics;
    expect(others).toHaveLength(4);
    expect(first).toMatchObject({ rule: { name: 'unused-ignore' }, severity: 'info' });
    expect(first?.message.zh).toMatch(/number-gap/);
    expect(applyEdits(text, first!.fix!.edits)).toBe(draft);
    const off = merged(on, { rules: { 'unused-ignore': 'off' } });
    expect(told(text, off)).toEqual(all);
    expect(told(text, merged(on, { rules: { 'number-gap': 'off' } }))).toEqual(
      all.filter((each) => !each.includes('gap')),
    );
  });

  test('of several names the idle ones can be deleted', () => {
    const text = withComment('投资', '<!-- hegao-disable-next-line number-gap placeholder -->');
    const [found] = lintDraft(parse(text), merged(on), path).diagnostics;
    expect(applyEdits(text, found!.fix!.edits)).toBe(
      withComment('投资', '<!-- hegao-disable-next-line placeholder -->'),
    );
  });

  test('a name that is no rule is told of', () => {
    const text = withComment('投资', '<!-- hegao-disable-next-line placeholders -->');
    const [found] = lintDraft(parse(text), merged(on), path).diagnostics;
    expect(found?.message.zh).toMatch(/没有“placeholders”这条规则，是不是 placeholder？/);
  });
});

function unusedName(name: string): string {
  return `unused ${name}`;
}
