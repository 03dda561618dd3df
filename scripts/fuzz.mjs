// npm run fuzz -- MINUTES [FILE…]: tries the properties of the tests (all files that use tests/support/runs.ts, or those
// named) with ever new seeds for so many minutes, one process at a time, and says how much was tried. What fails is
// printed with its seed and the smallest text that shows it, and the search goes on; the exit code is then 1.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { cache, Problem, root, runMain } from './setup.mjs';

const tally = path.join(cache, 'fuzz.jsonl');
/** For each property in each round, in seconds: long enough for texts that few come upon, short enough for many seeds. */
const longest = 10;

await runMain(async () => {
  const [minutes, ...named] = process.argv.slice(2);
  if (!(Number(minutes) > 0)) throw new Problem('usage: npm run fuzz -- MINUTES [FILE…]');
  const files = named.length > 0 ? named : filesWithProperties();
  const properties = files.map(propertiesIn).reduce((sum, count) => sum + count, 0);
  const end = Date.now() + Number(minutes) * 60_000;
  const total = {};
  for (let round = 1; Date.now() < end; round++) {
    const seconds = Math.min(longest, Math.max(0.5, (end - Date.now()) / 1000 / properties));
    const seed = Date.now() % 2 ** 31;
    const { status, output } = await tryAll(files, seed, seconds);
    for (const counts of tallied())
      for (const [what, count] of Object.entries(counts)) total[what] = (total[what] ?? 0) + count;
    console.log(`round ${round}, seed ${seed}: ${status === 0 ? 'holds' : 'FAILS'}; so far ${shown(total)}`);
    if (status === 0) continue;
    process.exitCode = 1;
    console.log(output);
  }
  console.log(`fuzz: ${shown(total)}; ${process.exitCode ? 'there are failures' : 'all held'}`);
});

function filesWithProperties() {
  const all = readdirSync(path.join(root, 'tests'), { recursive: true }).sort();
  return all
    .filter((file) => file.endsWith('.test.ts'))
    .map((file) => path.join('tests', file))
    .filter((file) => propertiesIn(file) > 0);
}

function propertiesIn(file) {
  return [...readFileSync(path.join(root, file), 'utf8').matchAll(/\bruns\(\d/g)].length;
}

/** The tests of `files`, once, every property for so many seconds. */
async function tryAll(files, seed, seconds) {
  mkdirSync(cache, { recursive: true });
  rmSync(tally, { force: true });
  const vitest = path.join(root, 'node_modules', 'vitest', 'vitest.mjs');
  const options = ['--no-file-parallelism', '--testTimeout=1000000000', '--hookTimeout=600000', '--no-color'];
  const env = { ...process.env, SEED: String(seed), FUZZ_SECONDS: String(seconds), TALLY: tally };
  const child = spawn(process.execPath, [vitest, 'run', ...options, ...files], { cwd: root, env });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text) => {
      output += text;
    });
  }
  const stop = () => child.kill();
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, stop);
  const [status] = await once(child, 'close');
  for (const signal of ['SIGINT', 'SIGTERM']) process.off(signal, stop);
  return { status, output };
}

function tallied() {
  if (!existsSync(tally)) return [];
  return readFileSync(tally, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
}

function shown(total) {
  const parts = Object.entries(total).map(([what, count]) => `${count.toLocaleString('en')} ${what}`);
  return parts.join(', ') || 'nothing tried';
}
