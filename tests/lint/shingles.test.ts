import { expect, test } from 'vitest';
import {
  anchoredShingles,
  resemblance,
  shinglesOf as shinglesOfUnits,
  sketchOf,
  twinsAmong,
} from '../../server/src/lint/duplicates/shingles.ts';
import { unitsOf } from '../../server/src/text/units.ts';

const shinglesOf = (text: string) => shinglesOfUnits(unitsOf(text));

const water = '汛前检查水库三十二座、涵闸一百一十八处，整改隐患五十七个，修订调度方案十九份，开展应急演练八场。';
const school = '新建公办幼儿园两所，新增学位九百六十个，选派交流教师八十四名，城乡学校结对三十六对，送教下乡。';

test('marks and blanks do not count, words do', () => {
  expect(resemblance(shinglesOf(water), shinglesOf(water.replaceAll(/[，、。]/gu, ' ')))).toBe(1);
  expect(resemblance(shinglesOf(water), shinglesOf(school))).toBe(0);
});

test('a slip leaves two texts alike, half of another text does not', () => {
  expect(resemblance(shinglesOf(water), shinglesOf(water.replace('十九份', '廿九份')))).toBeGreaterThan(0.6);
  const half = water.slice(0, 20) + school.slice(20);
  expect(resemblance(shinglesOf(water), shinglesOf(half))).toBeLessThan(0.4);
});

test('a repeated passage counts once; a text below eight characters has no shingles', () => {
  expect(resemblance(shinglesOf(water.repeat(3)), shinglesOf(water.repeat(2)))).toBe(1);
  expect(shinglesOf('各项工作进展。')).toHaveLength(0);
  expect(resemblance(shinglesOf('短'), shinglesOf('短'))).toBe(0);
});

test('every copy has the first such text as its twin', () => {
  const texts = [water, school, water, `${school}并且`, water].map((text) => sketch(text, 8));
  expect([...twinsAmong(texts, 0.8)]).toEqual([
    [2, 0],
    [3, 1],
    [4, 0],
  ]);
});

test('texts that share one set phrase are not compared with each other without end', () => {
  const phrase = '坚持以习近平新时代中国特色社会主义思想为指导';
  const texts = Array.from({ length: 200 }, (_, index) => {
    const own = Array.from({ length: 30 }, (_, at) => String.fromCharCode(0x4e00 + index * 31 + at)).join('');
    return sketch(phrase + own, 4);
  });
  expect(twinsAmong(texts, 0.8).size).toBe(0);
});

test('a sketch holds shingles of the text and as many as asked for, where the text has so many', () => {
  for (const text of [water, `${water}${school}`.repeat(3), '各项工作进展顺利平稳', '']) {
    const all = shinglesOf(text);
    for (const size of [4, 48]) {
      const { sample } = sketch(text, size);
      expect(sample).toHaveLength(Math.min(size, new Set(all).size));
      expect([...all]).toEqual(expect.arrayContaining([...sample]));
    }
  }
});

test('a passage has the same anchors wherever it stands', () => {
  const anchors = new Set(anchored(`前面还有一段话。${school}${water}后面还有一段话。`));
  expect(anchored(water).length).toBeGreaterThan(0);
  for (const hash of anchored(water)) expect(anchors).toContain(hash);
});

function anchored(text: string): Int32Array {
  const hashes = new Int32Array(text.length);
  return hashes.subarray(0, anchoredShingles(unitsOf(text), { start: 0, end: text.length }, hashes, 0));
}

const sketch = (text: string, size: number) => sketchOf(anchored(text), size, () => unitsOf(text));
