import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Document } from '../../server/src/draft/document.ts';
import { parse } from '../../server/src/draft/parse.ts';
import { foldingOf } from '../../server/src/features/folding.ts';
import { format } from '../../server/src/features/format.ts';
import { outline } from '../../server/src/features/outline.ts';
import { tokensOf } from '../../server/src/features/semantic-tokens.ts';
import { type Diagnostic, lint } from '../../server/src/lint/linter.ts';
import { defaultSettings } from '../../server/src/lint/settings.ts';
import { applyEdits, type Edit } from '../../server/src/text/edit.ts';
import { LineIndex } from '../../server/src/text/line-index.ts';
import { anyEdit } from '../support/arbitrary-drafts.ts';
import { drawTree } from '../support/draw-tree.ts';
import { hostileDraft } from '../support/hostile-drafts.ts';
import { runs } from '../support/runs.ts';

// For drafts at their worst, and whatever is done to them.

const formats = fc.constantFrom('plain' as const, 'markdown' as const);
const { options } = defaultSettings;

/** Texts that `npm run fuzz` came upon: attachments behind the date, marks and joiners beside a line break, a blank line that is none. */
const found = [
  ['\0\n“引号没有关上\n2023年12月14日\n附件\n', 'plain'],
  ['“2023年#\n工作工作工作2023年党#“\n青石县水利局2023年工作总结\n一、工作\n\n', 'plain'],
  ['青石县水利局2023年工作总结\n一、工作\n\u200b\n😀𠮷\u0301\u200b\ufffd\n', 'plain'],
  ['> 一、引用\n　　\n二．防汛\n', 'markdown'],
] satisfies [string, 'plain' | 'markdown'][];

/** All that an editor shows of a document. */
const shown = (document: Document): unknown => ({
  tree: drawTree(document),
  findings: lint(document, defaultSettings).map(({ rule, ...rest }) => ({ ...rest, rule: rule.name })),
  symbols: outline(document, { items: true }),
  folds: foldingOf(document),
  tokens: [...tokensOf(document, options)],
  lines: document.lines.starts,
});

test('after any edits all that is shown is as if the text had been read from scratch', () => {
  fc.assert(
    fc.property(hostileDraft, fc.array(anyEdit, { minLength: 1, maxLength: 4 }), formats, (text, edits, format) => {
      let document: Document = parse(text, { format });
      shown(document);
      for (const { from, length, insert } of edits) {
        const at = Math.floor(from * document.text.length);
        const next = document.text.slice(0, at) + insert + document.text.slice(at + length);
        document = parse(next, { format, previous: document });
        expect(shown(document)).toEqual(shown(parse(next, { format })));
      }
    }),
    runs(150),
  );
});

test('tokens and findings lie within the text, and their places are places of lines', () => {
  fc.assert(
    fc.property(hostileDraft, formats, (text, format) => {
      const document = parse(text, { format });
      const findings = lint(document, defaultSettings);
      const edits = findings.flatMap(({ fix, otherFixes = [] }) => [
        ...(fix?.edits ?? []),
        ...otherFixes.flatMap((one) => one.edits),
      ]);
      for (const { span } of [...findings, ...edits]) {
        for (const offset of [span.start, span.end]) {
          const place = document.lines.positionAt(offset);
          expect(place.line).toBeLessThan(document.lines.starts.length);
          expect(place.column).toBeGreaterThanOrEqual(0);
          expect(document.lines.starts[place.line]! + place.column).toBeLessThanOrEqual(text.length);
        }
        expect(span.start).toBeLessThanOrEqual(span.end);
        expect(span.end).toBeLessThanOrEqual(text.length);
      }
    }),
    { ...runs(150), examples: found },
  );
});

test('a fix of a rule that looks at one report alone stays within that report', () => {
  fc.assert(
    fc.property(hostileDraft, formats, (text, format) => {
      const { reports } = parse(text, { format });
      for (const diagnostic of lint(parse(text, { format }), defaultSettings)) {
        if ('checkDocument' in diagnostic.rule) continue;
        const home = reports.findLast(({ start }) => start <= diagnostic.span.start)!;
        for (const { span } of editsOf(diagnostic)) {
          expect(span.start).toBeGreaterThanOrEqual(home.start);
          expect(span.end).toBeLessThanOrEqual(home.start + home.report.text.length);
        }
      }
    }),
    { ...runs(150), examples: found },
  );
});

const editsOf = ({ fix, otherFixes = [] }: Diagnostic): Edit[] =>
  [...(fix ? [fix] : []), ...otherFixes].flatMap(({ edits }) => [...edits]);

test('whether lines end in LF or CRLF makes no difference to the findings', () => {
  fc.assert(
    fc.property(hostileDraft, formats, (draft, format) => {
      const text = draft.replaceAll('\r', '');
      expect(placed(text.replaceAll('\n', '\r\n'), format)).toEqual(placed(text, format));
    }),
    { ...runs(150), examples: found },
  );
});

function placed(text: string, format: 'plain' | 'markdown'): string[] {
  const lines = new LineIndex(text);
  return lint(parse(text, { format }), defaultSettings).map(({ rule, span, message }) => {
    const { line, column } = lines.positionAt(span.start);
    return `${line + 1}:${column + 1} ${rule.name} ${message.zh}`;
  });
}

test('what was formatted stays as it is when it is formatted again', () => {
  fc.assert(
    fc.property(hostileDraft, formats, fc.constantFrom('keep', 'add', 'remove'), (text, kind, indentParagraphs) => {
      const formatted = (before: string): string =>
        applyEdits(before, format(parse(before, { format: kind }), { settings: defaultSettings, indentParagraphs }));
      const once = formatted(text);
      expect(formatted(once)).toBe(once);
    }),
    { ...runs(150), examples: found.map(([text, format]) => [text, format, 'keep'] as const) },
  );
});
