// npm run release -- VERSION: gives package.json, its lock and CHANGELOG.md the new version, prints the release notes and
// packs the extension. Nothing is committed, tagged or sent anywhere.
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { release } from './changelog.mjs';
import { packExtension } from './package.mjs';
import { ensurePackages, Problem, root, run, runMain } from './setup.mjs';

const usage = 'usage: npm run release -- VERSION (as 1.2.3)';
const place = (name) => path.join(root, name);

await runMain(() => {
  const version = process.argv[2] ?? '';
  const manifest = readFileSync(place('package.json'), 'utf8');
  const before = JSON.parse(manifest).version;
  if (!/^(?:0|[1-9]\d*)(?:\.(?:0|[1-9]\d*)){2}$/.test(version)) throw new Problem(usage);
  if (!isLater(version, before)) throw new Problem(`the version is ${before} already; the next one must be later.`);
  const date = new Date().toISOString().slice(0, 10);
  const released = release(readFileSync(place('CHANGELOG.md'), 'utf8'), version, date);
  if (!released) throw new Problem('CHANGELOG.md says nothing under “## 未发布” or “## Unreleased”: both are needed.');

  ensurePackages();
  const lock = JSON.parse(readFileSync(place('package-lock.json'), 'utf8'));
  lock.version = version;
  lock.packages[''].version = version;
  writeFileSync(place('package.json'), manifest.replace(`"version": "${before}"`, `"version": "${version}"`));
  writeFileSync(place('package-lock.json'), `${JSON.stringify(lock, null, 2)}\n`);
  writeFileSync(place('CHANGELOG.md'), released.changelog);
  console.log(released.notes);
  run(process.execPath, ['esbuild.mjs'], { cwd: root });
  console.log(`packed ${path.relative(process.cwd(), packExtension())}; after npm test:`);
  console.log(`git commit -m "${version}" package.json package-lock.json CHANGELOG.md && git tag v${version}`);
});

function isLater(version, other) {
  const [a, b] = [version, other].map((one) => one.split('.').map(Number));
  const first = a.findIndex((part, index) => part !== b[index]);
  return first >= 0 && a[first] > b[first];
}
