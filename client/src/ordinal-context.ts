import { commands, type Disposable, type TextEditor, window } from 'vscode';

const blanksAndMarks = /^[\s#*]*/u;
const startOfOrdinal =
  /^(?:[（(]?[一二三四五六七八九十百\d]{1,3}[）)、.．]?|[①-⑳]|第[一二三四五六七八九十]{1,3}(?:部分|章)?)$/u;

/** Keeps the context `hegao.atOrdinal`: where Tab may mean 降级 instead of a blank. Whether it does, the server decides. */
export function watchOrdinals(): Disposable {
  let known: boolean | undefined;
  function update(editor: TextEditor | undefined): void {
    const isAt = editor !== undefined && isAtOrdinal(editor);
    if (isAt === known) return;
    known = isAt;
    void commands.executeCommand('setContext', 'hegao.atOrdinal', isAt);
  }
  return window.onDidChangeTextEditorSelection(({ textEditor }) => {
    if (textEditor === window.activeTextEditor) update(textEditor);
  });
}

/** In front of, within or right behind what looks like an ordinal at the line's beginning. */
function isAtOrdinal({ document, selections, selection }: TextEditor): boolean {
  if (selections.length > 1 || !selection.isEmpty) return false;
  const line = document.lineAt(selection.active.line).text.slice(0, 40);
  const indent = blanksAndMarks.exec(line)![0].length;
  const before = line.slice(indent, selection.active.character);
  const behind = line.slice(Math.max(indent, selection.active.character));
  if (before === '')
    return /^(?:[（(]?[一二三四五六七八九十百\d]{1,3}[）)、.．]|[①-⑳]|第[一二三四五六七八九十]{1,3}(?:部分|章))/u.test(
      behind,
    );
  return startOfOrdinal.test(before);
}
