// npm test: everything that must hold before a change is kept, from the types to the extension in real editors.
// Stops at the first step that fails. The last line adds up the tests and checks of all steps.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import {
  cache,
  ensureAllPrograms,
  ensurePackages,
  ensureWebWorkbench,
  ensureWorkbench,
  root,
  runMain,
} from './setup.mjs';

const unitReport = path.join(cache, 'vitest.json');
const unitReporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${unitReport}`];
const tool = (...place) => path.join(root, 'node_modules', ...place);

/** Name, arguments for node, and how to learn what was counted from what was printed. */
const steps = [
  ['types', [tool('typescript', 'bin', 'tsc'), '-b']],
  ['style', [tool('@biomejs', 'biome', 'bin', 'biome'), 'check', '--error-on-warnings', '.']],
  ['build', ['esbuild.mjs']],
  ['unit tests', [tool('vitest', 'vitest.mjs'), 'run', ...unitReporters], unitCounts],
  ['package', ['scripts/package.mjs', '--built']],
  ['VS Code', ['tests/e2e/run.mjs'], printedCounts],
  ['VS Code in the browser', ['tests/e2e/run.mjs', '--web'], printedCounts],
  ['Neovim', ['tests/editors/neovim.mjs'], printedCounts],
  ['Emacs', ['tests/editors/emacs.mjs'], printedCounts],
];

await runMain(async () => {
  await timed('setup', () => {
    ensurePackages();
    ensureAllPrograms();
    ensureWorkbench();
    ensureWebWorkbench();
  });
  const total = { passed: 0, failed: 0, skipped: 0 };
  for (const [name, args, counts] of steps) {
    rmSync(unitReport, { force: true });
    const { status, output } = await timed(name, () => runNode(args));
    const counted = counts?.(output) ?? {};
    for (const key of Object.keys(total)) total[key] += counted[key] ?? 0;
    if (status === 0) continue;
    total.failed ||= 1;
    process.exitCode = 1;
    console.log(`\n${name}: failed`);
    break;
  }
  const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : '';
  console.log(`test: ${total.passed} passed, ${total.failed} failed${skipped}`);
});

async function timed(name, act) {
  console.log(`\n== ${name}`);
  const start = Date.now();
  const result = await act();
  console.log(`   ${name}: ${((Date.now() - start) / 1000).toFixed(1)} s`);
  return result;
}

/** Runs a program of this project's under Node, passing on what it prints. */
async function runNode(args) {
  mkdirSync(cache, { recursive: true });
  const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] });
  const stop = (signal) => child.kill(signal);
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, stop);
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (text) => {
    output += text;
    process.stdout.write(text);
  });
  const [status] = await once(child, 'close');
  for (const signal of ['SIGINT', 'SIGTERM']) process.off(signal, stop);
  return { status, output };
}

function unitCounts() {
  try {
    const report = JSON.parse(readFileSync(unitReport, 'utf8'));
    const { numPassedTests: passed, numFailedTests: failed, numPendingTests, numTodoTests } = report;
    return { passed, failed, skipped: numPendingTests + numTodoTests };
  } catch {
    return { failed: 1 }; // it ended before it could count
  }
}

function printedCounts(output) {
  const last = [...output.matchAll(/^(\d+) passed, (\d+) failed(?:, (\d+) skipped)?$/gm)].at(-1);
  if (!last) return { failed: 1 }; // it ended before it could count
  const [passed, failed, skipped] = last.slice(1).map((number) => Number(number ?? 0));
  return { passed, failed, skipped };
}
