import type { Measured } from './measure.ts';
import type { Target } from './targets.ts';

/** One figure of the benchmark. */
export interface Row {
  readonly what: string;
  readonly figure: number;
  readonly unit: 'ms' | 'MB' | 'MB/s' | '×' | 'kB';
  /** Of figures that were measured many times. */
  readonly measured?: Measured;
  readonly note?: string;
  readonly target?: Target;
}

/** The rows of one subject. */
export interface Section {
  readonly title: string;
  readonly rows: readonly Row[];
}

export const timed = (what: string, measured: Measured, more: Partial<Row> = {}): Row => ({
  what,
  figure: measured.median,
  unit: 'ms',
  measured,
  ...more,
});

/** The row counts by its 95th percentile: the pauses that somebody notices. */
export const timedAtWorst = (what: string, measured: Measured, more: Partial<Row> = {}): Row => ({
  ...timed(what, measured, more),
  figure: measured.p95,
});

export function printed({ title, rows }: Section): string {
  const heading = `${title.padEnd(52)} ${'median'.padStart(9)} ${'±'.padStart(7)} ${'p95'.padStart(8)} ${'least'.padStart(8)}`;
  return `\n${heading}\n${rows.map(line).join('\n')}\n`;
}

function line({ what, figure, unit, measured, note = '', target }: Row): string {
  const figures = measured
    ? [measured.median, measured.spread, measured.p95, measured.least].map(shown)
    : [shown(figure), '', '', ''];
  const [median, spread, p95, least] = figures as [string, string, string, string];
  const columns = `${what.padEnd(52)} ${median.padStart(9)} ${spread.padStart(7)} ${p95.padStart(8)} ${least.padStart(8)}`;
  return `${columns} ${unit.padEnd(4)} ${target ? `${verdict(figure, target)}  ` : ''}${note}`.trimEnd();
}

/** Whether a figure meets its target, with both bounds beside it. */
export function verdict(figure: number, { must, aim, best, unit }: Target): string {
  const meets = (bound: number) => (best === 'low' ? figure <= bound : figure >= bound);
  const sign = best === 'low' ? '≤' : '≥';
  const said = meets(aim) ? 'meets the aim' : meets(must) ? 'meets the must' : 'FALLS SHORT';
  return `${said} (must ${sign} ${must}, aim ${sign} ${aim}${unit})`;
}

export const shown = (figure: number): string =>
  figure >= 100 ? figure.toFixed(0) : figure >= 10 ? figure.toFixed(1) : figure.toFixed(2);
