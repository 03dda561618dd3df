import { mkdirSync, writeFileSync } from 'node:fs';
import { type HeapProfiler, type InspectorNotification, type Profiler, Session } from 'node:inspector/promises';
import { join } from 'node:path';
import { root } from './texts.ts';

export type { InspectorNotification };

const folder = join(root, 'dist/bench/profiles');

/** Where the time of `work` goes: a .cpuprofile that VS Code and browsers open, and the costliest functions, printed. */
export async function profiledTime(name: string, work: () => Promise<void>): Promise<string> {
  const session = new Session();
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.setSamplingInterval', { interval: 200 });
  await session.post('Profiler.start');
  await work();
  const { profile } = await session.post('Profiler.stop');
  session.disconnect();
  return `${saved(`${name}.cpuprofile`, profile)}\n${costliest(timesOf(profile), 'ms')}`;
}

/** What `work` allocates: a .heapprofile, and the functions that allocate most, printed. */
export async function profiledMemory(name: string, work: () => Promise<void>): Promise<string> {
  const session = new Session();
  session.connect();
  await session.post('HeapProfiler.enable');
  await session.post('HeapProfiler.startSampling', {
    samplingInterval: 4096,
    includeObjectsCollectedByMajorGC: true,
    includeObjectsCollectedByMinorGC: true,
  } as HeapProfiler.StartSamplingParameterType);
  await work();
  const { profile } = await session.post('HeapProfiler.stopSampling');
  session.disconnect();
  return `${saved(`${name}.heapprofile`, profile)}\n${costliest(sizesOf(profile.head), 'MB')}`;
}

function saved(file: string, profile: object): string {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, file), JSON.stringify(profile));
  return `written: dist/bench/profiles/${file}`;
}

/** Milliseconds of each function's own. */
function timesOf({ nodes, samples = [], timeDeltas = [] }: Profiler.Profile): Map<string, number> {
  const names = new Map(nodes.map(({ id, callFrame }) => [id, nameOf(callFrame)]));
  const times = new Map<string, number>();
  for (const [index, id] of samples.entries()) add(times, names.get(id)!, (timeDeltas[index] ?? 0) / 1000);
  return times;
}

function sizesOf(head: HeapProfiler.SamplingHeapProfileNode, sizes = new Map<string, number>()): Map<string, number> {
  add(sizes, nameOf(head.callFrame), head.selfSize / 1e6);
  for (const child of head.children) sizesOf(child, sizes);
  return sizes;
}

const nameOf = ({ functionName, lineNumber }: { functionName: string; lineNumber: number }): string =>
  `${functionName || 'anonymous'}:${lineNumber + 1}`;

function add(sums: Map<string, number>, name: string, amount: number): void {
  sums.set(name, (sums.get(name) ?? 0) + amount);
}

function costliest(sums: Map<string, number>, unit: string): string {
  const all = [...sums.values()].reduce((sum, one) => sum + one, 0);
  return [...sums]
    .sort((a, b) => b[1] - a[1])
    .slice(0, 25)
    .map(
      ([name, sum]) =>
        `${sum.toFixed(1).padStart(10)} ${unit} ${((100 * sum) / all).toFixed(1).padStart(5)} %  ${name}`,
    )
    .join('\n');
}
