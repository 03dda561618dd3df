import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, expect, onTestFinished, test } from 'vitest';
import type { ClientCapabilities, CodeAction, Diagnostic, WorkspaceFolder } from 'vscode-languageserver';
import { pathOf, uriOf } from '../../server/src/lsp/uris.ts';
import { capable, connect, type TestClient, until } from '../support/lsp-client.ts';
import { onlyRules } from '../support/only-rules.ts';

const draft = '青山镇2024年工作总结\n一、基本情况\n全年投资xx万元。\n三、存在问题\n人手不足。\n';
const only = onlyRules('placeholder', 'number-gap');
const config = (said: object) => JSON.stringify({ rules: only, ...said });

const able: ClientCapabilities = {
  ...capable,
  workspace: {
    ...capable.workspace,
    workspaceFolders: true,
    didChangeWatchedFiles: { dynamicRegistration: true },
    workspaceEdit: { documentChanges: true, resourceOperations: ['create'] },
  },
};

let client: TestClient;
afterEach(() => client.dispose());

function folderWith(files: Record<string, string>): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'hegao-lsp-')));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [name, text] of Object.entries(files)) write(folder, name, text);
  return folder;
}

function write(folder: string, name: string, text: string): string {
  const path = join(folder, name);
  mkdirSync(join(path, '..'), { recursive: true });
  writeFileSync(path, text);
  return pathToFileURL(path).href;
}

const asWorkspaceFolder = (path: string): WorkspaceFolder => ({ uri: pathToFileURL(path).href, name: path });

async function open(folders: readonly string[], capabilities = able): Promise<void> {
  client = await connect(capabilities, { workspaceFolders: folders.map(asWorkspaceFolder) });
}

/** Opens a draft and tells what is found in it. */
async function opened(folder: string, name: string, text = draft): Promise<string[]> {
  const uri = pathToFileURL(join(folder, name)).href;
  client.open(text, 'report-draft', uri);
  return problems(uri);
}

async function problems(uri: string): Promise<string[]> {
  const report: { items: Diagnostic[] } = await client.sendRequest('textDocument/diagnostic', {
    textDocument: { uri },
  });
  return report.items.map(({ code }) => String(code));
}

/** What was last said of a configuration. */
const said = (uri: string): string[] | undefined =>
  client.published
    .findLast((params) => params.uri === uriOf(pathOf(uri)!))
    ?.diagnostics.map(({ message }) => String(message));

const changed = (uri: string) =>
  void client.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri, type: 2 }] });

test('the nearest .hegao.json within the workspace folder counts', async () => {
  const outer = folderWith({
    '.hegao.json': config({ rules: {} }),
    'w/.hegao.json': config({}),
    'w/deep/.hegao.json': config({ rules: { ...only, placeholder: 'off' } }),
    'v/x.txt': '',
  });
  await open([join(outer, 'w'), join(outer, 'v')]);
  expect(await opened(join(outer, 'w'), 'a.gongwen')).toEqual(['number-gap', 'placeholder']);
  expect(await opened(join(outer, 'w'), 'deep/er/a.gongwen')).toEqual(['number-gap']);
  client.settings = { rules: { 'number-gap': 'off' } };
  expect(await opened(join(outer, 'v'), 'a.gongwen')).toEqual(['placeholder']);
});

test('what is set in the editor wins, for each folder by itself; what is not set does not', async () => {
  const folder = folderWith({
    '.hegao.json': config({ rules: { ...only, placeholder: 'off', 'number-gap': 'hint' } }),
  });
  await open([folder]);
  client.settings = { rules: { placeholder: 'warning', 'number-gap': 'default' } };
  const uri = pathToFileURL(join(folder, 'a.gongwen')).href;
  client.open(draft, 'report-draft', uri);
  const report: { items: Diagnostic[] } = await client.sendRequest('textDocument/diagnostic', {
    textDocument: { uri },
  });
  expect(report.items.map(({ code, severity }) => [code, severity])).toEqual([
    ['number-gap', 4],
    ['placeholder', 2],
  ]);
});

