/** Milliseconds. */
export interface Measured {
  readonly median: number;
  readonly p95: number;
  readonly least: number;
  /** Half of the distance between the first and the third quartile. */
  readonly spread: number;
}

/** Runs a few times to warm up, then `runs` times for the figures. What `prepare` does for a run is not counted. */
export function measure<Input = undefined>(
  run: (input: Input) => unknown,
  { runs = 15, prepare }: { readonly runs?: number; readonly prepare?: () => Input } = {},
): Measured {
  const times: number[] = [];
  const warmUps = Math.min(5, runs);
  for (let count = -warmUps; count < runs; count++) {
    const input = prepare?.() as Input;
    const start = performance.now();
    run(input);
    if (count >= 0) times.push(performance.now() - start);
  }
  return summary(times);
}

export function summary(times: readonly number[]): Measured {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!;
  return { median: at(0.5), p95: at(0.95), least: sorted[0]!, spread: (at(0.75) - at(0.25)) / 2 };
}
