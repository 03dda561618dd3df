import { mkdirSync } from 'node:fs';
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
    expect.stringMatching(/^hegao: \.hegao\.json:2:3: 没有“presets”这一项，可用的有：preset, rules/),
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
