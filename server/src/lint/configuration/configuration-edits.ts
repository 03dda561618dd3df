import { modify, type ParseError, parse } from 'jsonc-parser';
import { type Edit, edit } from '../../text/edit.ts';
import type { RuleOptions } from '../rule.ts';

/** What a configuration says of findings to be left alone. */
export interface IgnoreEntry {
  readonly rule: string;
  readonly text?: string;
  readonly file?: string;
}

/** The edits that add an entry to `ignores`; without a text they make the file. Null where the text is no configuration. */
export const addIgnore = (text: string | null, entry: IgnoreEntry): readonly Edit[] | null =>
  appended(text, 'ignores', entry);

/** The same for a word of one of the lists. */
export const addWord = (text: string | null, list: keyof RuleOptions, word: string): readonly Edit[] | null =>
  appended(text, list, word);

function appended(text: string | null, list: string, value: unknown): readonly Edit[] | null {
  if (text === null || text.trim() === '') {
    return [edit(0, text?.length ?? 0, `${JSON.stringify({ [list]: [value] }, null, 2)}\n`)];
  }
  if (!isConfiguration(text, list)) return null;
  const formattingOptions = {
    insertSpaces: !/^\t/mu.test(text),
    tabSize: 2,
    eol: text.includes('\r\n') ? '\r\n' : '\n',
  };
  const edits = modify(text, [list, -1], value, { formattingOptions, isArrayInsertion: true });
  return edits.map(({ offset, length, content }) => edit(offset, offset + length, content));
}

/** Whether the text is an object in which the list is a list, if it is there at all. */
function isConfiguration(text: string, list: string): boolean {
  const errors: ParseError[] = [];
  const value: unknown = parse(text, errors, { allowTrailingComma: true });
  if (errors.length > 0 || typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const entries: unknown = (value as Record<string, unknown>)[list];
  return entries === undefined || Array.isArray(entries);
}
