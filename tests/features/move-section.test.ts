import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compile } from '../../server/src/draft/compile.ts';
import type { Format } from '../../server/src/draft/nodes.ts';
import { parse } from '../../server/src/draft/parse.ts';
import { type Direction, moveSection } from '../../server/src/features/move-section.ts';
import { applyEdits } from '../../server/src/text/edit.ts';
import { anyDraft } from '../support/arbitrary-drafts.ts';
import { runs } from '../support/runs.ts';

/** The draft after what stands at ‸ has moved, with ‸ where the caret is then. */
function moved(marked: string, direction: Direction, format: Format = 'plain'): string {
  const text = marked.replace('‸', '');
  const move = moveSection(parse(text, { format }), marked.indexOf('‸'), direction);
  if (!move) return marked;
  const after = applyEdits(text, move.edits);
  return `${after.slice(0, move.caret)}‸${after.slice(move.caret)}`;
}

/** Moving there and back. */
function expectMove(before: string, direction: Direction, after: string, format: Format = 'plain'): void {
  expect(moved(before, direction, format)).toBe(after);
  expect(moved(after, direction === 'up' ? 'down' : 'up', format)).toBe(before);
}

const title = '县水利局2023年工作总结\n';

test('a section changes places with its neighbour, with everything below it; numbers follow', () => {
  expectMove(
    `${title}一、主要工作\n（一）防汛\n修好堤防。\n\n（二）供‸水\n1.建水厂。完工。\n2.铺管网。完工。\n二、打算\n继续努力。\n`,
    'up',
    `${title}一、主要工作\n（一）供‸水\n1.建水厂。完工。\n2.铺管网。完工。\n\n（二）防汛\n修好堤防。\n二、打算\n继续努力。\n`,
  );
});

test('where （一） counts on through the report, its numbers stay in order too', () => {
  expectMove(
    `${title}一、水利\n（一）防汛\n修堤。\n（二）抗旱\n打井。\n二、‸林业\n（三）造林\n千亩。\n三、农业\n（四）种粮\n丰收。\n`,
    'up',
    `${title}一、‸林业\n（一）造林\n千亩。\n二、水利\n（二）防汛\n修堤。\n（三）抗旱\n打井。\n三、农业\n（四）种粮\n丰收。\n`,
  );
});

test('the last section of a draft without a final line break', () => {
  expectMove(`${title}一、甲\n修‸堤。\n二、乙\n查漏。`, 'down', `${title}一、乙\n查漏。\n二、甲\n修‸堤。`);
});

const compilation = (first: string, second: string, one: string, other: string): string =>
  `工作总结汇编（2篇）\n\n目录\n1.${first}\t1\n2.${second}\t4\n\n${one}\n\n${other}\n`;
const water = '县水利局2023年工作总结\n一、修堤\n完成。\n\n县水利局\n2023年12月1日';
const forest = '县林业和草原局2023年工作总结\n一、造林\n完成。';

test('a report, and its entry in the table of contents; pages stay', () => {
  const [a, b] = ['县水利局2023年工作总结', '县林业和草原局2023年工作总结'];
  expectMove(
    compilation(a, b, water, forest.replace('2023', '20‸23')),
    'up',
    compilation(b, a, forest.replace('2023', '20‸23'), water),
  );
});

test('links of the table of contents lead where they did', () => {
  const toc = (first: string, second: string) => `# 工作总结汇编\n\n## 目录\n\n- ${first}\n- ${second}\n\n`;
  const [a, b] = ['[县水利局2023年工作总结](#a)', '[县林业局2023年工作总结](#b)'];
  const [one, other] = [
    '## 县水利局2023年工作总结\n\n一、甲\n\n修堤。',
    '## 县林业局‸2023年工作总结\n\n一、乙\n\n造林。',
  ];
  expectMove(`${toc(a, b)}${one}\n\n${other}\n`, 'up', `${toc(b, a)}${other}\n\n${one}\n`, 'markdown');
});

test.each<[Direction, string]>([
  ['up', `${title}一、‸甲\n修堤。\n二、乙\n查漏。\n`],
  ['down', `${title}一、甲\n修堤。\n二、‸乙\n查漏。\n`],
  ['down', '县水利局2023年‸工作总结\n一、甲\n修堤。\n'],
  ['up', '‸'],
])('there is nowhere to go %s', (direction, text) => {
  expect(moved(text, direction)).toBe(text);
});

test('no line is lost or made, and nothing but ordinals changes', () => {
  fc.assert(
    fc.property(
      anyDraft,
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.constantFrom<Direction>('up', 'down'),
      (text, share, direction) => {
        const move = moveSection(parse(text, { format: 'plain' }), Math.floor(share * text.length), direction);
        if (!move) return;
        const after = applyEdits(text, move.edits);
        expect(move.caret).toBeLessThanOrEqual(after.length);
        expect(signs(after)).toBe(signs(text));
      },
    ),
    runs(2000),
  );
});

const signs = (text: string): string =>
  [...text]
    .filter((each) => !/[一二三四五六七八九十\d①-⑳]/u.test(each))
    .sort()
    .join('');

const heading = fc.constantFrom('防汛', '供水', '造林', '种粮', '修路', '招商');
const leaf = (marker: (number: number) => string) =>
  fc
    .array(heading, { maxLength: 4 })
    .map((titles) => titles.map((each, index) => `${marker(index + 1)}${each}。已经完成。\n`).join(''));
const han = ['一', '二', '三', '四'];
const report = fc
  .array(
    fc.tuple(
      heading,
      leaf((number) => `（${han[number - 1]}）`),
    ),
    { minLength: 1, maxLength: 4 },
  )
  .map((parts) => title + parts.map(([name, body], index) => `${han[index]}、${name}\n按计划推进。\n${body}`).join(''));

test('moving a section and moving it back gives the same text', () => {
  fc.assert(
    fc.property(
      report,
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.constantFrom<Direction>('up', 'down'),
      (text, share, direction) => {
        const move = moveSection(parse(text), Math.floor(share * text.length), direction);
        if (!move) return;
        const after = applyEdits(text, move.edits);
        const back = moveSection(parse(after), move.caret, direction === 'up' ? 'down' : 'up');
        expect(back && applyEdits(after, back.edits)).toBe(text);
      },
    ),
    runs(2000),
  );
});

test('moving a report of a compilation and moving it back gives the same text, its table of contents too', () => {
  const units = ['县水利局', '县林业局', '青石镇', '云溪区教育局', '白沙乡'];
  const compilation = fc
    .tuple(
      fc.uniqueArray(fc.constantFrom(...units), { minLength: 2 }),
      fc.array(report, { minLength: 5, maxLength: 5 }),
    )
    .map(([chosen, bodies]) => {
      const texts = chosen.map((unit, index) => bodies[index]!.replace(title, `${unit}2023年工作总结\n`));
      return compile({ title: '工作总结汇编', parts: texts.map((text) => ({ name: '', text })) });
    });
  fc.assert(
    fc.property(compilation, fc.nat(4), fc.constantFrom<Direction>('up', 'down'), (text, which, direction) => {
      const document = parse(text);
      const placed = document.reports[which % document.reports.length]!;
      const move = moveSection(document, placed.start + placed.report.titleSpan.start, direction);
      if (!move) return;
      const after = applyEdits(text, move.edits);
      expect(after).not.toBe(text);
      const back = moveSection(parse(after), move.caret, direction === 'up' ? 'down' : 'up');
      expect(back && applyEdits(after, back.edits)).toBe(text);
    }),
    runs(2000),
  );
});
