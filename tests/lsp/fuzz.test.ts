import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import fc from 'fast-check';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { anyDraft } from '../support/arbitrary-drafts.ts';
import { runs } from '../support/runs.ts';
import { count } from '../support/tally.ts';

// Messages that no good client sends, to the real program over real streams: every request is answered, if with an
// error, and the next good one is answered well.

const folder = mkdtempSync(join(tmpdir(), 'hegao-fuzz-'));
const program = join(folder, 'server.cjs');
const uris = ['一', '二', '三'].map((name) => `${pathToFileURL(folder).href}/${encodeURIComponent(name)}.gongwen`);

beforeAll(async () => {
  const entry = fileURLToPath(new URL('../../server/src/node/main.ts', import.meta.url));
  await build({
    entryPoints: [entry],
    outfile: program,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    mainFields: ['module', 'main'],
  });
});
afterAll(() => rmSync(folder, { recursive: true }));

interface Answer {
  readonly id?: number | string | null;
  readonly method?: string;
  readonly result?: unknown;
  readonly error?: { readonly code: number; readonly message: string };
}

/** The program, spoken to in bytes. Answers the server's own requests with null. */
class Wire {
  readonly child: ChildProcessWithoutNullStreams = spawn(process.execPath, [program, '--stdio']);
  readonly #answers = new Map<unknown, Answer>();
  #unread = Buffer.alloc(0);
  #waiting: (() => void)[] = [];
  #lastId = 0;

  constructor() {
    this.child.stdout.on('data', (bytes: Buffer) => this.#read(bytes));
    this.child.on('exit', () => this.#wake());
    // An answer to a server that is just ending has no reader any more; `answer` tells of one that should not have ended.
    this.child.stdin.on('error', () => {});
  }

  sendBytes(bytes: string): void {
    this.child.stdin.write(bytes);
  }

  sendBody(body: string): void {
    count('messages');
    this.sendBytes(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  }

  notify(method: string, params: unknown): void {
    this.sendBody(JSON.stringify({ jsonrpc: '2.0', method, params }));
  }

  request(method: string, params: unknown): number {
    const id = ++this.#lastId;
    this.sendBody(JSON.stringify({ jsonrpc: '2.0', id, method, params }));
    return id;
  }

  async answer(id: number): Promise<Answer> {
    while (!this.#answers.has(id)) {
      if (this.child.exitCode !== null || this.child.signalCode) throw new Error('the server has ended');
      await new Promise<void>((resolve) => this.#waiting.push(resolve));
    }
    return this.#answers.get(id)!;
  }

  #wake(): void {
    for (const go of this.#waiting.splice(0)) go();
  }

  #read(bytes: Buffer): void {
    this.#unread = Buffer.concat([this.#unread, bytes]);
    for (;;) {
      const head = this.#unread.indexOf('\r\n\r\n');
      const length = Number(/Content-Length: (\d+)/.exec(this.#unread.toString('latin1', 0, Math.max(head, 0)))?.[1]);
      if (head < 0 || this.#unread.length < head + 4 + length) break;
      const message: Answer = JSON.parse(this.#unread.toString('utf8', head + 4, head + 4 + length));
      this.#unread = this.#unread.subarray(head + 4 + length);
      if (message.method && message.id !== undefined)
        this.sendBody(JSON.stringify({ jsonrpc: '2.0', id: message.id, result: null }));
      else if (!message.method) this.#answers.set(message.id, message);
    }
    this.#wake();
  }
}

let wire: Wire;
beforeEach(async () => {
  wire = new Wire();
  const workspaceFolders = ['a', 'b'].map((name) => ({ uri: `${pathToFileURL(folder).href}/${name}`, name }));
  const capabilities = { workspace: { configuration: true }, textDocument: { diagnostic: {} } };
  await wire.answer(wire.request('initialize', { processId: null, rootUri: null, capabilities, workspaceFolders }));
  wire.notify('initialized', {});
});
afterEach(() => void wire.child.kill());

const draft = '青石县水利局2023年工作总结\n一、主要工作\n完成投资xx万元。\n二、下一步打算\n继续努力。\n';

function open(uri: string, text: string, version = 1, to = wire): void {
  to.notify('textDocument/didOpen', { textDocument: { uri, languageId: 'report-draft', version, text } });
}

/** Whether a good request is still answered well, whatever was sent before. */
async function serves(wire: Wire): Promise<void> {
  const uri = `${pathToFileURL(folder).href}/good.gongwen`;
  open(uri, draft, 1, wire);
  const { result, error } = await wire.answer(wire.request('textDocument/documentSymbol', { textDocument: { uri } }));
  wire.notify('textDocument/didClose', { textDocument: { uri } });
  expect(error).toBeUndefined();
  expect(JSON.stringify(result)).toContain('主要工作');
}

const asked = [
  'textDocument/documentSymbol',
  'textDocument/foldingRange',
  'textDocument/selectionRange',
  'textDocument/definition',
  'textDocument/references',
  'textDocument/documentLink',
  'textDocument/documentHighlight',
  'textDocument/hover',
  'textDocument/codeLens',
  'textDocument/prepareRename',
  'textDocument/rename',
  'textDocument/codeAction',
  'textDocument/completion',
  'textDocument/diagnostic',
  'textDocument/formatting',
  'textDocument/rangeFormatting',
  'textDocument/onTypeFormatting',
  'textDocument/willSaveWaitUntil',
  'textDocument/semanticTokens/full',
  'textDocument/semanticTokens/full/delta',
  'textDocument/semanticTokens/range',
  'workspace/symbol',
  'hegao/genres',
  'hegao/skeleton',
  'hegao/statistics',
  'hegao/renumber',
  'hegao/updateToc',
  'hegao/placeholders',
  'hegao/overview',
  'hegao/fixRule',
  'hegao/recheck',
  'no/such/request',
];

const number = fc.constantFrom(-1, 0, 1, 3, 1e6, 2 ** 31 - 1, 2 ** 40, 0.5, null);
const position = fc.record({ line: number, character: number });
const range = fc.record({ start: position, end: position });
const uri = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom(...uris) },
  fc.constantFrom('', 'x', 'file:///%', 'a:b?c'),
);
const params = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record(
      {
        textDocument: fc.record({ uri }),
        position,
        range,
        positions: fc.array(position, { maxLength: 3 }),
        context: fc.constantFrom({ diagnostics: [] }, { diagnostics: [{}] }, {}, null, { includeDeclaration: true }),
        options: fc.constantFrom({ tabSize: 4, insertSpaces: true }, null),
        newName: fc.string(),
        ch: fc.constantFrom('\n', '', 'x'),
        previousResultId: fc.string(),
        query: fc.string(),
        rule: fc.constantFrom('placeholder', 'none', 5),
        scope: fc.constantFrom('list', 'file', 'x'),
        genre: fc.constantFrom('work-summary', 'x', null),
      },
      { requiredKeys: ['textDocument'] },
    ),
  },
  fc.jsonValue({ maxDepth: 2 }),
);

const message = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('request' as const),
      method: fc.constantFrom(...asked),
      params,
      cancel: fc.boolean(),
    }),
  },
  fc.record({ kind: fc.constant('open' as const), uri, text: anyDraft, version: number }),
  fc.record({
    kind: fc.constant('change' as const),
    uri,
    version: number,
    contentChanges: fc.oneof(
      fc.array(fc.oneof(fc.record({ range, text: anyDraft }), fc.record({ text: anyDraft })), { maxLength: 3 }),
      fc.constantFrom(null, [null], [{}], 'x', [{ range: {}, text: 1 }]),
    ),
  }),
  fc.record({ kind: fc.constant('close' as const), uri }),
  fc.record({
    kind: fc.constant('notify' as const),
    method: fc.constantFrom(
      'workspace/didChangeConfiguration',
      'workspace/didChangeWatchedFiles',
      'workspace/didChangeWorkspaceFolders',
      'textDocument/didOpen',
      'textDocument/didSave',
      '$/cancelRequest',
      '$/setTrace',
      'initialized',
      'nonsense',
    ),
    params,
  }),
  fc.record({
    kind: fc.constant('body' as const),
    body: fc.constantFrom(
      '',
      '{',
      'null',
      '[]',
      '1',
      '{"jsonrpc":"2.0"}',
      '{"id":[],"method":5}',
      '\0',
      '{"jsonrpc":"2.0","id":"z","result":1}',
    ),
  }),
);

