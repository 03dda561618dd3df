/** Finds every one of many words in a text in one pass. */
export interface WordIndex {
  /** Calls `visit` for every word at every place where it stands, by place. Words may overlap. */
  forEachIn(text: string, visit: (word: string, start: number) => void): void;
}

/** Words of one letter and more, filed under their first letter. */
export function wordIndex(words: Iterable<string>): WordIndex {
  const byFirst = new Map<number, string[]>();
  const isFirst = new Uint8Array(0x10000);
  for (const word of new Set(words)) {
    if (word === '') continue;
    const first = word.charCodeAt(0);
    isFirst[first] = 1;
    const others = byFirst.get(first);
    if (others) others.push(word);
    else byFirst.set(first, [word]);
  }
  return {
    forEachIn(text, visit) {
      for (let start = 0; start < text.length; start++) {
        const first = text.charCodeAt(start);
        if (isFirst[first] === 0) continue;
        for (const word of byFirst.get(first)!) if (text.startsWith(word, start)) visit(word, start);
      }
    },
  };
}
