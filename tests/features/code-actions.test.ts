import { expect, test } from 'vitest';
import { parse } from '../../server/src/draft/parse.ts';
import { type CodeAction, fixEverything, quickFixes } from '../../server/src/features/code-actions.ts';
import { lint } from '../../server/src/lint/linter.ts';
import { defaultSettings } from '../../server/src/lint/settings.ts';
import { applyEdits } from '../../server/src/text/edit.ts';
import { onlyRules } from '../support/only-rules.ts';

const settings = { ...defaultSettings, rules: onlyRules('number-style', 'number-gap') };

const draft = `县水利局2023年工作总结
1.防汛。修好堤防。
2.抗旱。打好水井。
‸3、供水。新建水厂。
4.排涝。疏通河道。
5、节水。推广滴灌。

县林业局2023年工作总结
一、造林。完成千亩。
三、防火。未发生火灾。
四、护林。队伍稳定。
`;

function actionsAt(marked: string): CodeAction[] {
  const text = marked.replace('‸', '');
  const document = parse(text);
  const caret = marked.indexOf('‸');
  return quickFixes(document, lint(document, settings), { start: caret, end: caret }, settings);
}

const after = (marked: string, action: CodeAction | undefined): string =>
  applyEdits(marked.replace('‸', ''), action?.edits ?? []);

const text = draft.replace('‸', '');

test('a safe fix comes first and is the preferred one; all of its rule can be mended at once', () => {
  const [one, all, ...others] = actionsAt(draft);
  expect(others).toEqual([]);
  expect([one?.preferred, all?.preferred]).toEqual([true, false]);
  expect(after(draft, one)).toBe(text.replace('3、', '3.'));
  expect(after(draft, all)).toBe(text.replace('3、', '3.').replace('5、', '5.'));
  expect(all?.title.zh).toContain('2处');
});

test('an unsafe fix is offered with its alternatives, never preferred and never for all', () => {
  const marked = text.replace('三、', '‸三、');
  const actions = actionsAt(marked);
  expect(actions.length).toBeGreaterThan(1);
  expect(actions.every(({ preferred }) => !preferred)).toBe(true);
  expect(actions.map((action) => after(marked, action))).toContain(
    text.replace('三、', '二、').replace('四、', '三、'),
  );
  for (const { diagnostics } of actions) expect(diagnostics.map(({ rule }) => rule.name)).toEqual(['number-gap']);
});

test('nothing is offered where nothing is found', () => {
  expect(actionsAt(text.replace('推广', '推‸广'))).toEqual([]);
});

test('fix-all mends what is safe and leaves the rest; then there is nothing left to do', () => {
  const everything = fixEverything(parse(text), settings);
  const fixed = after(draft, everything ?? undefined);
  expect(fixed).toBe(text.replace('3、', '3.').replace('5、', '5.'));
  expect(fixEverything(parse(fixed), settings)).toBeNull();
});
