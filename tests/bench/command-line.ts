import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from '../../server/src/draft/parse.ts';
import { summary } from './measure.ts';
import { type Row, type Section, timed } from './rows.ts';
import { targets } from './targets.ts';
import { type LongText, root, shortText } from './texts.ts';

/** `hegao` as a process of its own: how soon it is there, one long text, a workspace. */
export function commandLine(long: LongText): Section {
  const folder = mkdtempSync(join(tmpdir(), 'hegao-bench-'));
  try {
    writeFileSync(join(folder, 'short.txt'), shortText());
    writeFileSync(join(folder, 'long.txt'), long.text);
    writeFileSync(join(folder, '16.txt'), long.text.repeat(16));
    const rows: Row[] = [
      timed('`node -e 0`', processes(15, ['-e', '0'], folder)),
      timed('hegao --version', hegao(15, ['--version'], folder)),
      timed('hegao lint of a short draft', hegao(15, ['lint', 'short.txt'], folder), { target: targets.startUp }),
      timed('hegao lint, ×1', hegao(9, ['lint', 'long.txt'], folder), { target: targets.wholeProcess }),
      timed('hegao outline, ×1', hegao(9, ['outline', 'long.txt'], folder)),
      timed('hegao lint, ×16', hegao(3, ['lint', '16.txt'], folder)),
      timed('hegao outline, ×16', hegao(3, ['outline', '16.txt'], folder)),
      workspace(long, folder),
    ];
    return { title: 'The command line, whole process', rows };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const hegao = (runs: number, args: readonly string[], cwd: string) =>
  processes(runs, [join(root, 'dist/cli.js'), ...args], cwd);

function processes(runs: number, args: readonly string[], cwd: string) {
  const times: number[] = [];
  for (let count = 0; count <= runs; count++) {
    const start = performance.now();
    const { status, stderr } = spawnSync(process.execPath, args, { cwd, stdio: ['ignore', 'ignore', 'pipe'] });
    times.push(performance.now() - start);
    if (status !== 0 && status !== 1) throw new Error(`${args.join(' ')}: ${stderr}`);
  }
  return summary(times.slice(1));
}

/** 1 000 files of about 100 kB: the reports of the long text in turn, each file another cut of them. */
function workspace({ text }: LongText, folder: string): Row {
  const drafts = join(folder, 'drafts');
  const reports = parse(text).reports.map(({ report }) => report.text);
  let bytes = 0;
  for (let count = 0, next = 0; count < 1000; count++) {
    let content = '';
    while (content.length < 35_000) content += `${reports[next++ % reports.length]}\n`;
    const sub = join(drafts, String(count % 20));
    mkdirSync(sub, { recursive: true });
    const encoded = Buffer.from(content);
    bytes += encoded.length;
    writeFileSync(join(sub, `${count}.txt`), encoded);
  }
  const megabytes = bytes / 1e6;
  const measured = hegao(2, ['lint', '--format', 'json', 'drafts'], folder);
  return {
    what: `hegao lint, 1 000 files`,
    figure: (1000 * megabytes) / measured.least,
    unit: 'MB/s',
    note: `${megabytes.toFixed(0)} MB in ${(measured.least / 1000).toFixed(1)} s, ${availableParallelism()} processors`,
    target: targets.manyFiles,
  };
}
