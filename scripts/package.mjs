// Packs the built extension into dist/hegao.vsix. It is laid out in a folder of its own first, so that the package
// holds what is listed here and nothing else; the command line and the development tools are no part of it.
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { notices } from './notices.mjs';
import { cache, ensurePackages, Problem, root, run, runMain } from './setup.mjs';

const bundles = ['dist/node/client.cjs', 'dist/node/server.cjs', 'dist/web/client.js', 'dist/web/server.js'];
const contents = [
  ...bundles,
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
const largest = 1.5e6;
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
  const metafiles = JSON.parse(readFileSync(path.join(root, 'dist', 'meta.json'), 'utf8'));
  writeFileSync(path.join(stage, 'THIRD-PARTY-NOTICES.txt'), notices(bundles.map((name) => metafiles[name])));
  const vsce = path.join(root, 'node_modules', '@vscode', 'vsce', 'vsce');
  const options = ['--no-dependencies', '--allow-missing-repository', '--no-update-package-json'];
  ensureComplete(stage);
  run(process.execPath, [vsce, 'package', ...options, '-o', vsix], { cwd: stage });
  const { size } = statSync(vsix);
  if (size > largest) throw new Problem(`${path.basename(vsix)} has ${size} bytes, more than ${largest}.`);
  return vsix;
}

/** Every file that package.json names must be there: VS Code says nothing where one is missing. */
function ensureComplete(stage) {
  const named = readFileSync(path.join(stage, 'package.json'), 'utf8').matchAll(/"(\.\/[^"]+|client\/[^"]+)"/g);
  const missing = [...named].map(([, name]) => name).filter((name) => !existsSync(path.join(stage, name)));
  if (missing.length > 0) throw new Problem(`package.json names what is not packed: ${missing.join(', ')}`);
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
