import {
  chmodSync,
  lstatSync,
  readdirSync,
  readlinkSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { expect, test, vi } from 'vitest';
import { commandLine } from '../../server/src/cli/command-line.ts';
import type { Finding } from '../../server/src/lint/rule.ts';
import { bytesOf, filesIn, folderWith, hegao } from './support.ts';

// Two rules stand for all: what is written must not depend on what the rules of the day find.
vi.mock('../../server/src/lint/rules/index.ts', () => ({ rules: [replacing(',', '，'), replacing('🚧', '\ud83d')] }));

const crlf = (text: string) => text.replaceAll('\n', '\r\n');
const before = '青山镇2024年工作总结\n\n一、基本情况\n投资增长,民生改善,社会稳定。\n';
const after = before.replaceAll(',', '，');

test.each<[string, (text: string) => Buffer]>([
  ['UTF-8', (text) => Buffer.from(text)],
  ['UTF-8 with CRLF', (text) => Buffer.from(crlf(text))],
  ['UTF-8 with a byte order mark', (text) => Buffer.from(`\ufeff${text}`)],
  ['UTF-8 without a last line break', (text) => Buffer.from(text.trimEnd())],
  [
    'UTF-8 with a single CR and mixed line ends',
    (text) => Buffer.from(text.replace('\n', '\r\n').replace('稳', '\r稳')),
  ],
  ['GB18030 with CRLF', (text) => iconv.encode(crlf(text), 'gb18030')],
  ['GB18030 with rare characters', (text) => iconv.encode(text.replace('青山', '𠮷㐂'), 'gb18030')],
  ['UTF-16 LE', (text) => Buffer.from(text, 'utf16le')],
  ['UTF-16 LE with a byte order mark and CRLF', (text) => Buffer.from(`\ufeff${crlf(text)}`, 'utf16le')],
  ['UTF-16 BE with a byte order mark', (text) => Buffer.from(`\ufeff${text}`, 'utf16le').swap16()],
])('%s: only what was wrong is changed', async (_, encoded) => {
  const cwd = folderWith({ 'a.txt': encoded(before) });
  const outcome = await hegao(['lint', '--fix', '--format', 'json', 'a.txt'], { cwd });
  expect(outcome).toMatchObject({ status: 0, stderr: '' });
  expect(bytesOf(cwd, 'a.txt')).toEqual(encoded(after));
  expect(filesIn(outcome).get('a.txt')).toEqual({ path: 'a.txt', diagnostics: [], fixed: 2 });
  expect(readdirSync(cwd)).toEqual(['a.txt']);
});

test('what was mended is counted', async () => {
  const cwd = folderWith({ 'a.txt': before, 'b.txt': after });
  expect((await hegao(['lint', 'a.txt', 'b.txt'], { cwd })).stdout).toMatch(/其中可自动修复 2 处（加 --fix）\n$/);
  expect((await hegao(['lint', '--fix', '.'], { cwd })).stdout).toBe('已改正 2 处，没有发现其他问题\n');
});

test('a file without anything to mend is not touched', async () => {
  const cwd = folderWith({ 'a.txt': after });
  utimesSync(join(cwd, 'a.txt'), 1000, 1000);
  const { ino } = statSync(join(cwd, 'a.txt'));
  expect((await hegao(['lint', '--fix', 'a.txt'], { cwd })).status).toBe(0);
  expect(statSync(join(cwd, 'a.txt'))).toMatchObject({ ino, mtimeMs: 1_000_000 });
});

test('the permissions of the file stay', async (context) => {
  if (process.platform === 'win32') return context.skip('Windows has no such permissions');
  const cwd = folderWith({ 'a.txt': before });
  chmodSync(join(cwd, 'a.txt'), 0o640);
  await hegao(['lint', '--fix', 'a.txt'], { cwd });
  expect(statSync(join(cwd, 'a.txt')).mode & 0o777).toBe(0o640);
});

test('of a link the target is mended, and the link stays a link', async () => {
  const cwd = folderWith({ 'real/a.txt': before });
  symlinkSync(join('real', 'a.txt'), join(cwd, 'link.txt'));
  expect((await hegao(['lint', '--fix', 'link.txt'], { cwd })).status).toBe(0);
  expect(lstatSync(join(cwd, 'link.txt')).isSymbolicLink()).toBe(true);
  expect(readlinkSync(join(cwd, 'link.txt'))).toBe(join('real', 'a.txt'));
  expect(bytesOf(cwd, 'real/a.txt').toString()).toBe(after);
  expect(readdirSync(join(cwd, 'real'))).toEqual(['a.txt']);
});

test.each<[string, Buffer, RegExp]>([
  ['bytes that cannot be read', Buffer.concat([Buffer.from(before), Buffer.from([0xe4, 0x0a])]), /无法识别的字节/],
  [
    'half a UTF-16 unit at the end',
    Buffer.concat([Buffer.from(`\ufeff${before}`, 'utf16le'), Buffer.from([0x0a])]),
    /无法识别的字节/,
  ],
  ['a text that the encoding cannot hold', Buffer.from(`${before}🚧`), /无法用文件原来的编码（utf-8）保存/],
])('a file with %s is left alone', async (_, bytes, message) => {
  const cwd = folderWith({ 'a.txt': bytes, 'b.txt': before });
  const { status, stderr } = await hegao(['lint', '--fix', 'a.txt', 'b.txt'], { cwd });
  expect(status).toBe(2);
  expect(stderr).toMatch(/^hegao: a\.txt: [^\n]+\n$/);
  expect(stderr).toMatch(message);
  expect(bytesOf(cwd, 'a.txt')).toEqual(bytes);
  expect(bytesOf(cwd, 'b.txt').toString()).toBe(after);
  expect(readdirSync(cwd)).toEqual(['a.txt', 'b.txt']);
});

test('a file that changes meanwhile is left alone', async () => {
  const cwd = folderWith({ 'a.txt': before });
  const changed = `${before}又添一句,`;
  disturb = () => writeFileSync(join(cwd, 'a.txt'), changed);
  const { status, stderr } = await hegao(['lint', '--fix', 'a.txt'], { cwd });
  disturb = () => {};
  expect([status, stderr]).toEqual([2, 'hegao: a.txt: 文件刚刚被其他程序改过，未作改动；请再运行一次\n']);
  expect(bytesOf(cwd, 'a.txt').toString()).toBe(changed);
  expect(readdirSync(cwd)).toEqual(['a.txt']);
});

test.each<[string, (text: string) => Buffer]>([
  ['UTF-8', (text) => Buffer.from(text)],
  ['GB18030 with CRLF', (text) => iconv.encode(crlf(text), 'gb18030')],
  ['UTF-16 LE with a byte order mark', (text) => Buffer.from(`\ufeff${text}`, 'utf16le')],
])('a draft from standard input goes to standard output as it came: %s', async (_, encoded) => {
  const chunks: Buffer[] = [];
  const stdout = { write: (text: string | Uint8Array) => chunks.push(Buffer.from(text)) };
  const stderr = { write: () => {} };
  const stdin = (async function* () {
    yield encoded(before);
  })();
  expect(await commandLine(['lint', '--fix', '-'], { cwd: '/', env: {}, stdin, stdout, stderr })).toBe(0);
  expect(Buffer.concat(chunks)).toEqual(encoded(after));
});

test('what is left of a draft from standard input is told on standard error', async () => {
  const { status, stdout, stderr } = await hegao(['lint', '--fix', '--stdin', '--stdin-filename', 'a.txt'], {
    stdin: `${before}🚧`,
  });
  expect([status, stdout]).toEqual([2, '']);
  expect(stderr).toMatch(/^hegao: a\.txt: 改正后的文字无法用文件原来的编码/);
  const fine = await hegao(['lint', '--fix', '-'], { stdin: before });
  expect(fine).toEqual({ status: 0, stdout: after, stderr: '已改正 2 处，没有发现其他问题\n' });
});

const diff = `--- a/drafts/a.txt
+++ b/drafts/a.txt
@@ -1,4 +1,4 @@
 青山镇2024年工作总结
 
 一、基本情况
-投资增长,民生改善,社会稳定。
+投资增长，民生改善，社会稳定。
`;

test('--fix-dry-run shows what --fix would change and writes nothing', async () => {
  const cwd = folderWith({ 'drafts/a.txt': before, 'drafts/b.txt': after });
  expect(await hegao(['lint', '--fix-dry-run', 'drafts'], { cwd })).toEqual({ status: 1, stdout: diff, stderr: '' });
  expect(bytesOf(cwd, 'drafts/a.txt').toString()).toBe(before);
  expect(await hegao(['lint', '--fix-dry-run', 'drafts/b.txt'], { cwd })).toEqual({
    status: 0,
    stdout: '',
    stderr: '',
  });
  const piped = await hegao(['lint', '--fix-dry-run', '--stdin-filename', 'drafts/a.txt'], { cwd, stdin: before });
  expect(piped).toEqual({ status: 1, stdout: diff, stderr: '' });
});

test('the diff of a draft with CRLF keeps it', async () => {
  const cwd = folderWith({ 'drafts/a.txt': crlf(before) });
  const { stdout } = await hegao(['lint', '--fix-dry-run', 'drafts/a.txt'], { cwd });
  const [from, to, where, ...lines] = diff.split('\n');
  expect(stdout).toBe([from, to, where, ...lines.map((line) => (line ? `${line}\r` : line))].join('\n'));
});

test('in a terminal the diff has colours and gives no orders', async () => {
  const cwd = folderWith({ 'a.txt': `${before}\u001b[2J` });
  const { stdout } = await hegao(['lint', '--fix-dry-run', '--color', 'a.txt'], { cwd, isTTY: true });
  expect(stdout).toContain('\u001b[31m-投资');
  expect(stdout).not.toContain('\u001b[2J');
});

/** Called while the rules look at a draft, which is between reading and writing. */
let disturb = () => {};

function replacing(bad: string, good: string) {
  return {
    name: `no-${bad}`,
    group: 'marks',
    severity: 'warning',
    *checkDocument({ text }: { text: string }): Iterable<Finding> {
      disturb();
      for (let start = text.indexOf(bad); start >= 0; start = text.indexOf(bad, start + 1)) {
        const span = { start, end: start + bad.length };
        const message = { zh: `“${bad}”应为“${good}”`, en: bad };
        yield { span, message, fix: { title: message, applicability: 'safe', edits: [{ span, text: good }] } };
      }
    },
  };
}
