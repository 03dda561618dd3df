import { availableParallelism } from 'node:os';
import type { Complain } from './complaints.ts';
import { asTrouble } from './complaints.ts';
import { Trouble } from './io.ts';
import { type LintWork, lintOne, type Told } from './lint-one.ts';
import { type Outcome, startThreads, type Threads } from './lint-threads.ts';
import { type Source, sourcesOf } from './sources.ts';

/**
 * Judges the drafts that the command line means and has each told in their order; what goes wrong with one stops no other.
 * Gives how many were passed over because they do not read like drafts. Short work is done here; of long work, what is left
 * after the first bytes is done by other threads, as many as there are processors.
 */
export async function inOrder(
  work: LintWork,
  complain: Complain,
  tell: (source: Source, told: Told) => Promise<void>,
): Promise<number> {
  const { run, io } = work;
  const waiting: { readonly place: string; readonly source: Source | null; readonly outcome: Promise<Outcome> }[] = [];
  let threads: Threads | null = null;
  let passedOver = 0;
  let bytes = 0;
  const tellFirst = async (): Promise<void> => {
    const { place, source, outcome } = waiting.shift()!;
    const result = await outcome;
    if (result === 'passed-over') passedOver++;
    else if (result === 'no-text') return;
    else if ('said' in result) complain(place, new Trouble(result.said.zh, result.said.en));
    else if (source) {
      bytes += result.bytes;
      await tell(source, result);
    }
  };
  const complainInTurn = (place: string | null, error: unknown): void => {
    if (waiting.length === 0 || place === null) complain(place, error);
    else waiting.push({ place, source: null, outcome: Promise.resolve({ said: asTrouble(error).said }) });
  };
  try {
    for await (const source of sourcesOf(run.files, run.stdinFilename, io.cwd, complainInTurn)) {
      if (bytes > enoughForThreads && io.program && availableParallelism() > 1)
        threads ??= startThreads(io.program, work);
      const outcome = threads && source.path !== null ? threads.lint(source) : here(source, work);
      waiting.push({ place: source.shown, source, outcome });
      while (waiting.length > (threads?.ahead ?? 0)) await tellFirst();
    }
    while (waiting.length > 0) await tellFirst();
  } finally {
    await threads?.end();
  }
  return passedOver;
}

/** In bytes. A thread that starts has to load and to warm up as the first one did. */
const enoughForThreads = 6 << 20;

const here = (source: Source, work: LintWork): Promise<Outcome> =>
  lintOne(source, work).catch((error: unknown) => ({ said: asTrouble(error).said }));
