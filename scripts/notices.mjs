// What others have written of the bundles, with the licences that they ask to be passed on.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './setup.mjs';

/** The text that goes along with bundles: every package that esbuild took something of, by name. */
export function notices(metafiles) {
  const packages = [...new Set(metafiles.flatMap(({ inputs }) => Object.keys(inputs)).flatMap(packageOf))].sort();
  return ['Hegao holds parts of these packages:', ...packages.map(notice)].join(`\n\n${'-'.repeat(80)}\n\n`);
}

/** `node_modules/a/node_modules/@b/c` of `node_modules/a/node_modules/@b/c/lib/d.js`; nothing for what is our own. */
function packageOf(input) {
  const match = /^(.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(input);
  return match ? [match[0]] : [];
}

function notice(folder) {
  const place = path.join(root, folder);
  const { name, version, license } = JSON.parse(readFileSync(path.join(place, 'package.json'), 'utf8'));
  const file = existsSync(place) && readdirSync(place).find((each) => /^licen[cs]e(-mit)?(\.\w+)?$/i.test(each));
  if (!license || !file) throw new Error(`${folder} comes without a licence`);
  return `${name} ${version} (${license})\n\n${readFileSync(path.join(place, file), 'utf8').trim()}`;
}