test('whatever is sent, in whatever order: every request is answered and the server goes on', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(message, { minLength: 1, maxLength: 25 }), async (messages) => {
      const waiting: number[] = [];
      const own = wire; // the last run is left alone when its time is up, and must not speak to the next test's server
      for (const one of messages) {
        const textDocument = 'uri' in one ? { uri: one.uri } : null;
        if (one.kind === 'request') {
          const id = own.request(one.method, one.params);
          if (one.cancel) own.notify('$/cancelRequest', { id });
          waiting.push(id);
        } else if (one.kind === 'open') open(one.uri, one.text, one.version as number, own);
        else if (one.kind === 'change')
          own.notify('textDocument/didChange', {
            textDocument: { ...textDocument, version: one.version },
            contentChanges: one.contentChanges,
          });
        else if (one.kind === 'close') own.notify('textDocument/didClose', { textDocument });
        else if (one.kind === 'notify') own.notify(one.method, one.params);
        else own.sendBody(one.body);
      }
      for (const id of waiting) await own.answer(id);
      await serves(own);
    }),
    runs(60),
  );
});

test('a draft closed while it is being read, one of forty thousand lines among them', async () => {
  for (const text of [draft, draft + '（一）推进工作\n完成投资xx万元。\n'.repeat(20_000)]) {
    open(uris[0]!, text);
    const ids = asked.slice(0, -1).map((method) => wire.request(method, { textDocument: { uri: uris[0] } }));
    wire.notify('textDocument/didClose', { textDocument: { uri: uris[0] } });
    for (const id of ids) await wire.answer(id);
    await serves(wire);
  }
});

test('files that are gone, and folders that never were', async () => {
  const path = join(folder, '二.gongwen');
  writeFileSync(path, draft);
  open(uris[1]!, draft);
  rmSync(path);
  wire.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: uris[1], type: 3 }] });
  const { error } = await wire.answer(wire.request('workspace/symbol', { query: '水利' }));
  expect(error).toBeUndefined();
  await serves(wire);
});
