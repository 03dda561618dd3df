import { expect, test } from 'vitest';
import { rules } from '../../server/src/lint/rules/index.ts';
import { faulty, filesIn, folderWith, hegao } from './support.ts';

interface File {
  path: string;
  diagnostics: { rule: string; severity: string; message: string }[];
}

async function found(cwd: string, ...args: string[]): Promise<string[]> {
  const outcome = await hegao(['lint', '--format', 'json', ...args], { cwd });
  const files = [...filesIn<File>(outcome).values()];
  return files.flatMap(({ diagnostics }) => diagnostics.map(({ rule, severity }) => `${rule} ${severity}`));
}

test('--rule: only these, in as many words as one likes', async () => {
  const cwd = folderWith({ 'a.txt': faulty });
  expect(await found(cwd, '--rule', 'number-gap', 'a.txt')).toEqual(['number-gap warning']);
  const both = ['placeholder warning', 'number-gap warning'];
  expect(await found(cwd, '--rule', 'number-gap', '--rule', 'placeholder', 'a.txt')).toEqual(both);
  expect(await found(cwd, '--rule=number-gap, placeholder', 'a.txt')).toEqual(both);
});

test('a rule that is off looks at the draft when it is asked for by name', async () => {
  const cwd = folderWith({
    'a.txt': faulty,
    '.hegao.json': '{"rules": {"number-gap": "off", "placeholder": "error"}}',
  });
  expect(await found(cwd, '--rule', 'number-gap', '--rule', 'placeholder', 'a.txt')).toEqual([
    'placeholder error',
    'number-gap warning',
  ]);
});

test('--severity wins over .hegao.json; the later of two counts', async () => {
  const cwd = folderWith({ 'a.txt': faulty, '.hegao.json': '{"rules": {"number-gap": "error"}}' });
  const only = ['--rule', 'number-gap', 'a.txt'];
  expect(await found(cwd, '--severity', 'number-gap=hint', ...only)).toEqual(['number-gap hint']);
  expect(await found(cwd, '--severity', 'number-gap=hint', '--severity', 'number-gap=info', ...only)).toEqual([
    'number-gap info',
  ]);
});

test('hegao rules lists every rule, by groups', async () => {
  const { stdout, status } = await hegao(['rules']);
  expect(status).toBe(0);
  for (const { name, title } of rules) expect(stdout).toMatch(new RegExp(`^  ${name} .*${title.zh}$`, 'm'));
  const heads = stdout.split('\n').filter((line) => /^[^ ：]+$/.test(line));
  expect(heads).toEqual([...new Set(heads)]);
  expect(heads).toContain('编号');
  expect((await hegao(['rules', '--lang', 'en'])).stdout).toMatch(/^Numbering$/m);
});

test('hegao rules NAME tells about a rule', async () => {
  const { stdout } = await hegao(['rules', 'number-gap']);
  for (const part of ['number-gap', '为什么', '依据', '错例', '正例', '修正']) expect(stdout).toContain(part);
  expect(stdout).not.toContain('\u001b');
});

test('hegao rules --format json', async () => {
  const all = JSON.parse((await hegao(['rules', '--format', 'json'])).stdout);
  expect(all.version).toBe(1);
  expect(all.rules.map(({ name }: { name: string }) => name)).toEqual([
    ...rules.map(({ name }) => name),
    'unused-ignore',
  ]);
  const one = JSON.parse((await hegao(['rules', '--format', 'json', 'number-style'])).stdout);
  expect(one.rules).toMatchObject([{ name: 'number-style', group: 'numbering', fix: 'safe', severity: 'warning' }]);
});
