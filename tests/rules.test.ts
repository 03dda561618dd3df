import { describe, expect, test } from 'vitest';
import type { Format } from '../server/src/draft/nodes.ts';
import type { Diagnostic } from '../server/src/lint/linter.ts';
import type { Fix, RuleGroup } from '../server/src/lint/rule.ts';
import { rules } from '../server/src/lint/rules/index.ts';
import { unusedIgnore } from '../server/src/lint/suppression/unused-ignore.ts';
import type { Edit } from '../server/src/text/edit.ts';
import { overlaps } from '../server/src/text/span.ts';
import { casesOf, type RuleCase, rulesWithCases } from './support/cases.ts';
import { applyUsualFixes, lintOne, usualFixes } from './support/lint-one.ts';
import { stripMarks, writeMarks } from './support/marks.ts';
import { renderRules } from './support/rule-docs.ts';

const cases = rulesWithCases().flatMap(casesOf);

describe('every case finds what is marked and nothing else', () => {
  test.each(cases.map((one) => [`${one.rule}.md:${one.line} ${one.title}`, one] as const))('%s', (_, one) => {
    for (const replay of replaysOf(one)) check(one, replay);
  });
});

describe('every rule', () => {
  test.each(rules.map((rule) => [rule.name, rule] as const))(
    '%s: one fault in the bad example, none in the good',
    (_, rule) => {
      const { bad, good, options } = rule.example;
      const lintText = (text: string) => lintOne(text, rule.name, options);
      expect(lintText(good).map(shown), 'good').toEqual([]);
      const found = lintText(bad);
      expect(found.map(shown), 'bad').toHaveLength(1);
      if (usualFixes(found).length) expect(applyUsualFixes(bad, lintText)).toBe(good);
    },
  );

  test.each(rules.map((rule) => [rule.name, rule] as const))(
    '%s: enough cases found and enough left alone',
    (_, rule) => {
      const own = cases.filter((one) => one.rule === rule.name);
      const marks = own.flatMap(({ marked }) => stripMarks(marked).spans);
      expect(marks.length, 'spans marked').toBeGreaterThanOrEqual(3);
      const alone = own.filter(({ marked }) => !marked.includes('⟦'));
      const lookAlikes = countedByLine.has(rule.group)
        ? alone.flatMap(({ marked }) => marked.match(/^.*\S.*$/gm) ?? [])
        : alone;
      expect(lookAlikes.length, 'look-alikes').toBeGreaterThanOrEqual(3);
    },
  );

  test('has one kebab-case name, and speaks both languages', () => {
    const names = rules.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    for (const rule of rules) {
      expect(rule.name).toMatch(/^[a-z]+(-[a-z]+)*$/);
      expect(rule.title.zh, rule.name).toMatch(/\p{Script=Han}/u);
      expect(rule.title.en, rule.name).toMatch(/^[A-Z]/);
    }
  });

  test('has a case file, and every case file a rule', () => {
    expect(rulesWithCases()).toEqual(rules.map(({ name }) => name).sort());
  });

  test('has an entry in docs/rules.md that is up to date (vitest run -u writes it)', async () => {
    await expect(renderRules([...rules, unusedIgnore])).toMatchFileSnapshot('../docs/rules.md');
  });
});

/** Groups whose look-alikes are sentences; those of the others are whole drafts. */
const countedByLine: ReadonlySet<RuleGroup> = new Set(['leftover', 'marks', 'wording']);

interface Replay {
  readonly name: string;
  readonly format: Format;
  readonly spaced: boolean;
  write(text: string): string;
}

/** The ways in which one and the same draft may be stored: both formats, both line ends, blank lines or none. */
function replaysOf({ formats, tight }: RuleCase): Replay[] {
  const spacings = tight ? [false] : [false, true];
  return formats.flatMap((format) =>
    spacings.flatMap((spaced) =>
      ['\n', '\r\n'].map((lineEnd) => ({
        name: `${format}, ${lineEnd === '\n' ? 'LF' : 'CRLF'}${spaced ? ', blank lines' : ''}`,
        format,
        spaced,
        write: (text: string) => (spaced ? text.replaceAll(/\n+/g, '\n\n') : text).replaceAll('\n', lineEnd),
      })),
    ),
  );
}

function check({ rule, marked, fixed, options }: RuleCase, { name, format, spaced, write }: Replay): void {
  const expected = write(marked);
  const { text } = stripMarks(expected);
  const lintText = (draft: string) => lintOne(draft, rule, options, format);
  const found = lintText(text);
  for (const { span } of found) {
    expect(
      0 <= span.start && span.start <= span.end && span.end <= text.length,
      `${name}: a span outside the text`,
    ).toBe(true);
  }
  expect(
    writeMarks(
      text,
      found.map(({ span }) => span),
    ),
    name,
  ).toBe(expected);
  for (const { message } of found) {
    expect(message.zh, name).toMatch(/\p{Script=Han}.*。$/su);
    expect(message.en, name).toMatch(/^\P{Script=Han}.*\.$/su);
  }
  checkEdits(name, text, found);
  if (fixed === null) return;
  const plainly = (draft: string) => (spaced ? draft.replaceAll(/(\r?\n)+/g, '\n') : draft);
  const result = applyUsualFixes(text, lintText);
  expect(plainly(result), `${name}: fixed`).toBe(plainly(write(fixed)));
}

function checkEdits(name: string, text: string, found: readonly Diagnostic[]): void {
  const every: Fix[] = found.flatMap(({ fix, otherFixes }) => [...(fix ? [fix] : []), ...(otherFixes ?? [])]);
  const together = usualFixes(found).filter(({ applicability }) => applicability === 'safe');
  for (const edits of [...every.map((fix) => fix.edits), together.flatMap((fix) => fix.edits)]) {
    for (const { span } of edits) {
      expect(
        0 <= span.start && span.start <= span.end && span.end <= text.length,
        `${name}: an edit outside the text`,
      ).toBe(true);
    }
    expect(clashOf(edits), `${name}: edits that overlap`).toBe(undefined);
  }
}

function clashOf(edits: readonly Edit[]): Edit | undefined {
  const sorted = [...edits].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  return sorted.find(({ span }, index) => {
    const before = sorted[index - 1]?.span;
    return before && (span.start < before.end || (span.start === before.start && overlaps(span, before)));
  });
}

const shown = ({ span, message }: Diagnostic): string => `${span.start}–${span.end} ${message.zh}`;
