// `npm run bench:peers`: what other linters need for the same text in the same run, and how many times faster we are. They
// are installed in dist/bench/peers and are no part of the project; the ratios are written to docs/performance.md.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from '../../server/src/draft/parse.ts';
import { lint } from '../../server/src/lint/linter.ts';
import { machine, writeFigures } from './figures.ts';
import { type Measured, measure, summary } from './measure.ts';
import { type Peer, peers } from './peer-tools.ts';
import { printed, type Row, timed } from './rows.ts';
import { longText, root } from './texts.ts';
import { fresh } from './whole.ts';

const folder = join(root, 'dist/bench/peers');
const long = longText();
const textFile = join(folder, 'text.md');

console.log(`${long.name}: ${long.text.length} characters · ${machine()}`);
install();
writeFileSync(textFile, long.text);
const times: Row[] = [];
const ratios: Row[] = [];
for (const [index, peer] of peers.entries()) {
  // Before and after each peer: what else the machine does slows both.
  const before = ours();
  const { measured, findings } = theirs(peer, index);
  const after = ours();
  const own = (before.median + after.median) / 2;
  times.push(timed(peer.name, measured, { note: `${findings} findings` }), timed('  ours beside it', after));
  ratios.push({
    what: peer.name,
    figure: measured.median / own,
    unit: '×',
    note: `${measured.median.toFixed(0)} ms against ${own.toFixed(1)} ms`,
    target: peer.target,
  });
}
const sections = [
  { title: 'A full lint, in one process', rows: times },
  { title: 'Theirs / ours', rows: ratios },
];
for (const section of sections) console.log(printed(section));
writeFigures('peers', long, sections);

function ours(): Measured {
  return measure(() => lint(parse(long.text), fresh()), { runs: 15 });
}

function theirs({ source, runs, processes }: Peer, index: number): { measured: Measured; findings: number } {
  const module = join(folder, `peer-${index}.mjs`);
  writeFileSync(module, `${source}\n${runner(runs)}`);
  const all: number[] = [];
  let findings = 0;
  for (let count = 0; count < processes; count++) {
    const { status, stdout, stderr } = spawnSync(process.execPath, [module, textFile], { encoding: 'utf8' });
    if (status !== 0) throw new Error(`${module}: ${stderr}`);
    const said = JSON.parse(stdout.slice(stdout.lastIndexOf('\n{') + 1)) as { times: number[]; findings: number };
    all.push(...said.times);
    findings = said.findings;
  }
  return { measured: summary(all), findings };
}

/** Warms up where it may run more than once, and prints a line of JSON behind whatever the tool prints. */
function runner(runs: number): string {
  return `
import { readFileSync } from 'node:fs';
const text = readFileSync(process.argv[2], 'utf8');
const times = [];
let findings = 0;
for (let count = ${-Math.min(3, runs - 1)}; count < ${runs}; count++) {
  const start = performance.now();
  findings = await lint(text);
  if (count >= 0) times.push(performance.now() - start);
}
console.log('\\n' + JSON.stringify({ times, findings }));`;
}

function install(): void {
  const dependencies = Object.assign({}, ...peers.map(({ packages }) => packages));
  const manifest = JSON.stringify({ private: true, dependencies }, null, 2);
  const file = join(folder, 'package.json');
  mkdirSync(folder, { recursive: true });
  if (existsSync(join(folder, 'node_modules')) && existsSync(file) && readFileSync(file, 'utf8') === manifest) return;
  writeFileSync(file, manifest);
  const npm = process.env.npm_execpath;
  if (!npm) throw new Error('run this as `npm run bench:peers`: npm installs what is measured');
  const args = [npm, 'install', '--no-audit', '--no-fund', '--loglevel=error'];
  const { status } = spawnSync(process.execPath, args, { cwd: folder, stdio: 'inherit' });
  if (status !== 0) throw new Error('npm could not install the peers');
}
