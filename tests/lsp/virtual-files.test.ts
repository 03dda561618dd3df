import { afterEach, expect, test } from 'vitest';
import type { ClientCapabilities, SymbolInformation } from 'vscode-languageserver';
import { capable, connect, type TestClient } from '../support/lsp-client.ts';

// A folder that is on no disk, as in vscode.dev: the client reads its files for the server.

const reading: ClientCapabilities = { ...capable, experimental: { hegao: { readsFiles: true } } };
const folder = 'vscode-vfs://github/某单位/稿件';
const draft = '青山镇2024年工作总结\n一、主要工作\n已完成投资xx万元。\n三、存在问题\n力量不足。\n';

let client: TestClient;
afterEach(() => client.dispose());

/** Opens the folder with these files; gives what was asked for. */
async function open(files: Record<string, string>, capabilities = reading): Promise<string[]> {
  const asked: string[] = [];
  client = await connect(capabilities, { workspaceFolders: [{ uri: folder, name: '稿件' }] });
  const nameOf = (uri: string): string => {
    asked.push(decodeURIComponent(uri));
    return decodeURIComponent(uri).slice(folder.length + 1);
  };
  client.onRequest('hegao/readFile', ({ uri }: { uri: string }) => files[nameOf(uri)] ?? null);
  client.onRequest('hegao/readDraft', ({ uri }: { uri: string }) => files[nameOf(uri)] ?? null);
  client.onRequest('hegao/draftsBelow', ({ uri }: { uri: string }) => {
    asked.push(decodeURIComponent(uri));
    const names = Object.keys(files).filter((name) => name.endsWith('.txt'));
    return names.map((name) => ({ uri: `${folder}/${name}`, stamp: '1' }));
  });
  return asked;
}

async function problemsOf(name: string): Promise<unknown[]> {
  const uri = `${folder}/${name}`;
  client.open(draft, 'report-draft', uri);
  const report: { items: { code: string }[] } = await client.sendRequest('textDocument/diagnostic', {
    textDocument: { uri },
  });
  return report.items.map(({ code }) => code);
}

test('its .hegao.json counts, and what that builds on', async () => {
  const asked = await open({
    '.hegao.json': '{"extends": "./共用/base.json", "rules": {"number-gap": "off"}}',
    '共用/base.json': '{"rules": {"placeholder": "off"}}',
  });
  expect(await problemsOf('镇/总结.txt')).toEqual([]);
  expect(asked).toEqual([`${folder}/镇/.hegao.json`, `${folder}/.hegao.json`, `${folder}/共用/base.json`]);
});

test('nothing outside the folder is read', async () => {
  const asked = await open({ '.hegao.json': '{"extends": "../../别的/base.json"}' });
  expect(await problemsOf('总结.txt')).toEqual(['number-gap', 'placeholder']);
  expect(asked.filter((uri) => !uri.startsWith(`${folder}/`))).toEqual([]);
});

test('its titles are found', async () => {
  await open({ '镇/总结.txt': draft, '笔记.txt': '不是稿件\n' });
  const symbols: SymbolInformation[] = await client.sendRequest('workspace/symbol', { query: '青山' });
  expect(symbols.map(({ name, location }) => [name, decodeURIComponent(location.uri)])).toEqual([
    ['青山镇2024年工作总结', `${folder}/镇/总结.txt`],
  ]);
});

test('a client that reads no files is asked for none, and the draft is checked', async () => {
  const asked = await open({ '.hegao.json': '{"rules": {"placeholder": "off"}}' }, capable);
  expect(await problemsOf('总结.txt')).toEqual(['number-gap', 'placeholder']);
  expect(await client.sendRequest('workspace/symbol', { query: '没有的' })).toEqual([]);
  expect(asked).toEqual([]);
});
