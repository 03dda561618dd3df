import { availableParallelism } from 'node:os';
import { type MessagePort, Worker } from 'node:worker_threads';
import type { Message } from '../lint/rule.ts';
import type { Settings } from '../lint/settings.ts';
import { asTrouble } from './complaints.ts';
import { lintFormat } from './formats/lint-format.ts';
import type { Io } from './io.ts';
import { type LintWork, lintOne, type Told } from './lint-one.ts';
import type { Run } from './options.ts';
import type { Source } from './sources.ts';

/** What came of a draft in whatever thread: `said` where something went wrong. */
export type Outcome = Told | 'passed-over' | 'no-text' | { readonly said: Message };

/** Threads that judge drafts. */
export interface Threads {
  /** How many drafts may be under way before the first of them is told. */
  readonly ahead: number;
  lint(source: Source): Promise<Outcome>;
  end(): Promise<void>;
}

/** What a thread is given when it starts. */
interface Start {
  readonly run: Run;
  readonly cwd: string;
  readonly isTTY: boolean;
  readonly columns: number | undefined;
}

/** A thread is given drafts, and asks for the settings of folders: only one place reads configurations and complains of them. */
type ToThread =
  | { readonly source: Source }
  | { readonly folder: string; readonly id: number; readonly settings: Settings };
type FromThread = { readonly outcome: Outcome } | { readonly folder: string };

interface Thread {
  readonly worker: Worker;
  /** Answered in the order in which they were asked. */
  readonly asked: ((outcome: Outcome) => void)[];
}

/** `program`: the file that runs `serveThread` where it finds itself in a thread. */
export function startThreads(program: URL, { run, io, settingsFor }: LintWork): Threads {
  const { isTTY = false, columns } = io.stdout;
  const workerData: Start = { run, cwd: io.cwd, isTTY, columns };
  const ids = new Map<Settings, number>();
  const count = Math.min(availableParallelism(), mostThreads);
  const threads = Array.from({ length: count }, () => start());
  return {
    ahead: count * 8,
    lint: (source) =>
      new Promise((resolve) => {
        const thread = threads.reduce((least, one) => (one.asked.length < least.asked.length ? one : least));
        thread.asked.push(resolve);
        send(thread, { source });
      }),
    async end() {
      await Promise.all(threads.map(({ worker }) => worker.terminate()));
    },
  };

  function start(): Thread {
    const worker = new Worker(program, { workerData, resourceLimits: { maxYoungGenerationSizeMb: 64 } });
    const thread: Thread = { worker, asked: [] };
    worker.on('message', async (message: FromThread) => {
      if ('outcome' in message) thread.asked.shift()?.(message.outcome);
      else {
        const settings = await settingsFor(message.folder);
        if (!ids.has(settings)) ids.set(settings, ids.size);
        send(thread, { folder: message.folder, id: ids.get(settings)!, settings });
      }
    });
    worker.on('error', (error) => {
      for (const resolve of thread.asked.splice(0)) resolve({ said: asTrouble(error).said });
      threads[threads.indexOf(thread)] = start();
    });
    return thread;
  }
}

const mostThreads = 16;

const send = ({ worker }: Thread, message: ToThread): void => worker.postMessage(message);

/** The other side: judges the drafts that it is given, one after the other. */
export function serveThread(port: MessagePort, { run, cwd, isTTY, columns }: Start, io: Io): void {
  const stdout = { write: () => true, isTTY, ...(columns !== undefined && { columns }) };
  const own: Io = { ...io, cwd, stdout };
  const byId = new Map<number, Settings>();
  const byFolder = new Map<string, Promise<Settings>>();
  const awaited = new Map<string, (settings: Settings) => void>();
  const work: LintWork = { run, io: own, format: lintFormat(run, own), settingsFor };
  let last: Promise<void> = Promise.resolve();
  port.on('message', (message: ToThread) => {
    if ('source' in message) last = last.then(() => answer(message.source));
    else {
      const { folder, id, settings } = message;
      if (!byId.has(id)) byId.set(id, settings);
      awaited.get(folder)?.(byId.get(id)!);
    }
  });

  async function answer(source: Source): Promise<void> {
    const outcome = await lintOne(source, work).catch((error: unknown) => ({ said: asTrouble(error).said }));
    port.postMessage({ outcome });
  }

  function settingsFor(folder: string): Promise<Settings> {
    const known = byFolder.get(folder);
    if (known) return known;
    const settings = new Promise<Settings>((resolve) => awaited.set(folder, resolve));
    byFolder.set(folder, settings);
    port.postMessage({ folder });
    return settings;
  }
}
