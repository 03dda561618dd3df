import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { globSync } from 'tinyglobby';
import { describe, expect, test } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));
const read = (name: string) => readFileSync(`${root}${name}`, 'utf8');
const table = (name: string): Record<string, string> => JSON.parse(read(name));
const han = /\p{Script=Han}/u;

describe('the texts of the extension’s code', () => {
  const sources = globSync('client/src/**/*.ts', { cwd: root }).map(read).join('\n');
  const used = new Set([...sources.matchAll(/l10n\.t\(\s*'([^']*)'/g)].map(([, key]) => key!));
  const chinese = table('l10n/bundle.l10n.zh-cn.json');

  test('are all written as plain literals', () => {
    expect(sources.match(/l10n\.t\(/g)?.length).toBe([...sources.matchAll(/l10n\.t\(\s*'([^']*)'/g)].length);
  });

  test('all have a Chinese translation, and no translation is left over', () => {
    expect(Object.keys(chinese).sort()).toEqual([...used].sort());
  });

  test.each(Object.entries(chinese))('%s', (english, translation) => {
    expect(translation).toMatch(han);
    expect(placesIn(translation)).toEqual(placesIn(english));
  });
});

describe('the texts of package.json', () => {
  const english = table('package.nls.json');
  const chinese = table('package.nls.zh-cn.json');
  const used = [...new Set([...read('package.json').matchAll(/"%([^%"]+)%"/g)].map(([, key]) => key!))];

  test('are there in both languages, and none is left over', () => {
    expect(Object.keys(english)).toEqual(Object.keys(chinese));
    expect(used.filter((key) => !(key in english))).toEqual([]);
    expect(Object.keys(english).filter((key) => !used.includes(key) && !key.startsWith('rules.severity.'))).toEqual([]);
  });

  test('are Chinese in the Chinese file', () => {
    expect(Object.values(chinese).filter((text) => !han.test(text))).toEqual([]);
  });
});

/** {0}, {1} … in the order of their numbers. */
const placesIn = (text: string) => (text.match(/\{\d\}/g) ?? []).sort();
