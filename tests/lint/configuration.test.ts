import { expect, test, vi } from 'vitest';
import {
  configurationKeys,
  mostIgnores,
  readConfiguration,
} from '../../server/src/lint/configuration/configuration.ts';
import { defaultSettings, merged } from '../../server/src/lint/settings.ts';
import { textOf } from '../../server/src/text/span.ts';

const rule = 'number-gap';

vi.mock('../../server/src/lint/rules/index.ts', () => ({ rules: [{ name: 'placeholder' }, { name: 'number-gap' }] }));

test('everything that can be said', () => {
  const text = `{
    // 本单位的习惯
    "$schema": "./hegao.schema.json",
    "extends": "../公文.json",
    "preset": "strict",
    "rules": { "${rule}": "error", "placeholder": { "severity": "off" }, "unused-ignore": "hint" },
    "fillerWords": ["无此项"],
    "placeholders": ["（此处填单位）"], /* 末尾的逗号不碍事 */
    "ignores": [{ "rule": "${rule}", "text": "三、问题", "file": "2024/*.txt", "reason": "领导定的" }],
  }`;
  const { overrides, base, problems } = readConfiguration(text, '/drafts/.hegao.json');
  expect(problems).toEqual([]);
  expect(base?.way).toBe('../公文.json');
  expect(textOf(text, base!.span)).toBe('"../公文.json"');
  const settings = merged(overrides);
  expect(settings).toMatchObject({
    preset: 'strict',
    rules: { [rule]: 'error', placeholder: 'off', 'unused-ignore': 'hint' },
    options: { ...defaultSettings.options, fillerWords: ['无此项'], placeholders: ['（此处填单位）'] },
    ignores: [{ rule, text: '三、问题', file: '2024/*.txt', folder: '/drafts', path: '/drafts/.hegao.json' }],
  });
  expect(textOf(text, settings.ignores[0]!)).toMatch(/^\{ "rule".*"领导定的" \}$/);
});

test('an empty object is as by default', () => {
  const { overrides, problems } = readConfiguration('{}');
  expect([merged(overrides), problems]).toEqual([defaultSettings, []]);
});

test('a preset can be extended like a file', () => {
  const { overrides, base } = readConfiguration('{"extends": "structure"}');
  expect([overrides.preset, base]).toEqual(['structure', null]);
  expect(readConfiguration('{"extends": "structure", "preset": "strict"}').overrides.preset).toBe('strict');
});

test('of several places the later wins, and lists add up', () => {
  const one = readConfiguration(`{"preset": "strict", "rules": {"${rule}": "off"}, "fillerWords": ["甲", "乙"]}`);
  const two = readConfiguration(`{"rules": {"${rule}": "hint", "placeholder": "info"}, "fillerWords": ["乙", "丙"]}`);
  expect(merged(one.overrides, two.overrides)).toMatchObject({
    preset: 'strict',
    rules: { [rule]: 'hint', placeholder: 'info' },
    options: { fillerWords: ['甲', '乙', '丙'] },
  });
});

