import { appendFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import iconv from 'iconv-lite';
import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  CancellationTokenSource,
  type ClientCapabilities,
  FileChangeType,
  type SymbolInformation,
} from 'vscode-languageserver';
import { capable, connect, type TestClient } from '../support/lsp-client.ts';

const watching: ClientCapabilities = {
  ...capable,
  workspace: { ...capable.workspace, didChangeWatchedFiles: { dynamicRegistration: true } },
};
const report = (unit: string): string => `${unit}2023年工作总结\n一、${unit}的工作\n各项工作全面完成，推进落实有力。\n`;

let folder: string;
let client: TestClient;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), '稿件 '));
});
afterEach(() => {
  client.dispose();
  rmSync(folder, { recursive: true });
});

const uriOf = (name: string): string => pathToFileURL(join(folder, name)).href;
const write = (name: string, content: string | Buffer): void => {
  mkdirSync(join(folder, name, '..'), { recursive: true });
  writeFileSync(join(folder, name), content);
};

const connected = (capabilities = watching, folders = [folder]): Promise<TestClient> =>
  connect(capabilities, { workspaceFolders: folders.map((each) => ({ uri: pathToFileURL(each).href, name: '' })) });

async function found(query: string): Promise<[string, string][]> {
  const symbols: SymbolInformation[] = await client.sendRequest('workspace/symbol', { query });
  return symbols.map(({ name, location }) => [
    decodeURIComponent(location.uri)
      .slice(decodeURIComponent(uriOf('')).length)
      .replace(/^\//, ''),
    name,
  ]);
}

const told = (name: string, type: FileChangeType): void =>
  void client.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: uriOf(name), type }] });

test('drafts that nobody has open are found, whatever their encoding; what is no draft or is left out is not', async () => {
  write('水利/总结.txt', report('县水利局'));
  write('林业.txt', iconv.encode(report('县林业局'), 'gb18030'));
  write('文旅.md', `# ${report('县文旅局')}`);
  write('短稿.gongwen', '县水文站2023年工作总结\n');
  write('笔记.txt', '县水利局的电话\n一、问一下总结交给谁\n');
  write('草稿/旧稿.txt', report('县畜牧局'));
  write('.gitignore', '草稿/\n');
  write('.vscode/稿.txt', report('县气象局'));
  write('图片.txt', Buffer.from([0xff, 0x00, 0x81, 0x9f, 0x00]));
  client = await connected();
  expect(await found('2023年')).toEqual([
    ['文旅.md', '县文旅局2023年工作总结'],
    ['林业.txt', '县林业局2023年工作总结'],
    ['水利/总结.txt', '县水利局2023年工作总结'],
    ['短稿.gongwen', '县水文站2023年工作总结'],
  ]);
  const [heading]: SymbolInformation[] = await client.sendRequest('workspace/symbol', { query: '林业局的' });
  expect(heading).toMatchObject({
    name: '一、县林业局的工作',
    containerName: '县林业局2023年工作总结',
    location: { range: { start: { line: 1, character: 0 }, end: { line: 1, character: 9 } } },
  });
});

test('an open draft counts as it is in the editor, and once', async () => {
  write('a.txt', report('县水利局'));
  client = await connected();
  client.open(report('县水务局'), 'plaintext', uriOf('a.txt'));
  expect(await found('总结')).toEqual([['a.txt', '县水务局2023年工作总结']]);
});

test('what is told of files and folders is heard', async () => {
  write('a.txt', report('县水利局'));
  client = await connected();
  expect(await found('总结')).toHaveLength(1);
  write('b/b.txt', report('县林业局'));
  appendFileSync(join(folder, 'a.txt'), '\n县水利局2024年工作计划\n一、打算\n继续努力。\n');
  expect(await found('2')).toEqual([['a.txt', '县水利局2023年工作总结']]);
  told('b', FileChangeType.Created);
  expect(await found('2')).toEqual([
    ['a.txt', '县水利局2023年工作总结'],
    ['a.txt', '县水利局2024年工作计划'],
    ['b/b.txt', '县林业局2023年工作总结'],
  ]);
  rmSync(join(folder, 'b'), { recursive: true });
  told('b', FileChangeType.Deleted);
  expect(await found('林业')).toEqual([]);
});

test('a client that tells nothing gets the files as they are', async () => {
  write('a.txt', report('县水利局'));
  client = await connected(capable);
  expect(await found('总结')).toHaveLength(1);
  write('b.txt', report('县林业局'));
  expect(await found('总结')).toHaveLength(2);
});

test('the setting decides what a draft is', async () => {
  write('a.txt', '记事\n一、买纸\n');
  write('b.txt', report('县水利局'));
  client = await connected();
  client.settings = { recognize: 'always' };
  expect(await found('一、')).toHaveLength(2);
  client.configure({ recognize: 'never' });
  expect(await found('一、')).toEqual([]);
  client.configure({});
  expect(await found('一、')).toEqual([['b.txt', '一、县水利局的工作']]);
});

test('somebody who goes on typing is answered at once, and the next question goes on where that one was left', async () => {
  for (let at = 0; at < 50; at++) write(`${at}.txt`, report(`第${at}局`));
  client = await connected();
  const source = new CancellationTokenSource();
  const first = client.sendRequest('workspace/symbol', { query: '第' }, source.token);
  source.cancel();
  await expect(first).rejects.toThrow('cancelled');
  const [second, third] = await Promise.all([found('局2023'), found('第49局')]);
  expect(second).toHaveLength(50);
  expect(third).toHaveLength(2);
});

test('a folder that is gone or cannot be read is no error', async () => {
  write('a.txt', report('县水利局'));
  client = await connected(watching, [folder, join(folder, '没有')]);
  expect(await found('总结')).toHaveLength(1);
  expect(client.logged).toEqual([]);
});
