export interface Measured {
  /** Milliseconds. */
  readonly median: number;
  /** Half of the distance between the first and the third quartile, in milliseconds. */
  readonly spread: number;
}

/** Runs a few times to warm up, then `runs` times for the figures. */
export function measure(run: () => unknown, runs: number): Measured {
  for (let warm = 0; warm < Math.min(5, runs); warm++) run();
  const times: number[] = [];
  for (let count = 0; count < runs; count++) {
    const start = performance.now();
    run();
    times.push(performance.now() - start);
  }
  times.sort((a, b) => a - b);
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))]!;
  return { median: at(0.5), spread: (at(0.75) - at(0.25)) / 2 };
}
