import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { TextDocumentContentChangeEvent } from 'vscode-languageserver';
import { applyChanges } from '../../server/src/lsp/from-lsp.ts';
import { LineIndex } from '../../server/src/text/line-index.ts';
import { runs } from '../support/runs.ts';

const withLines = (whole: string) => ({ text: whole, lines: new LineIndex(whole) });
const after = (whole: string, changes: readonly TextDocumentContentChangeEvent[]) =>
  applyChanges(withLines(whole), changes).text;

const text = fc.string({ unit: fc.constantFrom('一', '、', '😀', 'x', '\n', '\r\n'), maxLength: 30 });
const position = fc.record({ line: fc.nat(6), character: fc.nat(8) });
const change = fc.oneof(
  { weight: 9, arbitrary: fc.record({ range: fc.record({ start: position, end: position }), text }) },
  { weight: 1, arbitrary: fc.record({ text }) },
);

test('changes in one notification do what they do one by one', () => {
  fc.assert(
    fc.property(text, fc.array(change, { maxLength: 8 }), (before, changes) => {
      const oneByOne = changes.reduce((current, each) => after(current, [each]), before);
      expect(after(before, changes)).toBe(oneByOne);
    }),
    runs(2000),
  );
});

test('the lines are those of the text', () => {
  fc.assert(
    fc.property(text, fc.array(change, { maxLength: 8 }), (before, changes) => {
      const { text: whole, lines } = applyChanges(withLines(before), changes);
      expect(lines.starts).toEqual(new LineIndex(whole).starts);
    }),
    runs(2000),
  );
});

test('changes from the last to the first do what they do one by one', () => {
  const lines = '一行xx\r\n二行xx\r\n三行xx\r\n';
  const fill = (line: number) => ({
    range: { start: { line, character: 2 }, end: { line, character: 4 } },
    text: `第${line}\n`,
  });
  expect(after(lines, [fill(2), fill(1), fill(0)])).toBe('一行第0\n\r\n二行第1\n\r\n三行第2\n\r\n');
});
