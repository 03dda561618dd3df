import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from '../../server/src/draft/parse.ts';
import { wordIndex } from '../../server/src/lint/prose/word-index.ts';
import { doubledIn } from '../../server/src/lint/wording/doubled.ts';
import { slipsIn } from '../../server/src/lint/wording/wording.ts';
import { fixedPhrases } from '../../server/src/lint/wording/words/fixed-phrases.ts';
import { homophones } from '../../server/src/lint/wording/words/homophones.ts';
import { exceptions, officePhrases } from '../../server/src/lint/wording/words/office-phrases.ts';
import { usage } from '../../server/src/lint/wording/words/usage.ts';
import { variantForms } from '../../server/src/lint/wording/words/variant-forms.ts';
import { textOf } from '../../server/src/text/span.ts';

const tables = [...variantForms, ...homophones, ...usage];
const pairs = tables.flatMap((table) => table.pairs);

const slips = (text: string) => {
  const { report } = parse(text, { format: 'plain' }).reports[0]!;
  return slipsIn(report).map(({ span }) => textOf(report.text, span));
};

describe('the tables of words', () => {
  test('every row changes something and stands once', () => {
    expect(pairs.filter(([wrong, right]) => wrong === right || wrong === '' || right === '')).toEqual([]);
    const rows = pairs.map((pair) => JSON.stringify(pair));
    expect(rows.filter((row, at) => rows.indexOf(row) !== at)).toEqual([]);
    expect(pairs.length).toBeGreaterThan(200);
  });

  test('what they say should stand there is right', () => {
    const wrong = pairs.filter(([, right]) => slips(`一、工作成效\n“${right}”\n`).length > 0);
    expect(wrong).toEqual([]);
  });

  test('an unguarded row is found wherever it stands', () => {
    const unguarded = pairs.filter(([, , guard]) => !guard).map(([wrong]) => wrong);
    expect(unguarded.filter((wrong) => slips(`一、工作成效\n本年“${wrong}”情形\n`).length === 0)).toEqual([]);
  });

  test('the brothers of a phrase are as long as the phrase, and no phrase is taken for another', () => {
    expect(fixedPhrases.filter((all) => all.some(({ length }) => length !== all[0].length))).toEqual([]);
    expect([...right].filter((phrase) => slips(`一、工作成效\n做到${phrase}。\n`).length > 0)).toEqual([]);
  });

  test('a long phrase is missed for no inner character that is lost or wrong or stands twice', () => {
    const missed = officePhrases
      .filter((phrase) => !/(.)\1/u.test(phrase))
      .flatMap((phrase) =>
        brokenForms(phrase).filter(
          (broken) => !right.has(broken) && slips(`一、工作成效\n做到${broken}。\n`).length === 0,
        ),
      );
    expect(missed).toEqual([]);
  });
});

const right = new Set([...fixedPhrases.flat(), ...officePhrases, ...exceptions]);

/** A phrase with one character of its inside lost, replaced or doubled; 党 is another rule's when it is lost. */
const brokenForms = (phrase: string): string[] =>
  [...phrase].flatMap((character, at) => {
    if (at < 2 || at >= phrase.length - 2) return [];
    const [ahead, behind] = [phrase.slice(0, at), phrase.slice(at + 1)];
    const lost = character === '党' ? [] : [ahead + behind];
    return [...lost, `${ahead}甲${behind}`, ahead + character + character + behind];
  });

const letters = fc.string({ unit: fc.constantFrom('甲', '乙', '丙', '，'), maxLength: 30 });

test('every word is found at every place', () => {
  const words = fc.array(fc.string({ unit: fc.constantFrom('甲', '乙', '丙'), minLength: 1, maxLength: 4 }));
  fc.assert(
    fc.property(words, letters, (some, text) => {
      const found: string[] = [];
      wordIndex(some).forEachIn(text, (word, start) => found.push(`${start} ${word}`));
      const expected = [...new Set(some)].flatMap((word) =>
        [...text].flatMap((_, start) => (text.startsWith(word, start) ? `${start} ${word}` : [])),
      );
      expect(found.sort()).toEqual(expected.sort());
    }),
  );
});

test('of what is written twice one is taken out, whatever the text', () => {
  fc.assert(
    fc.property(letters, (text) => {
      for (const { report } of parse(text).reports) {
        let last = 0;
        for (const { span, extra } of doubledIn(report)) {
          expect(last <= span.start && span.start <= extra.start && extra.end <= span.end).toBe(true);
          expect(extra.end).toBeGreaterThan(extra.start);
          last = span.end;
        }
      }
    }),
  );
});
