// npm start [-- [--no-editor] [--english] [FILE]]: builds, prints FILE's outline and findings, and opens it in VS Code
// with the extension: in the desktop one where `code` is installed, else in a workbench in the browser.
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { statSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { packExtension } from './package.mjs';
import { ensurePackages, ensureWorkbench, onPath, Problem, root, run, runMain } from './setup.mjs';
import { startWorkbench } from './workbench.mjs';

const usage = 'usage: npm start -- [--no-editor] [--english] [FILE]';
/** npm runs scripts in the project's folder and says in INIT_CWD where the person is. */
const here = process.env.INIT_CWD ?? process.cwd();
const sample = path.join(root, 'samples', '汇编.txt');

await runMain(async () => {
  const { editor, language, file } = readArguments();
  ensurePackages();
  console.log('building …');
  run(process.execPath, ['esbuild.mjs'], { cwd: root });
  report('outline', file);
  report('lint', file);
  if (!editor) return;
  const code = desktopCode();
  if (code) openDesktop(code, file);
  else await openInBrowser(file, language);
});

function readArguments() {
  let parsed;
  try {
    const options = { 'no-editor': { type: 'boolean' }, english: { type: 'boolean' } };
    parsed = parseArgs({ options, allowPositionals: true });
  } catch (error) {
    throw new Problem(`${error.message.split('. ')[0]}\n${usage}`);
  }
  const { values, positionals } = parsed;
  if (positionals.length > 1) throw new Problem(`one file at a time, please.\n${usage}`);
  const file = positionals[0] ? path.resolve(here, positionals[0]) : sample;
  const found = statSync(file, { throwIfNoEntry: false });
  if (!found) throw new Problem(`no such file: ${file}`);
  if (found.isDirectory()) throw new Problem(`a folder, not a file: ${file}`);
  return { editor: !values['no-editor'], language: values.english ? 'en' : 'zh-cn', file };
}

/** Lets the command line print in this terminal; findings are no failure here. */
function report(command, file) {
  console.log(`\n$ hegao ${command} ${path.relative(here, file)}`);
  const args = [path.join(root, 'dist', 'cli.js'), command, file];
  const { status } = spawnSync(process.execPath, args, { stdio: ['ignore', 'inherit', 'inherit'] });
  if (status !== 0 && status !== 1) throw new Problem(`hegao ${command} could not read the file.`);
}

/** `code`, where there is one and a screen to show it on. */
function desktopCode() {
  const { DISPLAY, WAYLAND_DISPLAY, VSCODE_IPC_HOOK_CLI } = process.env;
  const screen = process.platform !== 'linux' || DISPLAY || WAYLAND_DISPLAY || VSCODE_IPC_HOOK_CLI;
  return screen ? onPath('code') : null;
}

function openDesktop(code, file) {
  const shell = process.platform === 'win32';
  const remote = process.env.VSCODE_IPC_HOOK_CLI || process.env.WSL_DISTRO_NAME;
  if (remote) {
    // From a remote terminal `code` knows no development folder; there the extension is installed.
    run(code, ['--install-extension', packExtension(), '--force']);
    run(code, ['--new-window', file]);
    console.log('\ninstalled 核稿 Hegao into VS Code (to remove: code --uninstall-extension hegao.hegao)');
  } else {
    const args = ['--new-window', `--extensionDevelopmentPath=${root}`, file];
    spawn(code, shell ? args.map((arg) => `"${arg}"`) : args, { shell, stdio: 'ignore', detached: true }).unref();
  }
  console.log(`opened ${file} in VS Code`);
}

async function openInBrowser(file, language) {
  const program = ensureWorkbench();
  console.log('\nstarting VS Code for the browser …');
  const extension = packExtension();
  const workbench = await startWorkbench({ program, extension, language });
  const address = workbench.address(path.dirname(file), [['openFile', workbench.uri(file)]]);
  console.log(`open ${address}\nCtrl+C ends it.`);
  const opener = process.platform === 'darwin' ? 'open' : 'xdg-open';
  if ((process.env.DISPLAY || process.platform === 'darwin') && onPath(opener)) {
    spawn(opener, [address], { stdio: 'ignore', detached: true }).unref();
  }
  const leaving = ['SIGINT', 'SIGTERM', 'SIGHUP'].map((signal) => once(process, signal));
  const crashed = await Promise.race([
    ...leaving.map((left) => left.then(() => false)),
    workbench.ended.then(() => true),
  ]);
  await workbench.stop();
  if (crashed) throw new Problem('the VS Code workbench has ended.');
}
