import type { Fold } from '../../server/src/features/folding.ts';

/** The text with `▾kind` behind the lines that fold and `▴kind` behind the last line of each fold. */
export function drawFolds(text: string, folds: readonly Fold[]): string {
  const lines = text.split('\n');
  const marked = lines.map((line, index) => {
    const opens = folds.filter(({ startLine }) => startLine === index).map(({ kind }) => ` ▾${kind}`);
    const closes = folds.filter(({ endLine }) => endLine === index).map(({ kind }) => ` ▴${kind}`);
    return line + opens.join('') + closes.reverse().join('');
  });
  return marked.join('\n');
}
