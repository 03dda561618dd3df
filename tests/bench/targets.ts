/** How fast the product is to be: `must` is promised, `aim` is wished for. */
export interface Target {
  readonly what: string;
  readonly must: number;
  readonly aim: number;
  readonly unit: ' ms' | ' MB' | ' MB/s' | '×';
  readonly best: 'low' | 'high';
}

const atMost = (what: string, must: number, aim: number, unit: Target['unit']): Target => ({
  what,
  must,
  aim,
  unit,
  best: 'low',
});
const atLeast = (what: string, must: number, aim: number, unit: Target['unit']): Target => ({
  ...atMost(what, must, aim, unit),
  best: 'high',
});

export const targets = {
  fullLint: atMost('full lint of the long text', 40, 15, ' ms'),
  growth: atMost('growth of a full lint, ×1 → ×16', 18, 16, '×'),
  parseGrowth: atMost('growth of a full parse, ×1 → ×16', 18, 16, '×'),
  edit: atMost('one character → diagnostics computed, p95', 8, 2, ' ms'),
  editOfSixteen: atMost('the same in ×16, p95', 30, 4, ' ms'),
  memory: atMost('memory of the server with the text open, after GC', 120, 90, ' MB'),
  diagnosticsOverStdio: atMost('over stdio, one character → diagnostics, p50', 20, 8, ' ms'),
  symbolsOverStdio: atMost('over stdio, one character → symbols, p50', 20, 8, ' ms'),
  firstAnswer: atMost('server: start → first answer', 100, 100, ' ms'),
  wholeProcess: atMost('`hegao lint` of the long text, whole process', 300, 150, ' ms'),
  startUp: atMost('command line: start-up (`hegao lint` of a short draft)', 120, 120, ' ms'),
  manyFiles: atLeast('100 MB in 1 000 files', 20, 60, ' MB/s'),
  activation: atMost('the extension: its bundle loaded', 30, 30, ' ms'),
  native: atLeast('full lint, faster than autocorrect (native)', 3, 3, '×'),
  markdownlint: atLeast('full lint, faster than markdownlint', 8, 20, '×'),
  zhlint: atLeast('full lint, faster than zhlint', 80, 200, '×'),
  textlint: atLeast('full lint, faster than textlint', 60, 180, '×'),
} satisfies Record<string, Target>;
