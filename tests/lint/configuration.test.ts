import { expect, test, vi } from 'vitest';
import { readConfiguration } from '../../server/src/lint/configuration.ts';
import { defaultSettings } from '../../server/src/lint/settings.ts';
import { textOf } from '../../server/src/text/span.ts';

const rule = 'number-gap';

vi.mock('../../server/src/lint/rules/index.ts', () => ({ rules: [{ name: 'placeholder' }, { name: 'number-gap' }] }));

test('everything that can be said', () => {
  const { settings, problems } = readConfiguration(`{
    // 本单位的习惯
    "$schema": "./hegao.schema.json",
    "preset": "strict",
    "rules": { "${rule}": "error" },
    "fillerWords": ["无此项"],
    "placeholders": ["（此处填单位）"], /* 末尾的逗号不碍事 */
  }`);
  expect(problems).toEqual([]);
  expect(settings).toEqual({
    preset: 'strict',
    rules: { [rule]: 'error' },
    options: { ...defaultSettings.options, fillerWords: ['无此项'], placeholders: ['（此处填单位）'] },
  });
});

test('an empty object is as by default', () => {
  expect(readConfiguration('{}')).toEqual({ settings: defaultSettings, problems: [] });
});

test.each([
  ['an unknown key', '{⟦"presets"⟧: "strict"}', /presets.*preset, rules/],
  ['a preset that does not exist', '{"preset": ⟦"loose"⟧}', /preset .*recommended, strict, structure/],
  ['a mistyped rule', `{"rules": {⟦"${rule}s"⟧: "off"}}`, new RegExp(`${rule}s.*是不是 ${rule}`)],
  ['a rule like no other', '{"rules": {⟦"@@@"⟧: "off"}}', /没有“@@@”这条规则$/],
  ['a wrong severity', `{"rules": {"${rule}": ⟦"fatal"⟧}}`, /off, hint, info, warning, error/],
  ['a severity that is no text', `{"rules": {"${rule}": ⟦2⟧}}`, /off, hint, info, warning, error/],
  ['rules as a list', '{"rules": ⟦["off"]⟧}', /rules 应是对象/],
  ['words that are no list', '{"fillerWords": ⟦"暂无"⟧}', /fillerWords 应是/],
  ['a word that is empty', '{"placeholders": ["甲", ⟦" "⟧]}', /placeholders 应是/],
  ['a file that is no object', '⟦[1]⟧', /应是一个对象/],
  ['JSON that breaks off', '{"preset": "strict"⟦⟧', /不是有效的 JSON/],
])('%s is one problem at its place', (_, marked, message) => {
  const text = marked.replace(/[⟦⟧]/g, '');
  const { problems } = readConfiguration(text);
  expect(problems).toHaveLength(1);
  expect(problems[0]!.message.zh).toMatch(message);
  const start = marked.indexOf('⟦');
  expect(problems[0]!.span.start).toBe(start);
  expect(textOf(text, problems[0]!.span)).toBe(marked.slice(start + 1, marked.indexOf('⟧')));
});

test('the rest of a broken configuration counts', () => {
  const { settings } = readConfiguration(
    `{"preset": "strict", "rules": {"${rule}": "off", "x": "off"}, "fillerWords": [1, "略去"]`,
  );
  expect(settings.preset).toBe('strict');
  expect(settings.rules).toEqual({ [rule]: 'off' });
  expect(settings.options.fillerWords).toEqual(['略去']);
});

test('an empty file is no valid JSON', () => {
  const { settings, problems } = readConfiguration('');
  expect(settings).toEqual(defaultSettings);
  expect(problems).toHaveLength(1);
});
