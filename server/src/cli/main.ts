import { isMainThread, parentPort, workerData } from 'node:worker_threads';
import { commandLine } from './command-line.ts';
import { serveThread } from './lint-threads.ts';

const { stdin, stdout, stderr, env } = process;
const io = { stdin, stdout, stderr, env, cwd: process.cwd(), program: new URL(import.meta.url) };

if (isMainThread) {
  stdout.on('error', (error: NodeJS.ErrnoException) => {
    // `hegao … | head`: the reader has what it wanted.
    if (error.code === 'EPIPE') process.exit();
    stderr.write(`hegao: 无法写到标准输出 / cannot write to standard output (${error.code})\n`);
    process.exit(2);
  });
  stderr.on('error', () => {});
  process.exitCode = await commandLine(process.argv.slice(2), io);
} else serveThread(parentPort!, workerData, io);
