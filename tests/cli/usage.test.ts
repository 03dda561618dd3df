import { expect, test } from 'vitest';
import { clean, faulty, folderWith, hegao } from './support.ts';

test.each([
  [['--help'], /^核稿 hegao：.*hegao lint.*hegao outline/s],
  [['-h'], /^核稿 hegao：/],
  [['lint', '--help'], /--fail-on.*hint, info, warning（默认）, error, never.*退出码：0/s],
  [['outline', '--help'], /用法：hegao outline/],
  [['--help', '--lang', 'en'], /^hegao: checks Chinese report drafts/],
  [['lint', '--help', '--lang=en'], /Exit status: 0 nothing found; 1 findings; 2/],
])('hegao %j', async (args, text) => {
  expect(await hegao(args)).toEqual({ status: 0, stdout: expect.stringMatching(text), stderr: '' });
});

test.each([
  [[], /请写上要做什么：outline, lint, rules, init, compile, split/],
  [['check', 'a.txt'], /没有“check”这个命令，可用的有：outline, lint, rules, init, compile, split/],
  [['compile'], /没有指定稿件/],
  [['split', 'a.txt'], /请用 -o 指定放各篇的文件夹/],
  [['split', 'a.txt', 'b.txt', '-o', 'c'], /一次拆一个文件/],
  [['split', 'a.txt', '--title', '汇编'], /--title 只能用于 hegao compile/],
  [['lint', 'a.txt', '--force'], /--force 只能用于 hegao compile 和 hegao split/],
  [['lint'], /没有指定稿件.*hegao lint 工作总结\.txt/],
  [['lint', '--fixx', 'a.txt'], /没有 --fixx 这个选项/],
  [['lint', '-x', 'a.txt'], /没有 -x 这个选项/],
  [['lint', '--fix=yes', 'a.txt'], /--fix 不带取值/],
  [['lint', 'a.txt', '--format'], /--format 后面缺少取值/],
  [['lint', '--format', 'xml', 'a.txt'], /--format 不能是“xml”，可用的有：pretty, json, sarif, github, junit/],
  [['lint', '--fail-on=fatal', 'a.txt'], /--fail-on 不能是“fatal”，可用的有：hint, info, warning, error, never/],
  [['lint', '--preset', 'loose', 'a.txt'], /--preset 不能是“loose”，可用的有：recommended, strict, structure/],
  [['lint', '--lang', 'fr', 'a.txt'], /--lang 不能是“fr”，可用的有：zh, en/],
  [['outline', '--format', 'sarif', 'a.txt'], /--format 不能是“sarif”，可用的有：pretty, json/],
  [['lint', '--fix', '-', 'a.txt'], /--fix 改标准输入的稿件时，不能同时改别的文件/],
  [['lint', '--fix-dry-run', '--format', 'json', 'a.txt'], /--fix-dry-run .*不能与 --format 同用/],
  [['lint', '--rule', 'number-gaps', 'a.txt'], /没有“number-gaps”这条规则，是不是 number-gap？/],
  [['lint', '--rule', '@@', 'a.txt'], /没有“@@”这条规则，全部规则见 hegao rules/],
  [['lint', '--severity', 'number-gap', 'a.txt'], /--severity 应写成“规则名=级别”.*不能是“number-gap”/],
  [['lint', '--severity', 'number-gap=bad', 'a.txt'], /级别可用：off, hint/],
  [['lint', '--severity', 'nothing=off', 'a.txt'], /没有“nothing”这条规则/],
  [['outline', '--rule', 'number-gap', 'a.txt'], /--rule 只能用于 hegao lint/],
  [['rules', '--stdin'], /--stdin 只能用于 hegao lint 和 hegao outline/],
  [['rules', 'number-gaps'], /是不是 number-gap/],
  [['init', 'drafts'], /hegao init 只在当前文件夹/],
  [['outline', '--fix', 'a.txt'], /--fix 只能用于 hegao lint/],
  [['lint', '--fixx', 'a.txt', '--lang', 'en'], /there is no option --fixx; see hegao --help/],
])('hegao %j is wrong usage, told in one line', async (args, message) => {
  const { status, stdout, stderr } = await hegao(args);
  expect(status).toBe(2);
  expect(stdout).toBe('');
  expect(stderr).toMatch(message);
  expect(stderr).toMatch(/^hegao: [^\n]+\n$/);
});

test.each([
  [[], 1],
  [['--fail-on', 'warning'], 1],
  [['--fail-on', 'info'], 1],
  [['--fail-on', 'error'], 0],
  [['--fail-on', 'never'], 0],
])('a draft with a warning and %j ends with %i', async (options, status) => {
  const cwd = folderWith({ 'a.txt': faulty, '.hegao.json': '{"rules": {"number-gap": "warning"}}' });
  expect((await hegao(['lint', ...options, 'a.txt'], { cwd })).status).toBe(status);
});

test('a clean draft ends with 0', async () => {
  const cwd = folderWith({ 'a.txt': clean });
  expect(await hegao(['lint', 'a.txt'], { cwd })).toEqual({
    status: 0,
    stdout: '1 个文件，没有发现问题\n',
    stderr: '',
  });
});

test('behind -- everything is a file', async () => {
  const cwd = folderWith({ '--fix': clean });
  expect((await hegao(['lint', '--', '--fix'], { cwd })).status).toBe(0);
});
