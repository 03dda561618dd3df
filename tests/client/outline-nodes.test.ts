import { expect, test } from 'vitest';
import { chapterAt, childrenOf, nodeAt, rootsOf } from '../../client/src/views/outline-nodes.ts';
import { excerptAt, groupsOf } from '../../client/src/views/placeholder-groups.ts';
import type { OpenPlaceholder, OverviewEntry } from '../../server/src/lsp/requests.ts';

const range = (start: number, end = start) => ({
  start: { line: start, character: 2 },
  end: { line: end, character: 4 },
});
const entry = (name: string, start: number, end: number, sections: OverviewEntry[] = []): OverviewEntry => ({
  name,
  characters: 0,
  problems: 0,
  range: range(start, end),
  selection: range(start),
  sections,
});
const reports = [
  entry('甲', 2, 9, [entry('一、', 4, 6, [entry('（一）', 5, 6)]), entry('二、', 7, 9)]),
  entry('乙', 10, 14, [entry('一、', 11, 12), entry('一、', 13, 14)]),
];
const at = (line: number) => ({ line, character: 0 });

test('the caret is in the innermost section, in its report, or before the first', () => {
  expect([6, 3, 9, 0].map((line) => nodeAt(reports, at(line))?.entry.name)).toEqual([
    '（一）',
    '甲',
    '二、',
    undefined,
  ]);
});

test('the parent of a node is the very node that the tree shows, and headings that repeat are told apart', () => {
  const [, second] = rootsOf(reports);
  expect(nodeAt(reports, at(13))?.parent).toBe(second);
  expect(childrenOf(second!).map(({ id }) => id)).toEqual(['/乙/一、', '/乙/一、#2']);
});

test('the chapter at the caret ends where the next one or the next report begins', () => {
  expect([5, 8, 3, 14, 0].map((line) => chapterAt(reports, at(line)))).toEqual([
    { start: 4, end: 7 },
    { start: 7, end: 10 },
    { start: 2, end: 4 },
    { start: 13, end: Number.POSITIVE_INFINITY },
    { start: 0, end: 2 },
  ]);
});

test('placeholders are grouped by text, the most frequent first, or by report', () => {
  const placeholder = (text: string, line: number): OpenPlaceholder => ({
    kind: 'text',
    text,
    mask: range(line),
    range: range(line),
    report: 0,
  });
  const overview = {
    version: 1,
    reports,
    rules: [],
    placeholders: [placeholder('XX市', 0), placeholder('xx家', 5), placeholder('xx家', 12)],
  };
  const drawn = (grouping: 'text' | 'place') =>
    groupsOf(overview, grouping).map(({ name, members }) => `${name} ×${members.length}`);
  expect(drawn('text')).toEqual(['xx家 ×2', 'XX市 ×1']);
  expect(drawn('place')).toEqual([' ×1', '甲 ×1', '乙 ×1']);
  expect(groupsOf({ ...overview, reports: reports.slice(0, 1) }, 'place').map(({ name }) => name)).toEqual([
    '',
    '一、',
    '二、',
  ]);
});

test('an excerpt shows the words round a place and marks the place', () => {
  const line = '　　今年以来，全镇共帮扶企业xx家，投入资金若干，受到群众欢迎，各方面反映都很好，效果明显。';
  const { label, highlights } = excerptAt(line, line.indexOf('xx'), line.indexOf('xx') + 3);
  expect(label).toBe('…，全镇共帮扶企业xx家，投入资金若干，受到群众欢迎，各方面反映都很好，…');
  expect(highlights.map(([from, to]) => label.slice(from, to))).toEqual(['xx家']);
});
