/**
 * Whether `text` contains the blank-separated words one behind the other, with anything between them;
 * a word ending in `$` has to stand at the end: `关于 请示$`. Blanks in the text do not count.
 */
export function hasWords(text: string, words: string): boolean {
  const searched = blank.test(text) ? text.replaceAll(blanks, '') : text;
  let from = 0;
  for (const word of wordsOf(words)) {
    if (word.endsWith('$')) {
      const last = word.slice(0, -1);
      return searched.endsWith(last) && searched.length - last.length >= from;
    }
    const at = searched.indexOf(word, from);
    if (at < 0) return false;
    from = at + word.length;
  }
  return true;
}

const blank = /\s/;
const blanks = /\s/g;

/** The words are those of the genres, which are few, and are asked for again and again. */
const wordsOf = (words: string): readonly string[] => {
  const known = split.get(words) ?? words.split(' ');
  split.set(words, known);
  return known;
};
const split = new Map<string, readonly string[]>();
