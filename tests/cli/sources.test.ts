import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { clean, folderWith, hegao, pathsIn } from './support.ts';

const found = async (cwd: string, ...args: string[]) =>
  pathsIn(await hegao(['lint', '--format', 'json', ...args], { cwd }));

test('a folder is walked for drafts, in the order of the names', async () => {
  const cwd = folderWith({
    'drafts/b.txt': clean,
    'drafts/a.MD': clean,
    'drafts/c/d.gongwen': clean,
    'drafts/c/e.markdown': clean,
    'drafts/photo.png': Buffer.from([0, 1, 2]),
    'drafts/.git/f.txt': clean,
    'drafts/node_modules/g.txt': clean,
  });
  expect(await found(cwd, 'drafts')).toEqual(
    ['drafts/a.MD', 'drafts/b.txt', 'drafts/c/d.gongwen', 'drafts/c/e.markdown'].map((path) => join(path)),
  );
  expect(await found(cwd, 'drafts/')).toHaveLength(4);
});

test('a binary file that is merely come across is left out silently', async () => {
  const cwd = folderWith({ 'a.txt': Buffer.from([0, 1, 2, 3]), 'b.txt': clean });
  expect(await hegao(['lint', '.'], { cwd })).toMatchObject({ status: 0, stderr: '' });
});

test('.gitignore files count, nested ones too, from the root of the repository down', async () => {
  const cwd = folderWith({
    '.gitignore': 'old/\n*.bak.txt\nsub/private.txt\n',
    'work/.gitignore': '!kept.bak.txt\n/draft.txt\n',
    'work/a.txt': clean,
    'work/draft.txt': clean,
    'work/kept.bak.txt': clean,
    'work/lost.bak.txt': clean,
    'work/old/.gitignore': '!*',
    'work/old/b.txt': clean,
    'work/deep/draft.txt': clean,
    'sub/private.txt': clean,
  });
  mkdirSync(join(cwd, '.git'));
  const kept = ['work/a.txt', 'work/deep/draft.txt', 'work/kept.bak.txt'].map((path) => join(path));
  expect(await found(cwd, '.')).toEqual(kept);
  expect(await found(cwd, 'work')).toEqual(kept);
  expect(await found(cwd, '**/*.txt')).toEqual(kept);
  expect(await found(join(cwd, 'work'), '.')).toEqual(['a.txt', join('deep/draft.txt'), 'kept.bak.txt']);
});

test('a file given by name is read although .gitignore excludes it and whatever it ends in', async () => {
  const cwd = folderWith({ '.gitignore': '*', 'a.txt': clean, 'b.log': clean });
  expect(await found(cwd, 'a.txt', 'b.log')).toEqual(['a.txt', 'b.log']);
});

test('globs', async () => {
  const cwd = folderWith({ 'a/1.txt': clean, 'a/2.md': clean, 'b/3.txt': clean, 'b/4.log': clean });
  expect(await found(cwd, '*/*.{txt,log}')).toEqual(['a/1.txt', 'b/3.txt', 'b/4.log'].map((path) => join(path)));
});

test('a file whose name looks like a glob is that file', async () => {
  const cwd = folderWith({ '总结[1].txt': clean, '总结1.txt': clean });
  expect(await found(cwd, '总结[1].txt')).toEqual(['总结[1].txt']);
});

test('a draft that is meant twice is read once', async () => {
  const cwd = folderWith({ 'a/1.txt': clean });
  expect(await found(cwd, 'a/1.txt', 'a', './a/../a/1.txt', '**/*.txt')).toEqual(['a/1.txt']);
});

test('a link that leads back up does not go round for ever', async () => {
  const cwd = folderWith({ 'a/1.txt': clean });
  symlinkSync('..', join(cwd, 'a', 'up'), 'junction');
  expect(await found(cwd, '.')).toEqual([join('a/1.txt')]);
  expect(await found(cwd, '**/*.txt')).toEqual([join('a/1.txt')]);
});

const readme = '# 工具说明\n\n先安装，再运行，详见下文。\n';

test('in a folder what does not read like a draft is passed over, and that is said', async () => {
  const cwd = folderWith({
    'README.md': readme,
    'a.txt': clean,
    'b.gongwen': readme,
    'LICENSE.txt': 'Permission is hereby',
  });
  expect(await found(cwd, '.')).toEqual(['a.txt', 'b.gongwen']);
  expect((await hegao(['lint', '.'], { cwd })).stdout).toMatch(
    /另有 2 个文件不像稿件，没有看；要看请直接写出文件名\n$/,
  );
  expect((await hegao(['outline', '.'], { cwd })).stdout).toMatch(/另有 2 个文件不像稿件/);
});

test('what is given by name or by a pattern is read whatever it is, but for --only-drafts', async () => {
  const cwd = folderWith({ 'README.md': readme, 'a.txt': clean, 'c.bin': Buffer.from([0, 1, 2]) });
  expect(await found(cwd, 'README.md')).toEqual(['README.md']);
  expect(await found(cwd, '*.{md,txt}')).toEqual(['README.md', 'a.txt']);
  expect(await found(cwd, '--only-drafts', 'README.md', 'a.txt', 'c.bin')).toEqual(['a.txt']);
  const { stdout } = await hegao(['lint', '--only-drafts', 'README.md', 'a.txt'], { cwd });
  expect(stdout).toBe('1 个文件，没有发现问题\n');
});
