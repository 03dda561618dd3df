/** A text without its caret `‸`, and where the caret stood. */
export function stripCaret(marked: string): { text: string; offset: number } {
  const offset = marked.indexOf('‸');
  if (offset < 0) throw new Error('no ‸ in the text');
  return { text: marked.slice(0, offset) + marked.slice(offset + 1), offset };
}
