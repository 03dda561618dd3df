/**
 * Whether `text` contains the blank-separated words one behind the other, with anything between them;
 * a word ending in `$` has to stand at the end: `关于 请示$`. Blanks in the text do not count.
 */
export function hasWords(text: string, words: string): boolean {
  const searched = text.replace(/\s/g, '');
  let from = 0;
  for (const word of words.split(' ')) {
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
