import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { expect, test } from 'vitest';
import { decode, type Encoding, encode } from '../../server/src/cli/encoding.ts';
import { clean, faulty, filesIn, folderWith, hegao, pathsIn } from './support.ts';

const utf16be = (text: string) => Buffer.from(text, 'utf16le').swap16();

const encodings: [string, Buffer, Encoding, boolean][] = [
  ['UTF-8', Buffer.from(faulty), 'utf-8', false],
  ['UTF-8 with a byte order mark', Buffer.from(`\ufeff${faulty}`), 'utf-8', true],
  ['UTF-16 LE with a byte order mark', Buffer.from(`\ufeff${faulty}`, 'utf16le'), 'utf-16le', true],
  ['UTF-16 BE with a byte order mark', utf16be(`\ufeff${faulty}`), 'utf-16be', true],
  ['UTF-16 LE without one', Buffer.from(faulty, 'utf16le'), 'utf-16le', false],
  ['UTF-16 BE without one', utf16be(faulty), 'utf-16be', false],
  ['GB18030', iconv.encode(faulty, 'gb18030'), 'gb18030', false],
];

test.each(encodings)('%s is recognised and written back byte by byte', async (_, bytes, encoding, bom) => {
  const decoded = await decode(bytes);
  expect(decoded).toEqual({ text: faulty, encoding, bom });
  expect(await encode(decoded!)).toEqual(bytes);
});

test.each(encodings)('findings in %s have the same places', async (_, bytes) => {
  const cwd = folderWith({ 'a.txt': bytes, 'b.txt': faulty });
  const { status, stdout, stderr } = await hegao(['lint', '--format', 'json', 'a.txt', 'b.txt'], { cwd });
  const { files } = JSON.parse(stdout);
  expect([status, stderr]).toEqual([1, '']);
  expect(files[0].diagnostics).toEqual(files[1].diagnostics);
  expect(files[0].diagnostics).toContainEqual(
    expect.objectContaining({ rule: 'number-gap', line: 5, column: 1, endLine: 5, endColumn: 3, text: '三、' }),
  );
});

test('rare characters survive GB18030', async () => {
  const text = '𠮷田镇、㐂、€、ḿ\n';
  const decoded = await decode(iconv.encode(text, 'gb18030'));
  expect(decoded).toMatchObject({ text, encoding: 'gb18030' });
});

test('a text that the encoding cannot hold is not encoded', async () => {
  for (const encoding of ['utf-8', 'gb18030'] as const) {
    expect(await encode({ text: '工作\ud800总结', encoding, bom: false })).toBeNull();
  }
});

test('a UTF-8 text with a few lost bytes is still UTF-8', async () => {
  const bytes = Buffer.concat([Buffer.from('全年工作进展顺利，成效明显。'), Buffer.from([0xe5]), Buffer.from('\n')]);
  expect(await decode(bytes)).toMatchObject({ encoding: 'utf-8', text: '全年工作进展顺利，成效明显。\ufffd\n' });
});

test('lone surrogates do no harm', async () => {
  const cwd = folderWith({ 'a.txt': Buffer.from(`\ufeff${faulty.replace('完成', '完\ud842成')}`, 'utf16le') });
  for (const args of [['lint', '--format', 'json'], ['lint'], ['outline', '--format', 'json'], ['outline']]) {
    const { stdout, stderr } = await hegao([...args, 'a.txt'], { cwd });
    expect(stderr).toBe('');
    expect(stdout).not.toMatch(/\p{Surrogate}/u);
  }
});

test('an empty file is a result without findings', async () => {
  const cwd = folderWith({ 'a.txt': '', 'b.txt': '\ufeff' });
  const outcome = await hegao(['lint', '--format', 'json', 'a.txt', 'b.txt'], { cwd });
  expect(outcome.status).toBe(0);
  expect([...filesIn(outcome).values()]).toEqual([
    { path: 'a.txt', diagnostics: [] },
    { path: 'b.txt', diagnostics: [] },
  ]);
  expect((await hegao(['outline', 'a.txt'], { cwd })).status).toBe(0);
});

test('standard input', async () => {
  for (const args of [['-'], ['--stdin'], ['--stdin', '-']]) {
    const outcome = await hegao(['lint', '--format', 'json', ...args], { stdin: iconv.encode(faulty, 'gb18030') });
    expect(outcome.status).toBe(1);
    expect(pathsIn(outcome)).toEqual(['<stdin>']);
  }
});

test('standard input under a name is judged as that file would be', async () => {
  const cwd = folderWith({ 'drafts/.hegao.json': '{"rules": {"number-gap": "off", "placeholder": "off"}}' });
  const outcome = await hegao(['lint', '--format', 'json', '--stdin-filename', 'drafts/总结.md'], {
    cwd,
    stdin: faulty,
  });
  expect(outcome.status).toBe(0);
  expect(pathsIn(outcome)).toEqual(['drafts/总结.md']);
});

/** What is given to the command line, what lies there, and what is said about it. */
const badInput: [string, (folder: string) => void, RegExp][] = [
  ['missing.txt', () => {}, /missing\.txt: 没有这个文件或文件夹/],
  ['good.txt/more.txt', () => {}, /路径中有一段不是文件夹/],
  [
    'word.doc',
    (folder) => writeFileSync(join(folder, 'word.doc'), Buffer.from('d0cf11e0a1b11ae100000000', 'hex')),
    /word\.doc: 不是文本文件/,
  ],
  [
    'noise.txt',
    (folder) => writeFileSync(join(folder, 'noise.txt'), Buffer.alloc(999, 0xff)),
    /noise\.txt: 不是文本文件/,
  ],
  ['empty', (folder) => mkdirSync(join(folder, 'empty')), /empty: 文件夹中没有稿件/],
  ['*.gongwen', () => {}, /\*\.gongwen: 没有与此相符的文件/],
  ['circle.txt', (folder) => symlinkSync('circle.txt', join(folder, 'circle.txt')), /circle\.txt: 符号链接绕成了圈/],
  [`${'长'.repeat(200)}.txt`, () => {}, /文件名太长/],
  [
    'huge.txt',
    (folder) => writeFileSync(join(folder, 'huge.txt'), Buffer.alloc((50 << 20) + 1, ' ')),
    /huge\.txt: 文件超过 50 MB/,
  ],
];

test.each(badInput)('%s is told in one line, and the other files are read', async (name, prepare, message) => {
  const cwd = folderWith({ 'good.txt': clean });
  prepare(cwd);
  const outcome = await hegao(['lint', '--format', 'json', name, 'good.txt'], { cwd });
  expect(outcome.status).toBe(2);
  expect(outcome.stderr).toMatch(message);
  expect(outcome.stderr).toMatch(/^hegao: [^\n]+\n$/);
  expect(pathsIn(outcome)).toEqual(['good.txt']);
});

test('a device is no draft', async (context) => {
  if (process.platform === 'win32') return context.skip('Windows has no device files');
  expect((await hegao(['lint', '/dev/zero'])).stderr).toBe('hegao: /dev/zero: 不是普通文件\n');
});

test('a file name cannot write into the terminal', async () => {
  const { stderr } = await hegao(['lint', 'a\n\u001b[31m.txt']);
  expect(stderr).toMatch(/^hegao: a␊␛\[31m\.txt: [^\n]+\n$/);
});
