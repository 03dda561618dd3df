import { describe, expect, it } from 'vitest';
import {
  type Genre,
  genreOf,
  genres,
  isHeadingOf,
  isPromised,
  ordinalAt,
  renderDraft,
  renderSection,
  type SectionSkeleton,
} from '../../server/src/draft/genres/index.ts';
import { namedBlanks, piecesOf, plainText, snippetWriter } from '../../server/src/draft/genres/template.ts';
import type { Section } from '../../server/src/draft/nodes.ts';
import { parse } from '../../server/src/draft/parse.ts';
import { lint } from '../../server/src/lint/linter.ts';
import { defaultSettings } from '../../server/src/lint/settings.ts';
import { skeletonDocs } from '../support/skeleton-docs.ts';

const year = 2026;
const draftOf = (genre: Genre, format: 'plain' | 'markdown' = 'plain') =>
  renderDraft(genre, { year, format, as: 'text' });
const filledIn = (template: string) => plainText(piecesOf(template, namedBlanks(year)));

describe.each(genres.map((genre) => [genre.name.zh, genre] as const))('%s', (_, genre) => {
  it.each(['plain', 'markdown'] as const)('is read as the draft that it is meant to be: %s', (format) => {
    const text = draftOf(genre, format);
    const document = parse(text, { format });
    if (genre.contributions) {
      expect(document.head.title).toBe(filledIn(genre.title));
      expect(document.head.toc?.entries.map(({ target }) => target)).toEqual(
        document.reports.map(({ start }) => start),
      );
      expect(document.reports).toHaveLength(genre.contributions.length);
      return;
    }
    expect(document.reports).toHaveLength(1);
    const { report } = document.reports[0]!;
    expect(report.title).toBe(filledIn(genre.title));
    expect(report.addressee !== null).toBe(genre.addressee !== undefined);
    expect(report.signature !== null).toBe(genre.signature !== undefined);
    expect(report.date !== null).toBe(genre.signature !== undefined);
    expect(report.sections.map(shapeOf)).toEqual(offered(genre.sections).map(expectedShape(1)));
  });

  it('holds nothing to be mended but what is to be filled in', () => {
    const rules = lint(parse(draftOf(genre)), defaultSettings).map(({ rule }) => rule.name);
    expect(rules.filter((rule) => rule !== 'placeholder' && rule !== 'drafting-note')).toEqual([]);
  });

  it('reminds the writer of every XX and 【…】 that is not filled in', () => {
    const document = parse(draftOf(genre));
    const found = lint(document, defaultSettings).map(({ span }) => span);
    const blanks = [...document.text.matchAll(/X+|【[^】]*】/g)];
    const unseen = blanks.filter(({ index }) => !found.some(({ start, end }) => start <= index && index < end));
    expect(unseen.map(({ index }) => document.text.slice(index - 6, index + 6))).toEqual([]);
  });

  it('gives the same text as a snippet whose tab stops are left as they are', () => {
    expect(expanded(renderDraft(genre, { year }))).toBe(draftOf(genre));
  });

  it('is known by its own title', () => {
    expect(genreOf(filledIn(genre.title))?.id).toBe(genre.id);
  });

  it('knows its sections by every wording of their headings', () => {
    for (const section of everySection(genre.sections)) {
      for (const heading of section.headings)
        expect([heading, isHeadingOf(section, filledIn(heading))]).toEqual([heading, true]);
    }
  });
});

it('has ids that can stand in a setting', () => {
  const ids = genres.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const id of ids) expect(id).toMatch(/^[a-z]+(-[a-z]+)*$/);
});

it.each([
  ['青石县水利局2025年上半年工作总结暨下半年工作打算', 'half-year-summary'],
  ['云溪区2024年工作总结和2025年工作思路', 'annual-summary'],
  ['白沙镇2024年度工作报告', 'annual-summary'],
  ['青石县2025年农业农村工作要点', 'work-plan'],
  ['关于2025年汛期安全检查开展情况的报告', 'special-work-report'],
  ['青石县水利局关于水库除险加固的报告', 'formal-report'],
  ['2024年度述职述廉报告', 'duty-report'],
  ['关于农村养老服务的调研报告', 'survey-report'],
  ['云溪区水利局2024年政府信息公开工作年度报告', 'information-disclosure-report'],
  ['青石县2024年法治政府建设年度报告', 'rule-of-law-report'],
  ['青石县人民政府关于做好防汛工作的通知', 'deployment-notice'],
  ['云溪区人民政府办公室关于印发《防汛应急预案》的通知', 'issuing-notice'],
  ['关于拨付防汛资金的请示', 'request'],
  ['关于商请支援排涝设备的函', 'official-letter'],
  ['2025年上半年工作总结汇编（12篇）', 'compilation'],
  ['云溪区的春天', undefined],
])('knows the genre of %s', (title, id) => {
  expect(genreOf(title)?.id).toBe(id);
});

