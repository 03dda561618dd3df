/** The candidate that shares the most pairs of neighbouring letters with `word`: what a mistyped name was meant to be. */
export function mostAlike(word: string, candidates: readonly string[]): string | undefined {
  let best: string | undefined;
  let most = 0.4;
  for (const candidate of candidates) {
    const likeness = shared(pairsOf(word), pairsOf(candidate));
    if (likeness > most) [best, most] = [candidate, likeness];
  }
  return best;
}

const pairsOf = (word: string): Set<string> =>
  new Set(Array.from({ length: word.length + 1 }, (_, at) => ` ${word} `.slice(at, at + 2)));

/** The Dice coefficient: 1 for equal sets, 0 for sets that share nothing. */
const shared = (a: Set<string>, b: Set<string>): number =>
  (2 * [...a].filter((pair) => b.has(pair)).length) / (a.size + b.size);
