import fc from 'fast-check';
import { count } from './tally.ts';

/**
 * How often a property is tried. The seed is fixed, so that a change is to blame for a failure, which prints the smallest
 * text that shows it. `RUNS=10000 SEED=random npx vitest run tests/features` looks further; with `FUZZ_SECONDS`, which
 * `npm run fuzz` sets, it is tried for so long instead.
 */
export const runs = (numRuns: number): fc.Parameters<unknown> => ({
  numRuns: seconds ? Number.MAX_SAFE_INTEGER : Number(process.env.RUNS ?? numRuns),
  seed: process.env.SEED === 'random' ? Date.now() : Number(process.env.SEED ?? 20_261_123),
  plugins: [fc.beforeEach(() => count('runs')), ...(seconds ? [fc.interruptAfterTimeLimit(seconds * 1000)] : [])],
});

const seconds = Number(process.env.FUZZ_SECONDS ?? 0);
