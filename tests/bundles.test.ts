import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Metafile } from 'esbuild';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createProtocolConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver/node';

const root = fileURLToPath(new URL('..', import.meta.url));
const builtIns = new Set(builtinModules);
const out = mkdtempSync(join(tmpdir(), 'hegao-bundles-'));
let metafiles: Record<string, Metafile>;

beforeAll(() => {
  execFileSync(process.execPath, ['esbuild.mjs', '--out', out], { cwd: root, stdio: 'inherit' });
  metafiles = JSON.parse(readFileSync(join(out, 'meta.json'), 'utf8'));
});
afterAll(() => rmSync(out, { recursive: true, force: true }));

/** What each bundle holds nothing of, what it must hold, what it may ask its host for, and how many kB it may grow to. */
const bundles = [
  {
    name: 'dist/node/client.cjs',
    without: [/node_modules\/markdown-it\//, /^server\/src\/(?!lsp\/requests\.ts$)/],
    from: 'client/src/node/main.ts',
    external: ['vscode'],
    onNode: true,
    bound: 600,
  },
  {
    name: 'dist/node/server.cjs',
    without: [/node_modules\/vscode-languageclient\//, /^client\//, /^server\/src\/cli\//],
    from: 'server/src/node/main.ts',
    external: [],
    onNode: true,
    bound: 950,
  },
  {
    name: 'dist/web/client.js',
    without: [/node_modules\/markdown-it\//, /^server\/src\/(?!lsp\/requests\.ts$)/, /^client\/src\/node\//],
    from: 'client/src/browser/main.ts',
    external: ['vscode'],
    onNode: false,
    bound: 500,
  },
  {
    name: 'dist/web/server.js',
    without: [/node_modules\/vscode-languageclient\//, /^client\//, /^server\/src\/(cli|files|node|word)\//],
    from: 'server/src/browser/main.ts',
    external: [],
    onNode: false,
    bound: 900,
  },
  {
    name: 'dist/cli.js',
    without: [/node_modules\/vscode/, /^client\//, /^server\/src\/(lsp|node)\//],
    from: 'server/src/cli/main.ts',
    external: [],
    onNode: true,
    bound: 1000,
  },
];

test('every bundle that is built is looked at', () => {
  expect(Object.keys(metafiles).sort()).toEqual(bundles.map(({ name }) => name).sort());
});

describe.each(bundles)('$name', ({ name, without, from, external, onNode, bound }) => {
  test('holds what it needs and nothing else', () => {
    const inputs = Object.keys(metafiles[name]!.inputs);
    expect(inputs).toContain(from);
    expect(inputs.filter((input) => without.some((pattern) => pattern.test(input)))).toEqual([]);
  });

  test(`asks its host for nothing but ${onNode ? 'Node and VS Code' : 'VS Code'}`, () => {
    const asked = bundleOf(name).imports.flatMap((one) => (one.external ? one.path : []));
    const packages = asked.filter((path) => !(onNode && isBuiltIn(path)));
    expect([...new Set(packages)]).toEqual(external);
  });

  test('opens no network connection', () => {
    const inputs = Object.entries(metafiles[name]!.inputs);
    const talking = inputs.filter(([, { imports }]) => imports.some(({ path }) => network.test(path)));
    expect(talking.map(([input]) => input).filter((input) => input !== pipes)).toEqual([]);
    expect(
      textOf(name).match(/\b(?:fetch|XMLHttpRequest|WebSocket|WebTransport|EventSource|sendBeacon)\b/g),
    ).toBeNull();
  });

  test(`is smaller than ${bound} kB`, () => {
    const kilobytes = bundleOf(name).bytes / 1000;
    console.info(`${name}: ${kilobytes.toFixed(0)} kB`);
    expect(kilobytes).toBeLessThan(bound);
  });
});

test('every package that a bundle holds something of is named with its licence', () => {
  const inputs = Object.values(metafiles).flatMap((metafile) => Object.keys(metafile.inputs));
  const packages = new Set(inputs.flatMap((input) => /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(input)?.[1] ?? []));
  const text = readFileSync(join(out, 'THIRD-PARTY-NOTICES.txt'), 'utf8');
  const named = [...text.matchAll(/^-{80}\n\n(\S+) \S+ \((.+)\)\n\n/gm)];
  expect(named.map(([, name]) => name).sort()).toEqual([...packages].sort());
  expect(named.map(([, , licence]) => licence).filter((licence) => !permissive.includes(licence!))).toEqual([]);
});

test('the language server answers as a process of its own, and ends when it is told to', async () => {
  const server = spawn(process.execPath, [join(out, 'node/server.cjs'), '--stdio']);
  const ended = new Promise<number | null>((done) => server.once('exit', done));
  const connection = createProtocolConnection(
    new StreamMessageReader(server.stdout),
    new StreamMessageWriter(server.stdin),
  );
  connection.listen();
  try {
    const params = { processId: null, rootUri: null, capabilities: {} };
    const { capabilities } = await connection.sendRequest<{ capabilities: object }>('initialize', params);
    expect(capabilities).toHaveProperty('textDocumentSync');
    expect(capabilities).toHaveProperty('documentSymbolProvider');
    await connection.sendRequest('shutdown');
    await connection.sendNotification('exit');
    expect(await ended).toBe(0);
  } finally {
    connection.dispose();
    server.kill();
  }
});

/** What a program of Node's reaches other machines with. */
const network = /^(?:node:)?(?:dgram|dns|http|http2|https|inspector|net|quic|tls|undici)(?:\/|$)/;
/** Editors may ask the server to meet them at a pipe or a port of this machine, which it offers to nobody by itself. */
const pipes = 'node_modules/vscode-jsonrpc/lib/node/main.js';
const permissive = ['MIT', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', 'BlueOak-1.0.0', 'Apache-2.0'];

const textOf = (name: string): string => readFileSync(join(out, relative('dist', name)), 'utf8');

function bundleOf(name: string): Metafile['outputs'][string] {
  const path = relative(root, resolve(out, relative('dist', name))).replaceAll('\\', '/');
  return metafiles[name]!.outputs[path]!;
}

const isBuiltIn = (path: string): boolean => path.startsWith('node:') || builtIns.has(path.split('/')[0]!);
