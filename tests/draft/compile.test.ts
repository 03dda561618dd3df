import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type CompilationPart, compile } from '../../server/src/draft/compile.ts';
import type { Format } from '../../server/src/draft/nodes.ts';
import { parse } from '../../server/src/draft/parse.ts';
import { splitCompilation } from '../../server/src/draft/split-compilation.ts';
import { runs } from '../support/runs.ts';

const part = (text: string, name = '未命名'): CompilationPart => ({ name, text });
const water = '县水利局2023年工作总结\n一、修堤\n完成三公里。\n\n县水利局\n2023年12月1日\n';
const forest = '县林业局2023年工作总结\n一、造林\n完成千亩。\n二、防火\n未发生火灾。\n';

test('texts become one, with a title and a table of contents', () => {
  expect(compile({ title: '工作总结汇编（2篇）', parts: [part(water), part(forest)] })).toBe(
    `工作总结汇编（2篇）\n\n目录\n1.县水利局2023年工作总结\n2.县林业局2023年工作总结\n\n${water}\n${forest}`,
  );
});

test('Markdown titles come one level below the compilation’s', () => {
  const text = '# 县水利局2023年工作总结\n\n## 一、修堤\n\n完成三公里。\n\n```\n# 代码\n```\n';
  expect(compile({ title: '工作总结汇编', parts: [part(text), part(forest)] })).toBe(
    `# 工作总结汇编\n\n## 目录\n\n1. 县水利局2023年工作总结\n2. 县林业局2023年工作总结\n\n#${text.replace('## 一', '### 一')}\n## ${forest}`,
  );
});

test('a text without a title gets its file’s name', () => {
  const compiled = compile({ title: '汇编', parts: [part('一、修堤\n完成。\n', '县水利局工作总结'), part(forest)] });
  expect(splitCompilation(parse(compiled)).parts[0]?.text).toBe('县水利局工作总结\n一、修堤\n完成。\n');
});

test('a byte order mark goes; CRLF stays', () => {
  const parts = [part(`\uFEFF${water.replaceAll('\n', '\r\n')}`), part(forest)];
  const compiled = compile({ title: '汇编', parts });
  expect(compiled).toBe(compile({ title: '汇编', parts: [part(water), part(forest)] }).replaceAll('\n', '\r\n'));
  const [first] = splitCompilation(parse(compiled)).parts;
  expect(first?.text).toBe(water.replaceAll('\n', '\r\n'));
});

describe('a compilation is taken apart', () => {
  test('into files with names in order', () => {
    const title = '关于“十四五”规划：中期评估/自查的报告';
    const compiled = compile({ title: '材料汇编', parts: [part(water), part(`${title}\n一、甲\n修堤。\n`)] });
    const { parts, title: whole } = splitCompilation(parse(compiled));
    expect(whole).toBe('材料汇编');
    expect(parts.map(({ name }) => name)).toEqual([
      '01 县水利局2023年工作总结',
      '02 关于“十四五”规划：中期评估 自查的报告',
    ]);
  });

  test('with its foreword', () => {
    const foreword = '工作总结汇编\n\n编者按：现将各单位工作总结汇编成册，供学习参考。\n\n';
    const { parts } = splitCompilation(parse(`${foreword}${water}\n${forest}`));
    expect(
      parts
        .map(({ text }) => text)
        .join('')
        .replaceAll('\n', ''),
    ).toBe((foreword + water + forest).replaceAll('\n', ''));
  });

  test('a single report is one part', () => {
    expect(splitCompilation(parse(water)).parts.map(({ text }) => text)).toEqual([water]);
  });
});

const units = ['县水利局', '县林业局', '青石镇', '云溪区教育局', '白沙乡', '县交通运输局', '县司法局'];
const line = fc.constantFrom(
  '完成三公里。',
  '（一）防汛',
  '1.备料。已经备足。',
  '一是修堤。',
  '',
  '共投入xx万元。',
  '存在的问题',
);
const body = fc
  .array(line, { maxLength: 8 })
  .map((lines) => ['一、主要工作', ...lines, '二、打算', '继续努力。'].join('\n'));
const texts = fc
  .uniqueArray(fc.constantFrom(...units), { minLength: 2, maxLength: 6 })
  .chain((chosen) =>
    fc.tuple(...chosen.map((unit) => body.map((words) => ({ title: `${unit}2023年工作总结`, words })))),
  );
const written = ({ title, words }: { title: string; words: string }, format: Format): string =>
  format === 'markdown' ? `# ${title}\n\n${words.replaceAll('\n', '\n\n')}\n` : `${title}\n${words}\n`;

test.each<Format>(['plain', 'markdown'])(
  'taking apart what was put together gives the same texts, and the other way round: %s',
  (format) => {
    fc.assert(
      fc.property(texts, (drafts) => {
        const sources = drafts.map((draft) => written(draft, format));
        const compiled = compile({ title: '工作总结汇编', parts: sources.map((text) => ({ name: '', text, format })) });
        const { title, parts } = splitCompilation(parse(compiled, { format }));
        expect(parts.map(({ text }) => text)).toEqual(sources);
        const again = parts.map(({ name, text }) => ({ name, text, format }));
        expect(compile({ title: title ?? '', parts: again })).toBe(compiled);
      }),
      runs(1000),
    );
  },
);
