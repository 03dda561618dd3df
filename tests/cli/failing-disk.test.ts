import { chmodSync, lstatSync, readdirSync, statSync, symlinkSync } from 'node:fs';
import type { FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, expect, test, vi } from 'vitest';
import { bytesOf, folderWith, hegao } from './support.ts';

// A disk that gives up in the middle: one line says so, the old file is whole, and nothing else lies there.

type Step = 'open' | 'write' | 'sync' | 'rename' | 'link';
let failing: { step: Step; code: string } | null = null;
beforeEach(() => {
  failing = null;
});

vi.mock('node:fs/promises', async (original) => {
  const real = await original<typeof import('node:fs/promises')>();
  const fails = (step: Step) => {
    if (failing?.step === step) throw Object.assign(new Error(failing.code), { code: failing.code, syscall: step });
  };
  async function open(path: string, flags = 'r', mode?: number): Promise<FileHandle> {
    if (flags === 'r') return real.open(path, flags);
    fails('open');
    const file = await real.open(path, flags, mode);
    const { writeFile, sync } = file;
    file.writeFile = async (content) => {
      if (failing?.step === 'write') await file.write('只写了一半');
      fails('write');
      await writeFile.call(file, content);
    };
    file.sync = async () => {
      fails('sync');
      await sync.call(file);
    };
    return file;
  }
  const rename = async (from: string, to: string) => {
    fails('rename');
    await real.rename(from, to);
  };
  const link = async (from: string, to: string) => {
    fails('link');
    await real.link(from, to);
  };
  return { ...real, open, rename, link };
});

const faulty = '青山镇2024年工作总结\n\n一、基本情况\n投资增长,民生改善,社会稳定。\n';
const water = '县水利局2023年工作总结\n一、工作开展情况\n完成堤防三公里。\n';
const forest = '县林业局2023年工作总结\n一、工作开展情况\n完成造林千亩。\n';
const files = {
  'a.txt': faulty,
  '水利.txt': water,
  '林业.txt': forest,
  '汇编.txt': `工作总结汇编\n\n${water}\n${forest}`,
};

const commands: [string[], Step[]][] = [
  [
    ['lint', '--fix', 'a.txt'],
    ['open', 'write', 'sync', 'rename'],
  ],
  [
    ['compile', '水利.txt', '林业.txt', '-o', '汇编.txt', '--force'],
    ['open', 'write', 'sync', 'rename'],
  ],
  [
    ['compile', '水利.txt', '林业.txt', '-o', '新汇编.txt'],
    ['open', 'write', 'sync', 'link'],
  ],
  [
    ['split', '汇编.txt', '-o', '.'],
    ['open', 'write', 'sync', 'link'],
  ],
  [['init'], ['open', 'write', 'sync', 'link']],
];
const codes: [string, RegExp][] = [
  ['ENOSPC', /磁盘已满，请腾出空间后再试/],
  ['EDQUOT', /磁盘配额已用完/],
  ['EROFS', /所在磁盘是只读的，无法保存/],
  ['EIO', /磁盘读写出错/],
  ['EBUSY', /文件正被其他程序占用/],
];
const cases = commands.flatMap(([args, steps]) => steps.flatMap((step) => codes.map((code) => [args, step, ...code])));

test.each(cases as [string[], Step, string, RegExp][])(
  'hegao %j, where %s fails with %s',
  async (args, step, code, said) => {
    const cwd = folderWith(files);
    failing = { step, code };
    const { status, stdout, stderr } = await hegao(args, { cwd });
    expect([status, stdout]).toEqual([2, expect.not.stringContaining('已')]);
    expect(stderr).toMatch(/^hegao: [^\n]+\n$/);
    expect(stderr).toMatch(said);
    expect(readdirSync(cwd).sort()).toEqual(Object.keys(files).sort());
    for (const [name, text] of Object.entries(files)) expect(bytesOf(cwd, name).toString()).toBe(text);
  },
);

test('where a disk knows no links, new files are written all the same, and none is replaced', async () => {
  const cwd = folderWith(files);
  failing = { step: 'link', code: 'EPERM' };
  const args = ['compile', '水利.txt', '林业.txt', '-o'];
  expect(await hegao([...args, '新汇编.txt'], { cwd })).toMatchObject({ status: 0, stderr: '' });
  expect(bytesOf(cwd, '新汇编.txt').toString()).toMatch(/^材料汇编（2篇）\n/);
  expect((await hegao([...args, '汇编.txt'], { cwd })).stderr).toMatch(/汇编\.txt: 已经有这个文件/);
  expect(bytesOf(cwd, '汇编.txt').toString()).toBe(files['汇编.txt']);
  expect(readdirSync(cwd).sort()).toEqual([...Object.keys(files), '新汇编.txt'].sort());
});

test('--force keeps permissions and links', async (context) => {
  if (process.platform === 'win32') return context.skip('Windows has no such permissions');
  const cwd = folderWith({ ...files, 'real/汇编.txt': '旧的' });
  chmodSync(join(cwd, 'real', '汇编.txt'), 0o640);
  symlinkSync(join('real', '汇编.txt'), join(cwd, 'link.txt'));
  const outcome = await hegao(['compile', '水利.txt', '林业.txt', '-o', 'link.txt', '--force'], { cwd });
  expect(outcome).toMatchObject({ status: 0, stderr: '' });
  expect(lstatSync(join(cwd, 'link.txt')).isSymbolicLink()).toBe(true);
  expect(bytesOf(cwd, 'real/汇编.txt').toString()).toMatch(/^材料汇编（2篇）\n/);
  expect(statSync(join(cwd, 'real', '汇编.txt')).mode & 0o777).toBe(0o640);
});
