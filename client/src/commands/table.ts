/** The first two columns of a table of comma- or tab-separated values; quoted values may hold both, and line breaks. */
export function readTable(text: string): [string, string][] {
  const separator = text.slice(0, 2000).includes('\t') ? '\t' : ',';
  const rows: [string, string][] = [];
  let cells: string[] = [];
  let at = text.startsWith('\uFEFF') ? 1 : 0;
  while (at < text.length) {
    const [cell, next] = readCell(text, at, separator);
    cells.push(cell);
    at = next;
    if (text[at] === separator) {
      at++;
      if (at < text.length) continue;
    }
    const [first = '', second = ''] = cells;
    if (first.trim() !== '') rows.push([first.trim(), second.trim()]);
    cells = [];
    if (text[at] === '\r') at++;
    if (text[at] === '\n') at++;
  }
  return rows;
}

/** The cell that begins at `at`, and the place behind it. */
function readCell(text: string, at: number, separator: string): [string, number] {
  if (text[at] !== '"') {
    let end = at;
    while (end < text.length && text[end] !== separator && text[end] !== '\n' && text[end] !== '\r') end++;
    return [text.slice(at, end), end];
  }
  let cell = '';
  let next = at + 1;
  while (next < text.length) {
    const quote = text.indexOf('"', next);
    const end = quote < 0 ? text.length : quote;
    cell += text.slice(next, end);
    next = end + 1;
    if (text[next] !== '"') break;
    cell += '"';
    next++;
  }
  while (next < text.length && text[next] !== separator && text[next] !== '\n' && text[next] !== '\r') next++;
  return [cell, next];
}
