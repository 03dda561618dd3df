import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parse } from '../../server/src/draft/parse.ts';
import { clues, forEachClue } from '../../server/src/lint/prose/clues.ts';
import { type Kind, kindsOf } from '../../server/src/lint/prose/kinds.ts';
import { hitsIn, linesHolding, linesWith, notedIn, proseOf } from '../../server/src/lint/prose/prose.ts';
import { textOf } from '../../server/src/text/span.ts';
import { unitsOf } from '../../server/src/text/units.ts';

const words = ['安', '安全', '安全生产', '全生', '生产安', '产', '甲乙丙', '乙', '乙丙丁戊'];
const wanted = clues(words);
const text = fc.string({ unit: fc.constantFrom(...'安全生产甲乙丙丁戊，'), maxLength: 60 });

test('every clue is found at every place where it stands, and nothing else', () => {
  fc.assert(
    fc.property(text, (line) => {
      const found: string[] = [];
      forEachClue(unitsOf(line), 0, line.length, ({ word, wantedBy }, at) => {
        if (wantedBy.includes(wanted)) found.push(`${at} ${word}`);
      });
      const expected = words.flatMap((word) =>
        [...line].flatMap((_, at) => (line.startsWith(word, at) ? `${at} ${word}` : [])),
      );
      expect(found.toSorted()).toEqual(expected.toSorted());
    }),
  );
});

test('no clue goes beyond the places asked for', () => {
  fc.assert(
    fc.property(text, fc.nat(60), fc.nat(60), (line, one, other) => {
      const [start, end] = [Math.min(one, other, line.length), Math.min(Math.max(one, other), line.length)];
      forEachClue(unitsOf(line), start, end, ({ word }, at) => {
        expect(at >= start && at + word.length <= end).toBe(true);
      });
    }),
  );
});

const draft = '青石县水利局2025年工作总结\n一、主要工作\n安全生产检查12次。\n防汛抗旱有力。\n';
const { report } = parse(draft).reports[0]!;

test('hits stand in the lines of the report and say which', () => {
  const hits = hitsIn(report, wanted).map(({ word, line }) => [word, textOf(report.text, line)]);
  expect(hits).toContainEqual(['安全生产', '安全生产检查12次。']);
  expect([...linesHolding(report, wanted)].map((line) => textOf(report.text, line))).toEqual(['安全生产检查12次。']);
});

test('lines are picked by the kinds of characters that they hold', () => {
  const lines = (...kinds: Kind[]) => linesWith(report, kindsOf(...kinds)).map((line) => textOf(report.text, line));
  expect(lines('digit')).toEqual(['青石县水利局2025年工作总结', '安全生产检查12次。']);
  expect(lines('digit', 'year')).toEqual(['青石县水利局2025年工作总结']);
  expect(lines('month')).toEqual([]);
  expect(proseOf(report)).toHaveLength(4);
});

test('punctuation is noted line by line', () => {
  const { places, ends } = notedIn(report);
  const marks = proseOf(report).map((_, line) =>
    [...places.subarray(ends[line - 1] ?? 0, ends[line])].map((at) => report.text[at]).join(''),
  );
  expect(marks).toEqual(['年', '', '。', '。']);
});
