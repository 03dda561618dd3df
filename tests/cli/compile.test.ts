import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { bytesOf, folderWith, hegao } from './support.ts';

const water = '县水利局2023年工作总结\n一、工作开展情况\n完成堤防三公里。\n二、存在的问题\n人手不足。\n';
const forest = '县林业局2023年工作总结\n一、工作开展情况\n完成造林千亩。\n二、存在的问题\n经费紧张。\n';
const drafts = { '水利.txt': water, '林业.txt': forest };

test('drafts become a compilation, and the compilation the same drafts again', async () => {
  const cwd = folderWith(drafts);
  const args = ['compile', '水利.txt', '林业.txt', '-o', '汇编.txt', '--title', '工作总结汇编'];
  expect(await hegao(args, { cwd })).toEqual({ status: 0, stdout: '2 篇已合并：汇编.txt\n', stderr: '' });
  expect(await hegao(['split', '汇编.txt', '--output', '各篇'], { cwd })).toEqual({
    status: 0,
    stdout: '01 县水利局2023年工作总结.txt\n02 县林业局2023年工作总结.txt\n',
    stderr: '',
  });
  expect(String(bytesOf(cwd, '各篇/01 县水利局2023年工作总结.txt'))).toBe(water);
  expect(String(bytesOf(cwd, '各篇/02 县林业局2023年工作总结.txt'))).toBe(forest);
  const { stdout } = await hegao(['compile', '各篇', '--title', '工作总结汇编'], { cwd });
  expect(stdout).toBe(String(bytesOf(cwd, '汇编.txt')));
});

test('a file that is there is replaced only with --force', async () => {
  const cwd = folderWith({ ...drafts, '汇编.txt': '旧的' });
  const args = ['compile', '水利.txt', '林业.txt', '-o', '汇编.txt'];
  const { status, stderr } = await hegao(args, { cwd });
  expect([status, stderr]).toEqual([2, expect.stringMatching(/^hegao: 汇编\.txt: 已经有这个文件.*--force\n$/)]);
  expect(String(bytesOf(cwd, '汇编.txt'))).toBe('旧的');
  expect((await hegao([...args, '--force'], { cwd })).status).toBe(0);
  expect(String(bytesOf(cwd, '汇编.txt'))).toMatch(/^材料汇编（2篇）\n/);
  expect(readdirSync(cwd).sort()).toEqual(['林业.txt', '水利.txt', '汇编.txt'].sort());
});

test('where one of the reports’ files is there, none is written', async () => {
  const [first, second] = ['01 县水利局2023年工作总结.txt', '02 县林业局2023年工作总结.txt'];
  const cwd = folderWith({ '汇编.txt': `工作总结汇编\n\n${water}\n${forest}`, [join('各篇', second)]: '旧的' });
  const { status, stdout, stderr } = await hegao(['split', '汇编.txt', '-o', '各篇'], { cwd });
  expect([status, stdout]).toEqual([2, '']);
  expect(stderr).toContain('--force');
  expect(readdirSync(join(cwd, '各篇'))).toEqual([second]);
  expect((await hegao(['split', '汇编.txt', '-o', '各篇', '--force'], { cwd })).status).toBe(0);
  expect(readdirSync(join(cwd, '各篇')).sort()).toEqual([first, second].sort());
});

test('a single report is not taken apart, and what cannot be read is not put together', async () => {
  const cwd = folderWith(drafts);
  expect(await hegao(['split', '水利.txt', '-o', '各篇'], { cwd })).toMatchObject({ status: 2, stdout: '' });
  expect(await hegao(['compile', '水利.txt', '没有.txt', '-o', '汇编.txt'], { cwd })).toMatchObject({
    status: 2,
    stdout: '',
  });
  expect(readdirSync(cwd).sort()).toEqual(Object.keys(drafts).sort());
});

test('of a folder only drafts are taken, and a folder without any is no compilation', async () => {
  const cwd = folderWith({ ...drafts, 'README.md': '# Notes\n' });
  const { stdout, stderr } = await hegao(['compile', '.'], { cwd });
  expect(stdout).toContain('（2篇）');
  expect(stderr).toContain('1 个文件不像稿件');
  const empty = folderWith({ 'README.md': '# Notes\n' });
  expect(await hegao(['compile', '.'], { cwd: empty })).toMatchObject({ status: 2, stdout: '' });
});

test('Markdown drafts become a Markdown compilation', async () => {
  const cwd = folderWith({ 'a.md': `# ${water}`, 'b.md': `# ${forest}` });
  await hegao(['compile', 'a.md', 'b.md', '-o', 'c.md'], { cwd });
  expect(String(bytesOf(cwd, 'c.md'))).toMatch(/^# 材料汇编（2篇）\n\n## 目录\n/);
  expect((await hegao(['split', 'c.md', '-o', 'd'], { cwd })).stdout).toContain('01 县水利局2023年工作总结.md');
});
