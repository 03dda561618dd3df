import { spawn, spawnSync } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { clean, faulty } from './support.ts';

// The bundled program as a process of its own: what only a real process can show.

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'hegao-process-'));
const program = join(folder, 'dist', 'cli.mjs');
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

beforeAll(async () => {
  await build({
    entryPoints: [join(root, 'server/src/cli/main.ts')],
    outfile: program,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    mainFields: ['module', 'main'],
    banner: {
      js: "import { createRequire as requireFrom } from 'node:module';\nconst require = requireFrom(import.meta.url);",
    },
  });
  copyFileSync(join(root, 'package.json'), join(folder, 'package.json'));
  writeFileSync(join(folder, 'faulty.txt'), faulty);
  writeFileSync(join(folder, 'clean.txt'), clean);
  writeFileSync(join(folder, 'long.txt'), faulty.repeat(3000));
  chmodSync(folder, 0o755);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const run = (...args: string[]) => spawnSync(process.execPath, [program, ...args], { cwd: folder, encoding: 'utf8' });

test('--version is that of the package', () => {
  expect(run('--version')).toMatchObject({ status: 0, stdout: `${version}\n`, stderr: '' });
});

test.each([
  [['lint', 'clean.txt'], 0],
  [['lint', 'faulty.txt'], 1],
  [['lint', 'missing.txt'], 2],
  [['lint', '--nonsense'], 2],
  [['outline', 'faulty.txt'], 0],
])('hegao %j ends with %i', (args, status) => {
  const outcome = run(...args);
  expect(outcome.status).toBe(status);
  expect(outcome.stderr.trimEnd().split('\n')).toHaveLength(1);
  expect(outcome.stderr === '').toBe(status !== 2);
});

test('standard input of a pipe', () => {
  const options = { cwd: folder, encoding: 'utf8', input: faulty } as const;
  const { status, stdout } = spawnSync(process.execPath, [program, 'lint', '--format', 'json', '-'], options);
  expect(status).toBe(1);
  expect(JSON.parse(stdout).files[0].path).toBe('<stdin>');
});

test('a long result arrives whole', () => {
  const { stdout } = spawnSync(process.execPath, [program, 'lint', '--format', 'json', 'long.txt'], {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 1 << 30,
  });
  expect(JSON.parse(stdout).files[0].diagnostics.length).toBeGreaterThan(3000);
});

test('a reader that goes away, as in `hegao … | head`, is no error', async () => {
  const child = spawn(process.execPath, [program, 'lint', 'long.txt'], { cwd: folder });
  let stderr = '';
  child.stderr.on('data', (data) => {
    stderr += data;
  });
  child.stdout.once('data', () => child.stdout.destroy());
  const [status, signal] = await new Promise<unknown[]>((resolve) => child.on('close', (...end) => resolve(end)));
  expect([signal, stderr]).toEqual([null, '']);
  expect([0, 1]).toContain(status);
});

test('a full disk is told in one line', (context) => {
  if (!existsSync('/dev/full')) return context.skip('there is no /dev/full here');
  const command = `"${process.execPath}" "${program}" lint faulty.txt > /dev/full`;
  const { status, stderr } = spawnSync('sh', ['-c', command], { cwd: folder, encoding: 'utf8' });
  expect(status).toBe(2);
  expect(stderr).toMatch(/^hegao: [^\n]*ENOSPC[^\n]*\n$/);
});

test('where the disk has no room for the mended draft, one line says so and the draft is as it was', (context) => {
  const [disk, copy] = [join(folder, 'disk'), join(folder, 'copy.txt')];
  const draft = join(folder, 'mendable.txt');
  mkdirSync(disk);
  writeFileSync(draft, '青山镇2024年工作总结\n\n一、基本情况\n投资增长,民生改善,社会稳定。\n'.repeat(400));
  const small = 'mount -t tmpfs -o size=64k none "$1" || exit 99; cp "$2" "$1/a.txt"';
  const mend = '"$4" "$5" lint --fix "$1/a.txt"; status=$?; cp "$1/a.txt" "$3"; ls -A "$1"; exit $status';
  const words = ['sh', disk, draft, copy, process.execPath, program];
  const { error, status, stdout, stderr } = spawnSync(
    'unshare',
    ['--map-root-user', '--mount', 'sh', '-c', `${small}; ${mend}`, ...words],
    { encoding: 'utf8' },
  );
  if (error || status === 99 || /^unshare:/m.test(stderr)) return context.skip('no small disk can be made here');
  expect([status, stderr]).toEqual([2, `hegao: ${join(disk, 'a.txt')}: 磁盘已满，请腾出空间后再试\n`]);
  expect(stdout).toMatch(/^a\.txt$/m);
  expect(stdout).not.toContain('.tmp');
  expect(readFileSync(copy)).toEqual(readFileSync(draft));
});

test('long work is done by several threads: the same in the same order, errors too', () => {
  const text = faulty.repeat(3000);
  for (let count = 0; count < 40; count++) writeFileSync(join(folder, `many-${10 + count}.txt`), text + count);
  const options = { cwd: folder, encoding: 'utf8', maxBuffer: 1 << 30 } as const;
  const files = Array.from({ length: 40 }, (_, count) => `many-${10 + count}.txt`);
  files.splice(30, 0, 'missing.txt');
  const args = ['lint', '--rule', 'number-gap', '--format', 'json', ...files];
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], options);
  expect([status, stderr]).toEqual([2, 'hegao: missing.txt: 没有这个文件或文件夹，请检查路径\n']);
  const found = JSON.parse(stdout).files as { path: string; diagnostics: unknown[] }[];
  expect(found.map(({ path }) => path)).toEqual(files.filter((file) => file !== 'missing.txt'));
  expect(new Set(found.map(({ diagnostics }) => JSON.stringify(diagnostics))).size).toBe(1);
  expect(found[0]!.diagnostics).toHaveLength(3000);
});

