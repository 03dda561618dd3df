import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createProtocolConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver/node';

// What `npm pack` makes, installed without a network into a folder of its own.

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'hegao-npm-'));
const [stage, home] = [join(folder, 'stage'), join(folder, 'home')];
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const shell = process.platform === 'win32';
let packed: string[];

beforeAll(() => {
  for (const place of [stage, home]) mkdirSync(place);
  for (const name of ['package.json', ...manifest.files.filter((name: string) => !name.startsWith('dist/'))]) {
    cpSync(join(root, name), join(stage, name), { recursive: true });
  }
  execFileSync(process.execPath, ['esbuild.mjs', '--out', join(stage, 'dist')], { cwd: root, stdio: 'inherit' });
  const said = execFileSync('npm', ['pack', '--json', '--ignore-scripts'], {
    cwd: stage,
    encoding: 'utf8',
    stdio: 'pipe',
    shell,
  });
  const [{ filename, files }] = JSON.parse(said);
  packed = files.map(({ path }: { path: string }) => path);
  writeFileSync(join(home, 'package.json'), '{}');
  const args = ['install', '--offline', '--no-audit', '--no-fund', '--loglevel=error', join(stage, filename)];
  execFileSync('npm', args, { cwd: home, stdio: 'pipe', shell });
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('holds the two programs, what belongs to them, and nothing else', () => {
  expect(packed.sort()).toEqual([
    'CHANGELOG.md',
    'LICENSE',
    'README.md',
    'dist/THIRD-PARTY-NOTICES.txt',
    'dist/cli.js',
    'dist/node/server.cjs',
    'package.json',
    'schemas/hegao.schema.json',
  ]);
  expect(existsSync(join(home, 'node_modules', 'hegao'))).toBe(true);
  expect(manifest).not.toHaveProperty('dependencies');
});

test('npx hegao lints a draft', () => {
  writeFileSync(
    join(home, 'a.txt'),
    '青山镇2024年工作总结\n\n一、基本情况\n全年完成投资xx万元。\n三、存在问题\n人手不足。\n',
  );
  const npx = (...args: string[]) =>
    spawnSync('npx', ['--offline', 'hegao', ...args], { cwd: home, encoding: 'utf8', shell });
  expect(npx('--version').stdout).toBe(`${manifest.version}\n`);
  const { status, stdout } = npx('lint', '--format', 'json', 'a.txt');
  expect(status).toBe(1);
  const rules = JSON.parse(stdout).files[0].diagnostics.map(({ rule }: { rule: string }) => rule);
  expect(rules).toEqual(expect.arrayContaining(['number-gap', 'placeholder']));
}, 60_000);

test('hegao-language-server answers', async () => {
  const program = join(home, 'node_modules', '.bin', 'hegao-language-server');
  const server = spawn(program, ['--stdio'], { shell });
  const ended = new Promise<number | null>((done) => server.once('exit', done));
  const connection = createProtocolConnection(
    new StreamMessageReader(server.stdout),
    new StreamMessageWriter(server.stdin),
  );
  connection.listen();
  try {
    const params = { processId: null, rootUri: null, capabilities: {} };
    const { capabilities } = await connection.sendRequest<{ capabilities: object }>('initialize', params);
    expect(capabilities).toHaveProperty('documentSymbolProvider');
    await connection.sendRequest('shutdown');
    await connection.sendNotification('exit');
    expect(await ended).toBe(0);
  } finally {
    connection.dispose();
    server.kill();
  }
}, 60_000);
