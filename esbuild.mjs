// Builds every bundle of the product from one table. `--watch` keeps building, `--bench` adds the benchmark,
// `--out FOLDER` writes to another folder than dist. THIRD-PARTY-NOTICES.txt says whose work the bundles hold.
import { writeFileSync } from 'node:fs';
import { build, context } from 'esbuild';
import { notices } from './scripts/notices.mjs';

const node = { platform: 'node', target: 'node20', format: 'cjs', mainFields: ['module', 'main'] };
/** VS Code runs extensions for the browser in a worker, and they are CommonJS there as well. */
const web = { platform: 'browser', target: 'es2023', mainFields: ['browser', 'module', 'main'] };
/** output → entry and what differs from the defaults */
const bundles = {
  'dist/node/client.cjs': { entryPoints: ['client/src/node/main.ts'], ...node, external: ['vscode'] },
  'dist/node/server.cjs': {
    entryPoints: ['server/src/node/main.ts'],
    ...node,
    banner: { js: '#!/usr/bin/env node' },
  },
  'dist/web/client.js': { entryPoints: ['client/src/browser/main.ts'], ...web, format: 'cjs', external: ['vscode'] },
  'dist/web/server.js': { entryPoints: ['server/src/browser/main.ts'], ...web, format: 'iife' },
  'dist/cli.js': {
    entryPoints: ['server/src/cli/main.ts'],
    ...node,
    format: 'esm',
    banner: {
      js: "#!/usr/bin/env node\nimport { createRequire as requireFrom } from 'node:module';\nconst require = requireFrom(import.meta.url);",
    },
  },
};
const measuring = {
  ...node,
  format: 'esm',
  minify: false,
  banner: {
    js: "import { createRequire as requireFrom } from 'node:module';\nconst require = requireFrom(import.meta.url);",
  },
};
const bench = {
  'dist/bench/bench.mjs': { entryPoints: ['tests/bench/bench.ts'], ...measuring },
  'dist/bench/peers.mjs': { entryPoints: ['tests/bench/peers.ts'], ...measuring },
};

const table = process.argv.includes('--bench') ? { ...bundles, ...bench } : bundles;
const watch = process.argv.includes('--watch');
const out = process.argv.includes('--out') ? process.argv[process.argv.indexOf('--out') + 1] : 'dist';
const metafiles = {};
for (const [outfile, options] of Object.entries(table)) {
  const settings = {
    bundle: true,
    minify: !watch,
    keepNames: false,
    legalComments: 'none',
    metafile: true,
    logLevel: 'warning',
    charset: 'utf8',
    outfile: outfile.replace(/^dist/, out),
    ...options,
  };
  if (watch) await (await context(settings)).watch();
  else metafiles[outfile] = (await build(settings)).metafile;
}
if (!watch) {
  writeFileSync(`${out}/meta.json`, JSON.stringify(metafiles));
  writeFileSync(`${out}/THIRD-PARTY-NOTICES.txt`, notices(Object.values(metafiles)));
}