it('holds a section to be promised by the title that names it', () => {
  const plan = genres[0]!.sections[2]!;
  expect(isPromised(plan, '青石县水利局2025年上半年工作总结及下半年工作计划')).toBe(true);
  expect(isPromised(plan, '青石县水利局2025年上半年工作总结')).toBe(false);
});

it('has the six sections of the disclosure report as they are prescribed', () => {
  const report = genres.find(({ id }) => id === 'information-disclosure-report')!;
  expect(report.sections.map(({ headings, required }) => [...headings, required])).toEqual(
    [
      '总体情况',
      '主动公开政府信息情况',
      '收到和处理政府信息公开申请情况',
      '政府信息公开行政复议、行政诉讼情况',
      '存在的主要问题及改进情况',
      '其他需要报告的事项',
    ].map((heading) => [heading, 'statutory']),
  );
});

it('puts one section where it is wanted', () => {
  const section: SectionSkeleton = {
    headings: ['存在问题'],
    words: ['问题'],
    required: 'usual',
    body: ['{单位}存在{XX}。'],
    children: [{ headings: ['人手不足'], words: ['人手'], required: 'usual', form: 'run-in', body: ['缺{XX}人。'] }],
  };
  expect(renderSection(section, { level: 2, number: 3 }, { year })).toBe(
    `（三）存在问题\n\${1:XX局}存在\${2:XX}。\n1.人手不足。缺\${3:XX}人。$0`,
  );
});

it.each([
  [1, 11, '十一、'],
  [2, 20, '（二十）'],
  [3, 4, '4.'],
  [4, 5, '（5）'],
])('writes the ordinal of level %i as GB/T 9704 does', (level, number, ordinal) => {
  expect(ordinalAt({ level, number })).toBe(ordinal);
});

it('fills in once what occurs more than once, and escapes what a snippet would read as its own', () => {
  const blanks = new Map([['单位', '$甲}\\']]);
  const pieces = [...piecesOf('价$1，{单位}、{单位}{和|,及}{XX}{和|,及}', blanks)];
  expect(snippetWriter()(pieces)).toBe(`价\\$1，\${1:\\$甲\\}\\\\}、\${1}\${2|和,\\,及|}\${3:XX}\${2}`);
  expect(expanded(snippetWriter()(pieces))).toBe(plainText(pieces));
});

it('is described in docs/skeletons.md', async () => {
  await expect(skeletonDocs(genres)).toMatchFileSnapshot('../../docs/skeletons.md');
});

const offered = (sections: readonly SectionSkeleton[] = []) =>
  sections.filter(({ required }) => required !== 'optional');

function* everySection(sections: readonly SectionSkeleton[] = []): Generator<SectionSkeleton> {
  for (const section of sections) {
    yield section;
    yield* everySection(section.children);
  }
}

interface Shape {
  readonly heading: string;
  readonly form: string;
  readonly sections: readonly Shape[];
}

const shapeOf = ({ ordinal, title, form, sections }: Section): Shape => ({
  heading: `${ordinal?.text}${title}`,
  form,
  sections: sections.map(shapeOf),
});

const expectedShape =
  (level: number) =>
  (section: SectionSkeleton, index: number): Shape => ({
    heading: ordinalAt({ level, number: index + 1 }) + filledIn(section.headings[0]),
    form: section.form ?? 'line',
    sections: offered(section.children).map(expectedShape(level + 1)),
  });

/** What an editor makes of a snippet before anything is typed into it. */
function expanded(snippet: string): string {
  const defaults = new Map<string, string>();
  const unescaped = (text: string) => text.replace(/\\([\\$}|,])/g, '$1');
  return snippet.replace(
    /\\([\\$}])|\$0|\$\{(\d+)(?::((?:\\.|[^\\}])*)|\|((?:\\.|[^\\|,])*)(?:,(?:\\.|[^\\|])*)?\|)?\}/g,
    (_, escaped?: string, number?: string, text?: string, choice?: string) => {
      if (escaped) return escaped;
      if (!number) return '';
      const shown = text ?? choice;
      if (shown !== undefined) defaults.set(number, unescaped(shown));
      return defaults.get(number) ?? '';
    },
  );
}