test('a change on disk counts at once, and so does one in the editor before it is saved', async () => {
  const folder = folderWith({ '.hegao.json': config({}) });
  const uri = pathToFileURL(join(folder, 'a.gongwen')).href;
  await open([folder]);
  expect(await opened(folder, 'a.gongwen')).toHaveLength(2);
  const file = write(folder, '.hegao.json', config({ ignores: [{ rule: 'placeholder', text: '投资xx' }] }));
  changed(file);
  expect(await problems(uri)).toEqual(['number-gap']);
  const typed = config({ ignores: [{ rule: 'number-gap', text: '三、存在' }] });
  client.open(typed, 'jsonc', file);
  await until(() => client.refreshes > 1);
  expect(await problems(uri)).toEqual(['placeholder']);
  expect(await problems(file)).toEqual([]);
  void client.sendNotification('textDocument/didClose', { textDocument: { uri: file } });
  expect(await problems(uri)).toEqual(['number-gap']);
});

test('mistakes are shown in the file they are in, and gone when they are mended', async () => {
  const folder = folderWith({
    '.hegao.json': '{"extends": "./base.json", "presets": "x"}',
    'base.json': '{"preset": "x"}',
  });
  await open([folder]);
  await opened(folder, 'a.gongwen');
  const [own, base] = ['.hegao.json', 'base.json'].map((name) => pathToFileURL(join(folder, name)).href);
  await until(() => said(base!) !== undefined);
  expect(said(own!)).toEqual([expect.stringMatching(/^没有“presets”这一项/)]);
  expect(said(base!)).toEqual([expect.stringMatching(/^preset 的值不对/)]);
  changed(write(folder, '.hegao.json', '{}'));
  await until(() => said(own!)?.length === 0 && said(base!)?.length === 0);
});

test('what cannot be read or built on is told there, and the draft is checked', async () => {
  const folder = folderWith({
    'w/.hegao.json': '{"extends": "../secret.json"}',
    'secret.json': '{}',
    'v/.hegao.json/x': '',
    'u/.hegao.json': '{"extends": "./linked.json"}',
    't/a.gongwen': '',
  });
  symlinkSync('../secret.json', join(folder, 'u/linked.json'));
  symlinkSync('../secret.json', join(folder, 't/.hegao.json'));
  const names = ['w', 'v', 'u', 't'];
  await open(names.map((name) => join(folder, name)));
  for (const name of names) expect(await opened(join(folder, name), 'a.gongwen')).toContain('placeholder');
  const files = names.map((name) => pathToFileURL(join(folder, name, '.hegao.json')).href);
  await until(() => files.every((file) => said(file) !== undefined));
  const [own, unreadable, linked, link] = files;
  expect(said(linked!)).toEqual([expect.stringMatching(/只能用本工作区/)]);
  expect(said(link!)).toEqual([expect.stringMatching(/没有采用：它是指向本工作区以外的链接/)]);
  expect(said(own!)).toEqual([expect.stringMatching(/只能用本工作区/)]);
  expect(said(unreadable!)).toEqual([expect.stringMatching(/读不了/)]);
});

test('an entry for one file that leaves nothing alone any more is told while that file is open', async () => {
  const ignores = [
    { rule: 'placeholder', text: '早已改好', file: 'a.gongwen' },
    { rule: 'placeholder', text: '别处', file: '*.txt' },
    { rule: 'number-gap', text: '三、' },
  ];
  const folder = folderWith({ '.hegao.json': config({ ignores, rules: { ...only, 'unused-ignore': 'info' } }) });
  await open([folder]);
  expect(await opened(folder, 'a.gongwen')).toEqual(['placeholder']);
  const own = pathToFileURL(join(folder, '.hegao.json')).href;
  await until(() => said(own) !== undefined);
  expect(said(own)).toEqual([expect.stringMatching(/“早已改好”处已没有 placeholder/)]);
});

