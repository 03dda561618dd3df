// Packs the built extension into dist/hegao.vsix. It is laid out in a folder of its own first, so that the package
// holds what is listed here and nothing else; the command line and the development tools are no part of it.
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { cache, ensurePackages, Problem, root, run, runMain } from './setup.mjs';

const contents = [
  'dist/node/client.cjs',
  'dist/node/server.cjs',
  'dist/web/client.js',
  'dist/web/server.js',
  'client/icon.png',
  'client/report-draft.svg',
  'client/views.svg',
  'client/preview',
  'client/walkthrough',
  'schemas',
  'syntaxes',
  'l10n',
  'package.nls.json',
  'package.nls.zh-cn.json',
  'LICENSE',
  'CHANGELOG.md',
];
/** Without `type`, browsers take the extension for the CommonJS that it is. */
const notForTheExtension = ['private', 'files', 'bin', 'scripts', 'devDependencies', 'type'];
export const vsix = path.join(root, 'dist', 'hegao.vsix');

/** Packs what esbuild.mjs has built; returns the path of the .vsix. */
export function packExtension() {
  const stage = path.join(cache, 'vsix');
  rmSync(stage, { recursive: true, force: true });
  mkdirSync(stage, { recursive: true });
  for (const file of contents) {
    if (!existsSync(path.join(root, file))) throw new Problem(`${file} is missing; the extension cannot be packed.`);
    cpSync(path.join(root, file), path.join(stage, file), { recursive: true });
  }
  writeFileSync(path.join(stage, 'package.json'), JSON.stringify(manifest(), null, 2));
  writeFileSync(path.join(stage, 'README.md'), readme());
  const vsce = path.join(root, 'node_modules', '@vscode', 'vsce', 'vsce');
  const options = ['--no-dependencies', '--allow-missing-repository', '--no-update-package-json'];
  run(process.execPath, [vsce, 'package', ...options, '-o', vsix], { cwd: stage });
  return vsix;
}

function manifest() {
  const all = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
  return Object.fromEntries(Object.entries(all).filter(([key]) => !notForTheExtension.includes(key)));
}

/** The README without its pictures and its links to other files, which the extension's page could not show. */
function readme() {
  const text = readFileSync(path.join(root, 'README.md'), 'utf8');
  return text
    .replace(/!\[[^\]\n]*\]\([^)\n]*\)/g, '')
    .replace(/\[([^\]\n]*)\]\((?!https:|#)[^)\n]*\)/g, '$1')
    .replace(/<img\b[^>\n]*>/g, '');
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  await runMain(() => {
    ensurePackages();
    if (!process.argv.includes('--built')) run(process.execPath, ['esbuild.mjs'], { cwd: root });
    console.log(`packed ${path.relative(process.cwd(), packExtension())}`);
  });
}
