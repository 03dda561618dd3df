import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { faulty, filesIn, folderWith, hegao, type Outcome } from './support.ts';

interface File {
  path: string;
  diagnostics: { rule: string; severity: string }[];
}

const severities = (outcome: Outcome, rule: string): (string | undefined)[] =>
  [...filesIn<File>(outcome).values()].map(
    ({ diagnostics }) => diagnostics.find((found) => found.rule === rule)?.severity,
  );

test('the nearest .hegao.json upward from the draft decides alone', async () => {
  const cwd = folderWith({
    '.hegao.json': '{"rules": {"number-gap": "error"}}',
    'a.txt': faulty,
    'b/c/a.txt': faulty,
    'd/.hegao.json': '\ufeff{"rules": {"placeholder": "off"}}',
    'd/a.txt': faulty,
  });
  const outcome = await hegao(['lint', '--format', 'json', '.'], { cwd });
  expect(severities(outcome, 'number-gap')).toEqual(['error', 'error', 'warning']);
  expect(severities(outcome, 'placeholder')).toEqual(['warning', 'warning', undefined]);
});

test('--preset wins over the file, the rest of which still counts', async () => {
  const cwd = folderWith({ '.hegao.json': '{"preset": "strict", "rules": {"number-gap": "hint"}}', 'a.txt': faulty });
  const outcome = await hegao(['lint', '--format', 'json', '--preset', 'structure', 'a.txt'], { cwd });
  expect(severities(outcome, 'number-gap')).toEqual(['hint']);
});

test('mistakes are told once each, with their place; the rest of the file counts', async () => {
  const text = '{\n  "presets": "strict",\n  "rules": { "number-gap": "hint", "placeholder": "no" }\n}\n';
  const cwd = folderWith({ '.hegao.json': text, 'a.txt': faulty, 'b.txt': faulty });
  const outcome = await hegao(['lint', '--format', 'json', 'a.txt', 'b.txt'], { cwd });
  expect(outcome.status).toBe(2);
  expect(outcome.stderr.split('\n')).toEqual([
    expect.stringMatching(/^hegao: \.hegao\.json:2:3: 没有“presets”这一项，可用的有：extends, preset, rules/),
    expect.stringMatching(/^hegao: \.hegao\.json:3:51: rules\.placeholder 的值不对，可用的有：off, hint/),
    '',
  ]);
  expect(severities(outcome, 'number-gap')).toEqual(['hint', 'hint']);
});

test('broken JSON is told, and the drafts are judged as by default', async () => {
  const cwd = folderWith({ '.hegao.json': '{"preset": ', 'a.txt': faulty });
  const outcome = await hegao(['lint', '--format', 'json', 'a.txt'], { cwd });
  expect(outcome.status).toBe(2);
  expect(outcome.stderr).toMatch(/^hegao: \.hegao\.json:1:12: 不是有效的 JSON[^\n]*\n$/);
  expect(severities(outcome, 'number-gap')).toEqual(['warning']);
});

test('a .hegao.json that cannot be read is told', async () => {
  const cwd = folderWith({ 'a.txt': faulty });
  mkdirSync(join(cwd, '.hegao.json'));
  const outcome = await hegao(['lint', '--format', 'json', 'a.txt'], { cwd });
  expect(outcome.status).toBe(2);
  expect(outcome.stderr).toMatch(/^hegao: \.hegao\.json: [^\n]+\n$/);
  expect(severities(outcome, 'number-gap')).toEqual(['warning']);
});

test('a configuration builds on others of its repository; each mistake is told once, where it is', async () => {
  const cwd = folderWith({
    'house/base.json': '{"rules": {"placeholder": "off", "number-gap": "fatal"}}',
    'a/.hegao.json': '{"extends": "../house/base.json", "rules": {"number-gap": "hint"}}',
    'b/.hegao.json': '{"extends": "../house/base.json"}',
    'a/1.txt': faulty,
    'b/1.txt': faulty,
  });
  mkdirSync(join(cwd, '.git'));
  const outcome = await hegao(['lint', '--format', 'json', '.'], { cwd: join(cwd, 'a') });
  expect(severities(outcome, 'number-gap')).toEqual(['hint']);
  const both = await hegao(['lint', '--format', 'json', 'a', 'b'], { cwd });
  expect(severities(both, 'number-gap')).toEqual(['hint', 'warning']);
  expect(severities(both, 'placeholder')).toEqual([undefined, undefined]);
  expect(both.status).toBe(2);
  expect(both.stderr).toMatch(/^hegao: house\/base\.json:1:48: rules\.number-gap [^\n]*\n$/);
});

test.each([
  ['{"extends": "../../secret.json"}', /1:13: extends 只能用本工作区/],
  ['{"extends": "./linked.json"}', /1:13: extends 只能用本工作区/],
  ['{"extends": "./linked/secret.json"}', /1:13: extends 只能用本工作区/],
  ['{"extends": "/secret.json"}', /1:13: extends 应是方案/],
  ['{"extends": "./none.json"}', /1:13: extends 所指的文件不存在/],
  ['{"extends": "./.hegao.json"}', /1:13: extends 绕成了圈/],
  ['{"extends": "./folder"}', /1:13: extends 所指的文件读不了/],
])('%s is told in one line, and the draft is judged', async (text, message) => {
  const cwd = folderWith({ 'w/.hegao.json': text, 'w/a.txt': faulty, 'w/folder/x': '', 'secret.json': '{"x": 1}' });
  symlinkSync('../secret.json', join(cwd, 'w/linked.json'));
  symlinkSync('..', join(cwd, 'w/linked'));
  const outcome = await hegao(['lint', '--format', 'json', 'a.txt'], { cwd: join(cwd, 'w') });
  expect(outcome.status).toBe(2);
  expect(outcome.stderr).toMatch(message);
  expect(outcome.stderr).toMatch(/^hegao: [^\n]+\n$/);
  expect(severities(outcome, 'number-gap')).toEqual(['warning']);
});

test('a .hegao.json that is a link out of the repository is not used, and that is told', async () => {
  const cwd = folderWith({ 'secret.json': '{"secret": 1}', 'w/a.txt': faulty });
  mkdirSync(join(cwd, 'w/.git'));
  symlinkSync('../secret.json', join(cwd, 'w/.hegao.json'));
  const outcome = await hegao(['lint', '--format', 'json', 'a.txt'], { cwd: join(cwd, 'w') });
  expect(outcome.status).toBe(2);
  expect(outcome.stderr).toMatch(/^hegao: \.hegao\.json: 没有采用：[^\n]+\n$/);
  expect(severities(outcome, 'number-gap')).toEqual(['warning']);
});

test('a .hegao.json above the working directory counts, and builds on what lies below its own folder', async () => {
  const cwd = folderWith({
    '.hegao.json': '{"extends": "./house/base.json"}',
    'house/base.json': '{"rules": {"number-gap": "hint"}}',
    'w/a.txt': faulty,
  });
  const outcome = await hegao(['lint', '--format', 'json', 'a.txt'], { cwd: join(cwd, 'w') });
  expect(outcome.stderr).toBe('');
  expect(severities(outcome, 'number-gap')).toEqual(['hint']);
});
