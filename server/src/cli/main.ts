import { commandLine } from './command-line.ts';

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // `hegao … | head`: the reader has what it wanted.
  if (error.code === 'EPIPE') process.exit();
  process.stderr.write(`hegao: 无法写到标准输出 / cannot write to standard output (${error.code})\n`);
  process.exit(2);
});
process.stderr.on('error', () => {});

const { stdin, stdout, stderr, env } = process;
process.exitCode = await commandLine(process.argv.slice(2), { stdin, stdout, stderr, env, cwd: process.cwd() });
