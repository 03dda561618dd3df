// One session that every editor plays with its own language client and the settings that docs/editors.md recommends:
// it must show what the command line says of the same draft, at the same places. Prints a line per check and the count.
import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { root } from '../../scripts/setup.mjs';
import { counter } from '../e2e/support/checks.mjs';

const draft = path.join(root, 'tests', 'e2e', 'drafts', '半年工作总结.txt');
const corrected = '某局2024年工作总结\n\n一、主要工作\n全年工作进展顺利。\n';

/**
 * `settings` is the language of the page's block of code; `start` gives the program and its arguments, which read the
 * settings from a file, play the session and write what they saw as JSON to $HEGAO_RESULT. Null: the editor is missing.
 */
export function playSession({ editor, settings, start, missing }) {
  const { check, skip, finish } = counter();
  const folder = mkdtempSync(path.join(tmpdir(), 'hegao-editor-'));
  try {
    const file = path.join(folder, path.basename(draft));
    copyFileSync(draft, file);
    const home = path.join(folder, 'home');
    mkdirSync(home);
    const ours = path.join(home, `settings.${settings}`);
    writeFileSync(ours, blockOf(settings));
    const command = start(ours);
    if (command === null) {
      skip(missing);
      return finish();
    }
    const expected = commandLine(file);
    const seen = run(command, { file, home, result: path.join(home, 'seen.json') });
    check(`${editor} starts the server by the settings of docs/editors.md`, seen.attached === true, seen);
    check('the command line finds something in the draft', expected.length > 0, expected);
    check(`${editor} shows the same findings at the same places`, same(seen.diagnostics, expected), {
      [editor]: seen.diagnostics,
      commandLine: expected,
    });
    const fromHegao = seen.sources?.length > 0 && seen.sources.every((source) => source === '核稿');
    check('every finding says it is from 核稿', fromHegao, seen.sources);
    check('the outline begins with the report', seen.symbols?.[0]?.includes('工作总结'), seen.symbols);
    check('a corrected draft loses its findings', seen.afterEdit === 0, seen.afterEdit);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  finish();
}

/** The only block of docs/editors.md in a language, which is what a reader copies. */
function blockOf(language) {
  const page = readFileSync(path.join(root, 'docs', 'editors.md'), 'utf8');
  const blocks = [...page.matchAll(/^```(\w+)\n([^`]*)^```$/gm)].filter(([, one]) => one === language);
  if (blocks.length !== 1) throw new Error(`docs/editors.md has ${blocks.length} blocks of ${language}`);
  return blocks[0][2];
}

function commandLine(file) {
  const args = [path.join(root, 'dist', 'cli.js'), 'lint', '--format', 'json', file];
  const { stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  if (!stdout) throw new Error(`the command line said nothing: ${stderr}`);
  return JSON.parse(stdout).files[0].diagnostics.map(({ rule, line, column, endLine, endColumn }) =>
    [rule, line, column, endLine, endColumn].join(' '),
  );
}

/** Runs the editor where `hegao-language-server` is on the PATH, and none of the person's own settings are. */
function run([program, args], { file, home, result }) {
  const server = path.join(root, 'dist', 'node', 'server.cjs');
  const installed = path.join(home, 'hegao-language-server');
  writeFileSync(installed, `#!/bin/sh\nexec '${process.execPath}' '${server}' "$@"\n`, { mode: 0o755 });
  const env = {
    ...process.env,
    PATH: `${home}${path.delimiter}${process.env.PATH}`,
    HOME: home,
    XDG_CONFIG_HOME: home,
    XDG_DATA_HOME: home,
    LC_ALL: 'C.UTF-8',
    HEGAO_FILE: file,
    HEGAO_CORRECTED: corrected,
    HEGAO_RESULT: result,
  };
  const done = spawnSync(program, args, { env, encoding: 'utf8', timeout: 120_000, killSignal: 'SIGKILL' });
  if (!existsSync(result)) return { attached: false, status: done.status, said: done.stderr.slice(0, 500) };
  return JSON.parse(readFileSync(result, 'utf8'));
}

function same(seen, expected) {
  return JSON.stringify([...(seen ?? [])].sort()) === JSON.stringify([...expected].sort());
}
