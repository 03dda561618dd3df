import { type ChildProcess, fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createProtocolConnection, type InitializeResult } from 'vscode-languageserver/node';

const folder = mkdtempSync(join(tmpdir(), 'hegao-'));
const server = join(folder, 'server.cjs');
const initialize = { processId: process.pid, rootUri: null, capabilities: {} };

beforeAll(async () => {
  const entry = fileURLToPath(new URL('../../server/src/node/main.ts', import.meta.url));
  await build({
    entryPoints: [entry],
    outfile: server,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    mainFields: ['module', 'main'],
  });
});
afterAll(() => rmSync(folder, { recursive: true }));

const exitOf = async (child: ChildProcess): Promise<unknown> => (await once(child, 'exit'))[0];

test('without a transport: one line that says how it is used, and exit code 2', async () => {
  const child = spawn(process.execPath, [server]);
  let said = '';
  child.stderr.on('data', (data) => (said += data));
  expect(await exitOf(child)).toBe(2);
  expect(said).toMatch(/^usage: .*--stdio.*\n$/);
});

test('--stdio: it serves, and it ends when the client is gone', async () => {
  const child = spawn(process.execPath, [server, '--stdio']);
  const connection = createProtocolConnection(child.stdout, child.stdin);
  connection.listen();
  const { serverInfo }: InitializeResult = await connection.sendRequest('initialize', initialize);
  expect(serverInfo?.name).toBe('hegao');
  const exit = exitOf(child);
  child.stdin.end();
  expect(await exit).toBe(1);
  connection.dispose();
});

test('--node-ipc: it serves, and it ends when the client is gone', async () => {
  const child = fork(server, ['--node-ipc']);
  const answer = once(child, 'message');
  child.send({ jsonrpc: '2.0', id: 1, method: 'initialize', params: initialize });
  expect((await answer)[0]).toMatchObject({ id: 1, result: { serverInfo: { name: 'hegao' } } });
  const exit = exitOf(child);
  child.disconnect();
  expect(await exit).toBe(1);
});
