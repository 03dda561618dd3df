import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';

// A client whose stream is broken: the server answers what it can, and else ends at once and says why.

const folder = mkdtempSync(join(tmpdir(), 'hegao-framing-'));
const program = join(folder, 'server.cjs');

beforeAll(async () => {
  await build({
    entryPoints: [fileURLToPath(new URL('../../server/src/node/main.ts', import.meta.url))],
    outfile: program,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    mainFields: ['module', 'main'],
  });
});
afterAll(() => rmSync(folder, { recursive: true }));

let child: ChildProcessWithoutNullStreams;
let answered = '';
let complaint = '';
beforeEach(() => {
  [answered, complaint] = ['', ''];
  child = spawn(process.execPath, ['--max-old-space-size=200', program, '--stdio']);
  child.stdin.on('error', () => {}); // it may have ended before all was sent
  child.stdout.setEncoding('utf8').on('data', (text) => (answered += text));
  child.stderr.setEncoding('utf8').on('data', (text) => (complaint += text));
});
afterEach(() => void child.kill());

const framed = (body: string | Buffer): Buffer =>
  Buffer.concat([Buffer.from(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n`), Buffer.from(body)]);
const capabilities = {};
const request = (id: number, method: string, params: unknown = null): Buffer =>
  framed(JSON.stringify({ jsonrpc: '2.0', id, method, params }));
const notification = (method: string, params: unknown): Buffer =>
  framed(JSON.stringify({ jsonrpc: '2.0', method, params }));
const initialize = request(1, 'initialize', { processId: null, rootUri: null, capabilities });

async function saidBy(end: () => boolean): Promise<string> {
  while (!end()) await once(child.stdout, 'data');
  return answered;
}

const broken: readonly (readonly [name: string, bytes: string, reason: RegExp])[] = [
  ['no header', '{"jsonrpc":"2.0"}', /begins with "\{/],
  ['no header, which might be waited for', '{', /begins with "\{"/],
  ['a line that is no header', 'GET / HTTP/1.1\r\nHost: a\r\n\r\n', /has the header "GET \/ HTTP/],
  ['line breaks without CR', 'Content-Length: 2\n\n{}', /begins with/],
  ['no Content-Length', 'Content-Type: a\r\n\r\n{}', /no Content-Length, or several/],
  ['two lengths', 'Content-Length: 2\r\nContent-Length: 3\r\n\r\n{}', /no Content-Length, or several/],
  ['an empty header', '\r\n\r\n{}', /begins with|has the header/],
  ['a negative length', 'Content-Length: -1\r\n\r\n{}', /Content-Length "-1"/],
  ['a length that is no number', 'Content-Length: 2x\r\n\r\n{}', /Content-Length "2x"/],
  ['ten gigabytes', 'Content-Length: 10737418240\r\n\r\n{', /10737418240 bytes is too long: at most/],
  ['more than a number holds', `Content-Length: ${'9'.repeat(400)}\r\n\r\n{`, /too long/],
  ['a header without an end', `X: ${'a'.repeat(10_000)}`, /header without an end/],
  ['a length that is too short', 'Content-Length: 1\r\n\r\n{"jsonrpc":"2.0"}', /begins with/],
];

test.each(broken)('%s: it ends with exit code 1 and one line that says why', async (_, bytes, reason) => {
  child.stdin.write(initialize);
  await saidBy(() => answered.includes('serverInfo'));
  child.stdin.write(bytes);
  const [code] = await once(child, 'close');
  expect(complaint).toMatch(reason);
  expect(complaint.trim().split('\n')).toHaveLength(1);
  expect(code).toBe(1);
});

test.each([
  ['in a header', 'Content-Le'],
  ['in a message', 'Content-Length: 40\r\n\r\n{"jsonrpc":'],
])('the input ends %s: exit code 1 and one line', async (_, bytes) => {
  child.stdin.end(Buffer.concat([initialize, Buffer.from(bytes)]));
  const [code] = await once(child, 'close');
  expect(complaint).toBe('hegao-language-server: the input ends in the middle of a message\n');
  expect(code).toBe(1);
});

test('the input ends behind shutdown: exit code 0 and not a word', async () => {
  child.stdin.write(Buffer.concat([initialize, request(2, 'shutdown')]));
  await saidBy(() => answered.includes('"id":2'));
  child.stdin.end();
  const [code] = await once(child, 'close');
  expect([code, complaint]).toEqual([0, '']);
});

test.each(['', '{', '{"jsonrpc":"2.0","id":1,', 'null x', '\0', '{"id":'.repeat(10_000)])(
  'what is no JSON, %j, is answered with an error, and what comes then is answered',
  async (body) => {
    child.stdin.write(Buffer.concat([initialize, framed(body), request(2, 'no/such')]));
    const said = await saidBy(() => answered.includes('"id":2'));
    expect(said).toMatch(/"id":null,"error":\{"code":-32700/);
  },
);

test('invalid UTF-8 is read as characters that cannot be read', async () => {
  const uri = 'file:///a.gongwen';
  const [before, after] = JSON.stringify({
    jsonrpc: '2.0',
    method: 'textDocument/didOpen',
    params: {
      textDocument: { uri, languageId: 'report-draft', version: 1, text: '青石县水利局2023年工作总结\n一、防汛|\n' },
    },
  }).split('|');
  const open = Buffer.concat([Buffer.from(before!), Buffer.from([0xff, 0xe4, 0xb8]), Buffer.from(after!)]);
  const ask = request(2, 'textDocument/documentSymbol', { textDocument: { uri } });
  child.stdin.write(Buffer.concat([initialize, notification('initialized', {}), framed(open), ask]));
  expect(await saidBy(() => answered.includes('"id":2'))).toContain('防汛\ufffd\ufffd');
});

test('messages may come byte by byte, and many at once', async () => {
  const odd = Buffer.from(initialize.toString().replace('Content-Length', 'content-type: a; b=c\r\nCONTENT-LENGTH'));
  for (const byte of odd) {
    child.stdin.write(Buffer.of(byte));
    await new Promise(setImmediate);
  }
  await saidBy(() => answered.includes('serverInfo'));
  const all = Buffer.concat([2, 3, 4, 5].map((id) => request(id, 'no/such')));
  for (let at = 1; at < all.length; at += 17) child.stdin.write(all.subarray(at === 1 ? 0 : at, at + 17));
  expect(await saidBy(() => answered.includes('"id":5'))).toMatch(/"id":2.*"id":3.*"id":4/s);
});
