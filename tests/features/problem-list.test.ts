import { expect, test } from 'vitest';
import { parse } from '../../server/src/draft/parse.ts';
import { manyPlaceholders, mostProblems, problemList } from '../../server/src/features/problem-list.ts';
import type { Diagnostic } from '../../server/src/lint/linter.ts';
import type { Rule, RuleGroup } from '../../server/src/lint/rule.ts';

const both = (text: string) => ({ zh: text, en: text });

function found(name: string, group: RuleGroup, start: number): Diagnostic {
  const example = { bad: '', good: '' };
  const rule: Rule = {
    name,
    group,
    title: both(name),
    basis: '实务',
    severity: 'warning',
    explanation: '',
    example,
    check: () => [],
  };
  return { rule, severity: 'warning', span: { start, end: start + 2 }, message: both(`${name}@${start}`) };
}

const names = (diagnostics: Diagnostic[], text = ''): string[] =>
  problemList(parse(text), diagnostics).map(({ message }) => message.zh);

const line = '共投入xx万元，惠及xx人。\n';
const paragraphs = (count: number): string => line.repeat(count);
const placeholdersIn = (text: string): Diagnostic[] =>
  [...text.matchAll(/xx/g)].map(({ index }) => found('placeholder', 'leftover', index));

test('structure comes first, wording last, each in the order of the text', () => {
  const mixed = [
    found('typo', 'wording', 1),
    found('gap', 'numbering', 2),
    found('empty', 'structure', 3),
    found('gap', 'numbering', 9),
  ];
  expect(names(mixed)).toEqual(['empty@3', 'gap@2', 'gap@9', 'typo@1']);
});

test('a few placeholders are listed one by one', () => {
  const text = paragraphs(2);
  expect(names(placeholdersIn(text), text)).toHaveLength(4);
});

test('very many are told once per paragraph and stand behind everything else', () => {
  const text = paragraphs(manyPlaceholders);
  const list = names([...placeholdersIn(text), found('typo', 'wording', 5)], text);
  expect(list).toHaveLength(manyPlaceholders + 1);
  expect(list[0]).toBe('typo@5');
  expect(list[1]).toMatch(/^placeholder@\d+（本段共2处）$/);
});

test('beyond what editors show, the last entry says how many are not listed, and structure is all there', () => {
  const typos = Array.from({ length: mostProblems }, (_, at) => found('typo', 'wording', at));
  const gaps = Array.from({ length: 5 }, (_, at) => found('gap', 'numbering', at));
  const list = names([...typos, ...gaps]);
  expect(list).toHaveLength(mostProblems);
  expect(list.filter((name) => name.startsWith('gap'))).toHaveLength(5);
  expect(list.at(-1)).toContain('另有6处');
});
