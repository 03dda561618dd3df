import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parse } from '../../server/src/draft/parse.ts';
import { fixEverything, quickFixes } from '../../server/src/features/code-actions.ts';
import { completionsAt } from '../../server/src/features/completion.ts';
import { foldingOf } from '../../server/src/features/folding.ts';
import { outline, type PlacedNode } from '../../server/src/features/outline.ts';
import { renumber } from '../../server/src/features/renumber.ts';
import { lint } from '../../server/src/lint/linter.ts';
import { defaultSettings } from '../../server/src/lint/settings.ts';
import type { Edit } from '../../server/src/text/edit.ts';
import { runs } from '../support/runs.ts';

const line = fc.constantFrom(
  '',
  '　　',
  '目录',
  '1.县水利局2023年工作总结\t1',
  '县水利局2023年工作总结',
  '# 县林业局2023年工作计划',
  '各位领导：',
  '一、主要工作',
  '三、',
  '一上半年工作情况',
  '（一）抓好防汛。一是修堤。二是备料。',
  '（三统计工作',
  '()抗旱',
  '（）',
  '1.缺人。',
  '3、缺钱xx万元。',
  '①备料',
  '二是查漏。',
  '主要困难和问题',
  '第一部分 上半年工作',
  '阅读全文',
  '县水利局',
  '2023年6月30日',
  '😀',
  '```',
);
const draft = fc
  .tuple(fc.array(line, { maxLength: 16 }), fc.constantFrom('\n', '\r\n'))
  .map(([lines, lineBreak]) => lines.join(lineBreak));

const always = (check: (text: string) => void): void => fc.assert(fc.property(draft, check), runs(200));

test('in the outline of any text every title lies within its part and every part within its parent', () => {
  always((text) => {
    for (const placed of outline(parse(text), { items: true })) within(placed, 0, text.length);
  });
});

function within({ node, start }: PlacedNode, from: number, to: number): void {
  const { span, selection, name, children } = node;
  const places = [from, start + span.start, start + selection.start, start + selection.end, start + span.end, to];
  expect(places).toEqual(places.toSorted((a, b) => a - b));
  expect(name.trim()).not.toBe('');
  for (const child of children) within({ node: child.node, start: start + child.start }, places[1]!, places[4]!);
}

test('the folds of any text hold at least two lines, end on a visible one and never cross', () => {
  always((text) => {
    const lines = text.split('\n');
    const folds = foldingOf(parse(text));
    for (const { startLine, endLine } of folds) {
      expect(startLine).toBeLessThan(endLine);
      expect(lines[endLine]?.trim()).toBeTruthy();
      for (const other of folds) {
        expect(startLine < other.startLine && other.startLine <= endLine && endLine < other.endLine).toBe(false);
      }
    }
  });
});

test('edits of any kind lie within any text, in order and free of overlaps', () => {
  always((text) => {
    const document = parse(text);
    const whole = { start: 0, end: text.length };
    const actions = quickFixes(document, lint(document, defaultSettings), whole, defaultSettings);
    const everything = fixEverything(document, defaultSettings);
    for (const { edits } of everything ? [...actions, everything] : actions) sound(edits, text);
    for (const scope of ['list', 'report', 'file'] as const) sound(renumber(document, text.length, scope), text);
  });
});

function sound(edits: readonly Edit[], text: string): void {
  const places = edits.flatMap(({ span }) => [span.start, span.end]);
  expect([0, ...places, text.length]).toEqual([0, ...places, text.length].toSorted((a, b) => a - b));
}

test('completion at any place of any text replaces at most a piece of an ordinal', () => {
  always((text) => {
    const document = parse(text);
    for (let offset = 0; offset <= text.length; offset++) {
      for (const { replace, label } of completionsAt(document, offset, { year: 2024 })) {
        expect(replace.start).toBeLessThanOrEqual(offset);
        expect(text.slice(replace.start, replace.end)).not.toContain('\n');
        expect(text.slice(offset, replace.end)).toMatch(/^[）)]?$/);
        expect(label).not.toBe('');
      }
    }
  });
});
