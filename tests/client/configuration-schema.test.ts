// schemas/hegao.schema.json comes from the rules: `npx vitest run -u` writes it.
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import Ajv from 'ajv';
import { parse } from 'jsonc-parser';
import { expect, test } from 'vitest';
import { template } from '../../server/src/cli/init.ts';
import { readConfiguration } from '../../server/src/lint/configuration/configuration.ts';
import { rules } from '../../server/src/lint/rules/index.ts';
import { unusedIgnore } from '../../server/src/lint/suppression/unused-ignore.ts';
import { configurationSchema } from './configuration-schema.ts';

const fileOf = (name: string) => fileURLToPath(new URL(`../../${name}`, import.meta.url));
const schema = configurationSchema([...rules, unusedIgnore]);
const isValid = new Ajv({ strict: false }).compile(schema);

test('the schema is written from the rules, and VS Code knows it', async () => {
  await expect(`${JSON.stringify(schema, null, 2)}\n`).toMatchFileSnapshot(fileOf('schemas/hegao.schema.json'));
  const { contributes, files } = JSON.parse(readFileSync(fileOf('package.json'), 'utf8'));
  const [{ fileMatch, url }] = contributes.jsonValidation;
  expect(fileMatch).toBe('.hegao.json');
  expect(existsSync(fileOf(url))).toBe(true);
  expect(files).toContain('schemas');
  expect(contributes.languages).toContainEqual({ id: 'jsonc', filenames: ['.hegao.json'] });
});

test.each([
  '{}',
  template.zh,
  template.en,
  '{"$schema": "x", "extends": "../a/公文.json", "preset": "strict"}',
  '{"extends": "structure", "rules": {"number-gap": {"severity": "off"}, "unused-ignore": "hint"}}',
  '{"terms": {"甲": "乙"}, "forbidden": ["丙"], "allowed": ["丁"], "placeholders": ["@@"]}',
  '{"terms": [{"wrong": "甲", "right": "乙"}]}',
  '{"ignores": [{"rule": "placeholder", "text": "xx"}, {"rule": "toc-page", "file": "*", "reason": "旧"}]}',
])('what the program takes the schema takes: %s', (text) => {
  expect(readConfiguration(text).problems).toEqual([]);
  expect(isValid(parse(text)) ? [] : isValid.errors).toEqual([]);
});

test.each([
  '[]',
  '{"presets": "strict"}',
  '{"preset": "loose"}',
  '{"extends": "/etc/passwd"}',
  '{"extends": "file:x"}',
  '{"extends": 3}',
  '{"rules": {"number-gaps": "off"}}',
  '{"rules": {"number-gap": "fatal"}}',
  '{"rules": {"number-gap": {"max": 3}}}',
  '{"rules": []}',
  '{"fillerWords": "暂无"}',
  '{"placeholders": [" "]}',
  '{"terms": "x"}',
  '{"terms": {"甲": ""}}',
  '{"ignores": {}}',
  '{"ignores": [{"rule": "placeholder"}]}',
  '{"ignores": [{"text": "xx"}]}',
  '{"ignores": [{"rule": "nothing", "text": "xx"}]}',
  '{"ignores": [{"rule": "placeholder", "texts": "xx", "file": "*"}]}',
])('what the program complains of the schema refuses: %s', (text) => {
  expect(readConfiguration(text).problems.length).toBeGreaterThan(0);
  expect(isValid(parse(text))).toBe(false);
});
