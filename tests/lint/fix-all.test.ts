import { expect, test, vi } from 'vitest';
import { parse } from '../../server/src/draft/parse.ts';
import { fixAll } from '../../server/src/lint/fix-all.ts';
import type { Applicability, Finding, Rule } from '../../server/src/lint/rule.ts';
import { defaultSettings } from '../../server/src/lint/settings.ts';
import { applyEdits } from '../../server/src/text/edit.ts';

vi.mock('../../server/src/lint/rules/index.ts', () => ({
  rules: [
    replacing('double-stop', '。。', '。'),
    replacing('latin-comma', ',', '，'),
    replacing('comma-stop', '，。', '。'),
    replacing('wording', '其它', '其他', 'unsafe'),
    replacing('to-right', '左', '右'),
    replacing('to-left', '右', '左'),
    replacing('no-change', '甲', '甲'),
  ],
}));

const fixed = (text: string) => fixAll(parse(text, { format: 'plain' }), defaultSettings);

test.each([
  ['a fix that brings another one about is followed up', '完成,。\n', '完成。\n', 2],
  ['fixes that stand in each other’s way are applied one after the other', '完成。。。。\n', '完成。\n', 3],
  ['wording is left to the writer', '其它,其它', '其它，其它', 1],
  ['a text without a safe fix stays as it is', '其它', '其它', 0],
  ['a fix that changes nothing is none', '甲乙', '甲乙', 0],
])('%s', (_, before, after, count) => {
  const result = fixed(before);
  expect(result.document.text).toBe(after);
  expect(applyEdits(before, result.edits)).toBe(after);
  expect(result.count).toBe(count);
});

test('rules that undo each other end the work', () => {
  const result = fixed('左');
  expect(['左', '右']).toContain(result.document.text);
  expect(applyEdits('左', result.edits)).toBe(result.document.text);
});

test('a draft without anything to fix is the same object', () => {
  const document = parse('完成。', { format: 'plain' });
  expect(fixAll(document, defaultSettings).document).toBe(document);
});

test('many fixes in a long draft are applied in one go', () => {
  const result = fixed('稳步推进,成效明显。'.repeat(20_000));
  expect(result.count).toBe(20_000);
  expect(result.document.text).not.toContain(',');
});

/** A rule that wants `good` for every `bad`. */
function replacing(name: string, bad: string, good: string, applicability: Applicability = 'safe'): Rule {
  return {
    name,
    group: 'marks',
    title: { zh: name, en: name },
    basis: '实务',
    severity: 'warning',
    explanation: '',
    example: { bad, good },
    *checkDocument({ text }): Iterable<Finding> {
      for (let start = text.indexOf(bad); start >= 0; start = text.indexOf(bad, start + 1)) {
        const span = { start, end: start + bad.length };
        const message = { zh: bad, en: bad };
        yield { span, message, fix: { title: message, applicability, edits: [{ span, text: good }] } };
      }
    },
  };
}
