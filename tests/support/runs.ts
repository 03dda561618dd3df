/**
 * How often a property is tried. The seed is fixed, so that a change is to blame for a failure, which prints the smallest
 * text that shows it; `RUNS=10000 SEED=random npx vitest run tests/features` looks further.
 */
export const runs = (numRuns: number): { numRuns: number; seed: number } => ({
  numRuns: Number(process.env.RUNS ?? numRuns),
  seed: process.env.SEED === 'random' ? Date.now() : Number(process.env.SEED ?? 20_261_123),
});
