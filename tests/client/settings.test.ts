// The settings of the rules in package.json and their texts come from the rules: `npx vitest run -u` writes them.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { rules as textRules } from '../../server/src/lint/rules/index.ts';
import { defaultSettings, merged } from '../../server/src/lint/settings.ts';
import { unusedIgnore } from '../../server/src/lint/suppression/unused-ignore.ts';
import { readSettings } from '../../server/src/lsp/configuration.ts';
import { withRuleSettings, withRuleTexts } from './settings.ts';

const rules = [...textRules, unusedIgnore];
const fileOf = (name: string) => fileURLToPath(new URL(`../../${name}`, import.meta.url));
const read = (name: string) => JSON.parse(readFileSync(fileOf(name), 'utf8'));
const written = (value: object) => `${JSON.stringify(value, null, 2)}\n`;

test('package.json has a setting for every rule', async () => {
  await expect(written(withRuleSettings(read('package.json'), rules))).toMatchFileSnapshot(fileOf('package.json'));
});

test.each([
  ['package.nls.json', 'en'],
  ['package.nls.zh-cn.json', 'zh'],
] as const)('%s tells what every rule is about', async (name, language) => {
  await expect(written(withRuleTexts(read(name), rules, language))).toMatchFileSnapshot(fileOf(name));
});

describe('the server', () => {
  const general = read('package.json').contributes.configuration[0].properties as Record<string, Property>;
  const defaults = Object.fromEntries(
    Object.entries(general).map(([key, { default: value }]) => [key.slice('hegao.'.length), value]),
  );

  test('reads the defaults as what holds without settings', () => {
    const { overrides, recognize } = readSettings({ ...defaults, rules: { placeholder: 'default' } });
    expect([merged(overrides), recognize]).toEqual([defaultSettings, readSettings(null).recognize]);
  });

  test('understands every preset and every way to recognise drafts', () => {
    const presets = general['hegao.preset']!.enum!;
    expect(presets.map((preset) => readSettings({ preset }).overrides.preset)).toEqual(presets);
    const ways = general['hegao.recognize']!.enum!;
    expect(ways.map((recognize) => readSettings({ recognize }).recognize)).toEqual(ways);
  });

  test('understands every severity of a rule', () => {
    const severities = withRuleSettings(read('package.json'), rules).contributes.configuration[1]!.properties;
    const [[name, setting]] = Object.entries(severities) as [[string, Property]];
    const rule = name.slice('hegao.rules.'.length);
    const understood = setting.enum!.map(
      (severity) => readSettings({ rules: { [rule]: severity } }).overrides.rules?.[rule],
    );
    expect(understood).toEqual([undefined, 'off', 'hint', 'info', 'warning', 'error']);
  });
});

interface Property {
  readonly default: unknown;
  readonly enum?: readonly string[];
}
