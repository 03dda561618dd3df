import { expect, test } from 'vitest';
import { loadConfiguration } from '../../server/src/lint/configuration/configuration-files.ts';
import { merged } from '../../server/src/lint/settings.ts';

async function load(files: Record<string, string>, path = '/w/a/.hegao.json') {
  const read = async (wanted: string) => {
    if (wanted.endsWith('broken.json')) throw new Error('no text');
    return files[wanted] ?? null;
  };
  const loaded = await loadConfiguration(path, files[path]!, '/w', read);
  return {
    settings: merged(...loaded.overrides),
    paths: loaded.files.map((file) => file.path),
    problems: loaded.files.flatMap(({ path, problems }) =>
      problems.map(({ span, message }) => `${path}:${span.start} ${message.zh}`),
    ),
  };
}

test('a file builds on another, which builds on a third; the nearer wins', async () => {
  const { settings, paths, problems } = await load({
    '/w/a/.hegao.json': '{"extends": "../house/base.json", "rules": {"number-gap": "error"}, "fillerWords": ["甲"]}',
    '/w/house/base.json': '{"extends": "./county.json", "rules": {"number-gap": "off", "placeholder": "hint"}}',
    '/w/house/county.json':
      '{"preset": "strict", "fillerWords": ["乙"], "ignores": [{"rule": "toc-page", "file": "*"}]}',
  });
  expect(problems).toEqual([]);
  expect(paths).toEqual(['/w/a/.hegao.json', '/w/house/base.json', '/w/house/county.json']);
  expect(settings).toMatchObject({
    preset: 'strict',
    rules: { 'number-gap': 'error', placeholder: 'hint' },
    options: { fillerWords: ['乙', '甲'] },
    ignores: [{ folder: '/w/house' }],
  });
});

test.each([
  ['../../base.json', /只能用本工作区/],
  ['../../../../../../etc/passwd', /只能用本工作区/],
  ['../../wider/base.json', /只能用本工作区/],
  ['..', /只能用本工作区/],
  ['./.hegao.json', /绕成了圈/],
  ['../missing.json', /不存在.*recommended/],
  ['./broken.json', /读不了/],
])('what cannot be extended is one problem: %s', async (way, message) => {
  const text = `{"extends": "${way}", "preset": "strict"}`;
  const { settings, problems } = await load({ '/w/a/.hegao.json': text });
  expect(problems).toEqual([expect.stringMatching(/^\/w\/a\/\.hegao\.json:12 /)]);
  expect(problems[0]).toMatch(message);
  expect(settings.preset).toBe('strict');
});

test('a circle of two ends', async () => {
  const { problems, settings } = await load({
    '/w/a/.hegao.json': '{"extends": "../b.json"}',
    '/w/b.json': '{"extends": "a/.hegao.json", "preset": "structure"}',
  });
  expect(problems).toEqual([expect.stringMatching(/^\/w\/b\.json:12 .*绕成了圈/)]);
  expect(settings.preset).toBe('structure');
});

test('mistakes in a base are told at their place there', async () => {
  const { problems } = await load({
    '/w/a/.hegao.json': '{"extends": "../b.json"}',
    '/w/b.json': '{"preset": "x"}',
  });
  expect(problems).toEqual([expect.stringMatching(/^\/w\/b\.json:11 preset/)]);
});