async function actionsFor(uri: string, line: number, character: number): Promise<CodeAction[]> {
  const position = { line, character };
  const params = { textDocument: { uri }, range: { start: position, end: position }, context: { diagnostics: [] } };
  return client.sendRequest('textDocument/codeAction', params);
}

const titled = (actions: readonly CodeAction[], words: string) => actions.find(({ title }) => title.includes(words));

test('to ignore a place the client is asked to make the file at the root of the workspace folder', async () => {
  const folder = folderWith({});
  await open([folder]);
  client.settings = { rules: only };
  await opened(folder, '2024/a.gongwen');
  const action = titled(await actionsFor(pathToFileURL(join(folder, '2024/a.gongwen')).href, 2, 5), '忽略这一处');
  const uri = uriOf(pathOf(pathToFileURL(join(folder, '.hegao.json')).href)!);
  expect(action?.edit?.documentChanges).toMatchObject([
    { kind: 'create', uri, options: { ignoreIfExists: true } },
    { textDocument: { uri, version: null }, edits: [{ newText: expect.stringContaining('"file": "2024/a.gongwen"') }] },
  ]);
});

test('an entry is added to the nearest file as it is in the editor', async () => {
  const folder = folderWith({ '2024/.hegao.json': '{}' });
  await open([folder]);
  client.settings = { rules: only };
  await opened(folder, '2024/a.gongwen');
  const file = pathToFileURL(join(folder, '2024/.hegao.json')).href;
  client.open('// 本单位\n{}', 'jsonc', file);
  const action = titled(await actionsFor(pathToFileURL(join(folder, '2024/a.gongwen')).href, 2, 5), '忽略这一处');
  expect(action?.edit?.documentChanges).toMatchObject([
    { textDocument: { uri: file, version: 1 }, edits: [{ range: { start: { line: 1 } } }] },
  ]);
});

test('a client that makes no files, and a draft that lies nowhere, get no such offer', async () => {
  const folder = folderWith({});
  await open([folder], capable);
  client.settings = { rules: only };
  await opened(folder, 'a.gongwen');
  expect(await actionsFor(pathToFileURL(join(folder, 'a.gongwen')).href, 2, 5)).toEqual([]);
  client.open(draft, 'report-draft', 'untitled:Untitled-1');
  expect(await actionsFor('untitled:Untitled-1', 2, 5)).toEqual([]);
});

test('folders that come and go take their configuration with them', async () => {
  const outer = folderWith({ '.hegao.json': config({ rules: { ...only, placeholder: 'off' } }) });
  await open([join(outer, 'w')]);
  client.settings = { rules: { 'number-gap': 'off' } };
  const uri = pathToFileURL(join(outer, 'w/a.gongwen')).href;
  expect(await opened(outer, 'w/a.gongwen')).toContain('placeholder');
  void client.sendNotification('workspace/didChangeWorkspaceFolders', {
    event: { added: [asWorkspaceFolder(outer)], removed: [asWorkspaceFolder(join(outer, 'w'))] },
  });
  expect(await problems(uri)).toEqual([]);
});

test.each([
  ['file:///a/%E6%80%BB%E7%BB%93%20%281%29.txt', '/a/总结 (1).txt'],
  ['file:///C%3A/a.txt', '/c:/a.txt'],
  ['file://server/share/a.txt', '//server/share/a.txt'],
  ['vscode-vfs://github/某单位/稿件/a%20b.txt', 'vscode-vfs:github/某单位/稿件/a b.txt'],
  ['vscode-remote://127.0.0.1%3A8080/a.txt', 'vscode-remote:127.0.0.1%3A8080/a.txt'],
  ['memfs:/a/b.txt', 'memfs:/a/b.txt'],
])('%s is the path %s', (uri, path) => {
  expect(pathOf(uri)).toBe(path);
  expect(pathOf(uriOf(path))).toBe(path);
});

test.each(['untitled:Untitled-1', 'untitled:/a/b.txt', 'file:///%E6%80', 'nonsense'])('%s is no file', (uri) => {
  expect(pathOf(uri)).toBeNull();
});
