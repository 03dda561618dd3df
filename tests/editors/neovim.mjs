// Neovim's own language client against the bundled server: it must show what the command line says of the same draft,
// at the same places. Prints a line per check and the count.
import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onPath, root } from '../../scripts/setup.mjs';
import { counter } from '../e2e/support/checks.mjs';

const draft = path.join(import.meta.dirname, '..', 'e2e', 'drafts', '半年工作总结.txt');
const { check, finish } = counter();

const folder = mkdtempSync(path.join(tmpdir(), 'hegao-neovim-'));
try {
  const file = path.join(folder, path.basename(draft));
  copyFileSync(draft, file);
  const expected = commandLine(file);
  const seen = neovim(file, path.join(folder, 'seen.json'));
  check('Neovim attaches the server', seen.attached === true, seen);
  check('the command line finds something in the draft', expected.length > 0, expected);
  check('Neovim shows the same findings at the same places', same(seen.diagnostics, expected), {
    neovim: seen.diagnostics,
    commandLine: expected,
  });
  check(
    'every finding says it is from 核稿',
    seen.sources?.every((source) => source === '核稿'),
    seen.sources,
  );
  check('the outline begins with the report', seen.symbols?.[0]?.includes('工作总结'), seen.symbols);
  check('a corrected draft loses its findings', seen.afterEdit === 0, seen.afterEdit);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
finish();

function commandLine(file) {
  const args = [path.join(root, 'dist', 'cli.js'), 'lint', '--format', 'json', file];
  const { stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  if (!stdout) throw new Error(`the command line said nothing: ${stderr}`);
  return JSON.parse(stdout).files[0].diagnostics.map(({ rule, line, column, endLine, endColumn }) =>
    [rule, line, column, endLine, endColumn].join(' '),
  );
}

function neovim(file, result) {
  const env = {
    ...process.env,
    HEGAO_NODE: process.execPath,
    HEGAO_SERVER: path.join(root, 'dist', 'node', 'server.cjs'),
    HEGAO_FILE: file,
    HEGAO_RESULT: result,
  };
  const script = path.join(import.meta.dirname, 'neovim.lua');
  const args = ['--headless', '--clean', '-n', '-i', 'NONE', '-c', `luafile ${script}`];
  const done = spawnSync(onPath('nvim'), args, { env, encoding: 'utf8', timeout: 120_000, killSignal: 'SIGKILL' });
  if (!existsSync(result)) return { attached: false, status: done.status, said: done.stderr };
  return JSON.parse(readFileSync(result, 'utf8'));
}

function same(seen, expected) {
  return JSON.stringify([...(seen ?? [])].sort()) === JSON.stringify([...expected].sort());
}