test.each([
  ['an unknown key', '{⟦"presets"⟧: "strict"}', /没有“presets”这一项，可用的有：extends, preset, rules/],
  ['a preset that does not exist', '{"preset": ⟦"loose"⟧}', /preset .*recommended, strict, structure/],
  ['a mistyped rule', `{"rules": {⟦"${rule}s"⟧: "off"}}`, new RegExp(`${rule}s.*是不是 ${rule}`)],
  ['a rule like no other', '{"rules": {⟦"@@@"⟧: "off"}}', /没有“@@@”这条规则$/],
  ['a wrong severity', `{"rules": {"${rule}": ⟦"fatal"⟧}}`, /off, hint, info, warning, error/],
  ['a wrong severity within', `{"rules": {"${rule}": {"severity": ⟦1⟧}}}`, /rules\.number-gap .*off, hint/],
  ['an option that the rule has not', `{"rules": {"${rule}": {⟦"max"⟧: 3}}}`, /rules\.number-gap 中没有“max”/],
  ['a severity that is no text', `{"rules": {"${rule}": ⟦2⟧}}`, /off, hint, info, warning, error/],
  ['rules as a list', '{"rules": ⟦["off"]⟧}', /rules 应是对象/],
  ['terms that are no table', '{"terms": ⟦"市监局"⟧}', /terms 应是对象/],
  ['a term without its right form', '{"terms": {"市监局": ⟦""⟧}}', /terms 应是对象/],
  ['a term of a list without its right form', '{"terms": [⟦{"wrong": "市监局"}⟧]}', /terms 应是对象/],
  ['words that are no list', '{"fillerWords": ⟦"暂无"⟧}', /fillerWords 应是/],
  ['a word that is empty', '{"placeholders": ["甲", ⟦" "⟧]}', /placeholders 应是/],
  ['a file that is no object', '⟦[1]⟧', /应是一个对象/],
  ['JSON that breaks off', '{"preset": "strict"⟦⟧', /不是有效的 JSON/],
  ['an absolute path to build on', '{"extends": ⟦"/etc/passwd"⟧}', /extends 应是方案名.*相对路径/],
  ['an address to build on', '{"extends": ⟦"file:base.json"⟧}', /extends 应是方案名/],
  ['a number to build on', '{"extends": ⟦7⟧}', /extends 应是方案名/],
  ['ignores that are no list', '{"ignores": ⟦{}⟧}', /ignores 应是数组/],
  ['an ignore that is no object', '{"ignores": [⟦"x"⟧]}', /应写明 rule/],
  ['an ignore of nothing', `{"ignores": [⟦{"rule": "${rule}"}⟧]}`, /应写明 rule.*text.*file/],
  ['an ignore without a rule', '{"ignores": [⟦{"text": "三、"}⟧]}', /应写明 rule/],
  ['an ignore of no rule', '{"ignores": [{"rule": ⟦"@@"⟧, "text": "三、"}]}', /ignores 中没有“@@”这条规则/],
  ['an empty quotation', `{"ignores": [{"rule": "${rule}", "text": ⟦""⟧}]}`, /非空的字符串/],
  ['a mistyped key of an ignore', `{"ignores": [{"rule": "${rule}", "text": "三", ⟦"files"⟧: "*"}]}`, /“files”/],
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
  const { overrides } = readConfiguration(
    `{"preset": "strict", "rules": {"${rule}": "off", "x": "off"}, "fillerWords": [1, "略去"]`,
  );
  expect(overrides.preset).toBe('strict');
  expect(overrides.rules).toEqual({ [rule]: 'off' });
  expect(overrides.options?.fillerWords).toEqual(['略去']);
});

test.each(['', '[', '{"ignores": '.repeat(20_000), '['.repeat(200_000)])(
  'JSON that is none is told of once',
  (text) => {
    const { overrides, problems } = readConfiguration(text);
    expect(merged(overrides)).toEqual(defaultSettings);
    expect(problems[0]!.message.zh).toMatch(/不是有效的 JSON/);
  },
);

test('of endless ignores the first count, and that is told', () => {
  const ignores = Array.from({ length: mostIgnores + 5 }, (_, at) => ({ rule, text: `${at}` }));
  const { overrides, problems } = readConfiguration(JSON.stringify({ ignores }));
  expect(overrides.ignores).toHaveLength(mostIgnores);
  expect(problems.map(({ message }) => message.zh)).toEqual([expect.stringMatching(/最多 2000 条/)]);
});

test('a table of terms is written as an object or as a list', () => {
  const terms = [{ wrong: '市监局', right: '市场监管局' }];
  for (const text of ['{"terms": {"市监局": "市场监管局"}}', JSON.stringify({ terms })]) {
    const { overrides, problems } = readConfiguration(text);
    expect([overrides.options?.terms, problems]).toEqual([terms, []]);
  }
  const { overrides } = readConfiguration('{"forbidden": ["一把手"], "allowed": ["布署村"]}');
  expect(merged(overrides).options).toEqual({ ...defaultSettings.options, forbidden: ['一把手'], allowed: ['布署村'] });
});

test('every option of the rules is a key', () => {
  expect(configurationKeys).toEqual(expect.arrayContaining(Object.keys(defaultSettings.options)));
});
