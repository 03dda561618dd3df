/** Finds every one of many words in a text in one pass. */
export interface WordIndex {
  /** Calls `visit` for every word at every place where it stands, by place. Words may overlap. */
  forEachIn(text: string, visit: (word: string, start: number) => void): void;
}

/** Words filed under their first two letters: a look at one or two letters settles nearly every place. */
export function wordIndex(words: Iterable<string>): WordIndex {
  const byBeginning = new Map<number, string[]>();
  const isFirst = new Uint8Array(0x10000);
  const isSecond = new Uint8Array(0x10000);
  const isWord = new Uint8Array(0x10000);
  for (const word of new Set(words)) {
    if (word === '') continue;
    if (word.length === 1) isWord[word.charCodeAt(0)] = 1;
    isFirst[word.charCodeAt(0)] = 1;
    if (word.length === 1) continue;
    isSecond[word.charCodeAt(1)] = 1;
    const beginning = word.charCodeAt(0) * 0x10000 + word.charCodeAt(1);
    const others = byBeginning.get(beginning);
    if (others) others.push(word);
    else byBeginning.set(beginning, [word]);
  }
  return {
    forEachIn(text, visit) {
      for (let start = 0; start < text.length; start++) {
        const first = text.charCodeAt(start);
        if (isFirst[first] === 0) continue;
        if (isWord[first] === 1) visit(text[start]!, start);
        const second = text.charCodeAt(start + 1);
        if (isSecond[second] === 0) continue;
        const words = byBeginning.get(first * 0x10000 + second);
        if (words) for (const word of words) if (text.startsWith(word, start)) visit(word, start);
      }
    },
  };
}