test('files that may not be read are told, and the others are looked at', (context) => {
  if (process.platform === 'win32') return context.skip('Windows has no such permissions');
  writeFileSync(join(folder, 'secret.txt'), faulty);
  chmodSync(join(folder, 'secret.txt'), 0);
  // The superuser may read everything, so a run as root takes the place of nobody.
  const nobody = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {};
  const options = { cwd: folder, encoding: 'utf8', ...nobody } as const;
  const { error, status, stdout, stderr } = spawnSync(
    process.execPath,
    [program, 'lint', '--format', 'json', 'secret.txt', 'clean.txt'],
    options,
  );
  if (error) return context.skip(`cannot run Node as another user: ${error.message}`);
  expect([status, stderr]).toEqual([2, 'hegao: secret.txt: 没有权限，请检查文件的读写权限\n']);
  expect(JSON.parse(stdout).files).toEqual([{ path: 'clean.txt', diagnostics: [] }]);
});

test('a draft or folder that may not be written stays as it is', (context) => {
  if (process.platform === 'win32') return context.skip('Windows has no such permissions');
  const nobody = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {};
  const place = join(folder, 'protected');
  const text = '青山镇2024年工作总结\n\n一、基本情况\n投资增长,民生改善,社会稳定。\n';
  mkdirSync(place);
  for (const [name, mode] of [
    ['kept.txt', 0o444],
    ['open.txt', 0o666],
  ] as const) {
    writeFileSync(join(place, name), text);
    chmodSync(join(place, name), mode);
  }
  chmodSync(place, 0o555);
  try {
    const args = [program, 'lint', '--fix', 'kept.txt', 'open.txt'];
    const { error, status, stderr } = spawnSync(process.execPath, args, { cwd: place, encoding: 'utf8', ...nobody });
    if (error) return context.skip(`cannot run Node as another user: ${error.message}`);
    const said = ['kept.txt', 'open.txt'].map((name) => `hegao: ${name}: 没有权限，请检查文件的读写权限\n`);
    expect([status, stderr]).toEqual([2, said.join('')]);
    expect(readdirSync(place).sort()).toEqual(['kept.txt', 'open.txt']);
    for (const name of ['kept.txt', 'open.txt']) expect(readFileSync(join(place, name), 'utf8')).toBe(text);
  } finally {
    chmodSync(place, 0o755);
  }
});
