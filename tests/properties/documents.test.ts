import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Document } from '../../server/src/draft/document.ts';
import type { Block, Section } from '../../server/src/draft/nodes.ts';
import { parse } from '../../server/src/draft/parse.ts';
import { fixAll } from '../../server/src/lint/fix-all.ts';
import { type Diagnostic, lint } from '../../server/src/lint/linter.ts';
import { defaultSettings } from '../../server/src/lint/settings.ts';
import type { Span } from '../../server/src/text/span.ts';
import { anyDraft, anyEdit } from '../support/arbitrary-drafts.ts';
import { drawTree } from '../support/draw-tree.ts';
import { runs } from '../support/runs.ts';

// What must hold for every text. A failure prints its seed and the smallest text that shows it.

test('the reports and the head cover the text, in order and without a gap', () => {
  fc.assert(
    fc.property(anyDraft, (text) => {
      const { head, reports } = parse(text);
      const parts = [text.slice(head.span.start, head.span.end), ...reports.map(({ report }) => report.text)];
      expect(parts.join('')).toBe(text);
      let at = head.span.end;
      for (const { report, start } of reports) {
        expect(start).toBe(at);
        at += report.text.length;
      }
    }),
    runs(300),
  );
});

test('every part lies within its parent and behind the part before it', () => {
  fc.assert(
    fc.property(anyDraft, (text) => {
      for (const { report } of parse(text).reports) {
        const whole = { start: 0, end: report.text.length };
        inOrder([...report.preamble, ...report.sections], whole);
        report.sections.forEach(nested);
      }
    }),
    runs(300),
  );
});

function nested(section: Section): void {
  inOrder([{ span: section.heading }, ...section.body, ...section.sections], section.span);
  inOrder([{ span: section.titleSpan }], section.heading);
  for (const child of section.sections) {
    expect(child.level).toBeGreaterThan(section.level);
    nested(child);
  }
}

function inOrder(parts: readonly (Block | Section | { span: Span })[], within: Span): void {
  let at = within.start;
  for (const { span } of parts) {
    expect(span.start).toBeGreaterThanOrEqual(at);
    expect(span.end).toBeGreaterThanOrEqual(span.start);
    at = span.end;
  }
  expect(within.end).toBeGreaterThanOrEqual(at);
}

test('after any edits the document and its findings are those of the text read from scratch', () => {
  fc.assert(
    fc.property(
      anyDraft,
      fc.array(anyEdit, { minLength: 1, maxLength: 5 }),
      fc.constantFrom('plain', 'markdown'),
      (text, edits, format) => {
        let document: Document = parse(text, { format });
        lint(document, defaultSettings);
        for (const { from, length, insert } of edits) {
          const at = Math.floor(from * document.text.length);
          const next = document.text.slice(0, at) + insert + document.text.slice(at + length);
          document = parse(next, { format, previous: document });
          const scratch = parse(next, { format });
          expect(drawTree(document)).toBe(drawTree(scratch));
          expect(lint(document, defaultSettings).map(shown)).toEqual(lint(scratch, defaultSettings).map(shown));
        }
      },
    ),
    runs(300),
  );
});

const shown = ({ rule, span, message }: Diagnostic) => `${span.start}-${span.end} ${rule.name} ${message.zh}`;

test('findings lie within the text; a fix stays within the text, and its edits do not overlap', () => {
  fc.assert(
    fc.property(anyDraft, (text) => {
      for (const { span, fix, otherFixes = [] } of lint(parse(text), defaultSettings)) {
        inOrder([{ span }], { start: 0, end: text.length });
        for (const { edits } of fix ? [fix, ...otherFixes] : otherFixes) {
          inOrder(
            edits.toSorted((a, b) => a.span.start - b.span.start),
            { start: 0, end: text.length },
          );
        }
      }
    }),
    runs(300),
  );
});

test('fixing everything safe leaves nothing safe to fix', () => {
  fc.assert(
    fc.property(anyDraft, (text) => {
      const { document } = fixAll(parse(text), defaultSettings);
      const left = lint(document, defaultSettings).filter(({ fix }) => fix?.applicability === 'safe');
      expect(left.map(shown)).toEqual([]);
    }),
    runs(300),
  );
});
