import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { commandLine } from '../../server/src/cli/command-line.ts';

/** What a run of the command line left behind. */
export interface Outcome {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Surroundings {
  readonly cwd?: string;
  readonly stdin?: Buffer | string;
  readonly env?: Record<string, string>;
  readonly isTTY?: boolean;
  readonly columns?: number;
}

/** Runs the command line in this process, as `hegao ARGS…` would in a folder. */
export async function hegao(args: readonly string[], surroundings: Surroundings = {}): Promise<Outcome> {
  const { cwd = tmpdir(), stdin = '', env = {}, isTTY = false, columns } = surroundings;
  const written = { stdout: '', stderr: '' };
  const output = (name: 'stdout' | 'stderr') => ({
    isTTY,
    ...(columns !== undefined && { columns }),
    write(text: string | Uint8Array) {
      written[name] += typeof text === 'string' ? text : Buffer.from(text).toString();
    },
  });
  const input = (async function* () {
    yield stdin;
  })();
  const io = { cwd, env, stdin: input, stdout: output('stdout'), stderr: output('stderr') };
  return { status: await commandLine(args, io), ...written };
}

/** A folder that holds these files and lasts as long as the test. */
export function folderWith(files: Record<string, string | Buffer>): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'hegao-')));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return folder;
}

export const bytesOf = (folder: string, name: string): Buffer => readFileSync(join(folder, name));

/** What is known of each file in the JSON output, by path. */
export function filesIn<File extends { path: string }>({ stdout }: Outcome): Map<string, File> {
  const { version, files } = JSON.parse(stdout) as { version: number; files: File[] };
  if (version !== 1) throw new Error(`version ${version}`);
  return new Map(files.map((file) => [file.path, file]));
}

export const pathsIn = (outcome: Outcome): string[] => [...filesIn(outcome).keys()];

/** A number is jumped over and a figure is not filled in. */
export const faulty = '青山镇2024年工作总结\n\n一、基本情况\n全年完成投资xx万元。\n三、存在问题\n人手不足。\n';
export const clean = '青山镇2024年工作总结\n\n一、基本情况\n全年完成投资三亿元。\n二、存在问题\n人手不足。\n';
