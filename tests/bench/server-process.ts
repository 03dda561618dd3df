import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Range } from 'vscode-languageserver';
import { createProtocolConnection, type ProtocolConnection } from 'vscode-languageserver/node';
import { root } from './texts.ts';

/** What VS Code can do, as far as answers cost more by it. */
const capabilities = {
  general: { positionEncodings: ['utf-16'] },
  workspace: { workspaceEdit: { documentChanges: true }, diagnostics: { refreshSupport: true } },
  textDocument: {
    diagnostic: { tagSupport: { valueSet: [1] }, relatedInformation: true },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    foldingRange: { lineFoldingOnly: true },
    semanticTokens: { requests: { full: { delta: true } }, tokenTypes: [], tokenModifiers: [], formats: [] },
  },
};

/** Collects garbage when it is asked to on a signal, and says on standard error how much memory is left. */
const probe = `process.on('SIGUSR2', () => {
  for (let count = 0; count < 4; count++) gc();
  setTimeout(() => { gc(); process.stderr.write('memory ' + JSON.stringify(process.memoryUsage()) + '\\n'); }, 300);
});`;

/** The built server as a process of its own, and a client that is connected to it over stdio. */
export interface ServerProcess extends Pick<ProtocolConnection, 'sendRequest' | 'sendNotification'> {
  /** In milliseconds, from the start of the process to the answer to `initialize`. */
  readonly startUp: number;
  /** In MB, after the garbage is collected; null where the system has no such signal. */
  memory(): Promise<{ readonly rss: number; readonly heap: number } | null>;
  change(range: Range, text: string): Promise<void>;
  open(text: string): Promise<void>;
  end(): Promise<void>;
}

export const uri = 'file:///drafts/long.gongwen';

export async function startServer({ probed = false } = {}): Promise<ServerProcess> {
  const folder = mkdtempSync(join(tmpdir(), 'hegao-bench-'));
  const preload = join(folder, 'probe.cjs');
  writeFileSync(preload, probe);
  const server = join(root, 'dist/node/server.cjs');
  const start = performance.now();
  const child = spawn(process.execPath, [...(probed ? ['--expose-gc', '--require', preload] : []), server, '--stdio']);
  const connection = createProtocolConnection(child.stdout, child.stdin);
  connection.listen();
  connection.onRequest('workspace/diagnostic/refresh', () => null);
  await connection.sendRequest('initialize', { processId: process.pid, rootUri: null, capabilities });
  const startUp = performance.now() - start;
  await connection.sendNotification('initialized', {});
  let version = 1;
  return {
    startUp,
    sendRequest: connection.sendRequest.bind(connection),
    sendNotification: connection.sendNotification.bind(connection),
    memory: () => memoryOf(child),
    open: (text) =>
      connection.sendNotification('textDocument/didOpen', {
        textDocument: { uri, languageId: 'report-draft', version, text },
      }),
    change: (range, text) =>
      connection.sendNotification('textDocument/didChange', {
        textDocument: { uri, version: ++version },
        contentChanges: [{ range, text }],
      }),
    async end() {
      await connection.sendRequest('shutdown');
      await connection.sendNotification('exit');
      connection.dispose();
      child.kill();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function memoryOf(child: ChildProcessWithoutNullStreams) {
  if (process.platform === 'win32') return null;
  const said = new Promise<string>((resolve) => {
    let all = '';
    child.stderr.on('data', (data) => {
      all += data;
      const line = /memory (\{.*\})\n/.exec(all);
      if (line) resolve(line[1]!);
    });
  });
  child.kill('SIGUSR2');
  const { rss, heapUsed } = JSON.parse(await said) as NodeJS.MemoryUsage;
  return { rss: rss / 1e6, heap: heapUsed / 1e6 };
}
