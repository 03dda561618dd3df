import type { Report, Section } from '../../draft/nodes.ts';
import type { Span } from '../../text/span.ts';
import { clues } from '../prose/clues.ts';
import { hitsIn, proseOfBlocks } from '../prose/prose.ts';
import { type Figure, figureAt } from './figures.ts';

/** What a report says of an indicator: 食品抽检合格率为98.5%. */
export interface Statement {
  readonly indicator: string;
  readonly figure: Figure;
  /** From the indicator to the figure's unit. */
  readonly span: Span;
  /** Indicator, whether its height or its growth is told, times and places named, unit: equal keys speak of the same. */
  readonly key: string;
}

/** The plain statements of a report, in order; what is planned, compared, rounded or of a part is left out. */
export function* statementsOf(report: Report): Generator<Statement> {
  const lines = linesWithIndicators(report);
  if (lines.size === 0) return;
  yield* statementsIn(report.text, proseOfBlocks(report.text, report.preamble), lines);
  for (const section of report.sections) yield* statementsBelow(report.text, section, lines);
}

function* statementsBelow(text: string, section: Section, lines: Lines): Generator<Statement> {
  const { title, rest, body, sections } = section;
  if (plans.test(title)) return;
  if (rest) yield* statementsIn(text, [rest], lines);
  yield* statementsIn(text, proseOfBlocks(text, body), lines);
  for (const child of sections) yield* statementsBelow(text, child, lines);
}

/** Where figures may begin that belong to an indicator, by the end of their line. */
type Lines = ReadonlyMap<number, readonly number[]>;

/** Where a digit stands right behind an indicator, or behind its verb. */
function linesWithIndicators(report: Report): Lines {
  const lines = new Map<number, number[]>();
  for (const { word, start, line } of hitsIn(report, indicatorClues)) {
    const behind = start + word.length;
    const verb = valueFollows.exec(report.text.slice(behind, behind + 8));
    if (!verb) continue;
    const at = behind + verb[0].length - 1;
    const known = lines.get(line.end);
    if (known) known.push(at);
    else lines.set(line.end, [at]);
  }
  return lines;
}

const plans = /计划|打算|安排|思路|下一?步|下半年|目标|谋划|明年|今后/u;

function* statementsIn(text: string, spans: Iterable<Span>, lines: Lines): Generator<Statement> {
  for (const { start, end } of spans) {
    const places = text[start] === '|' ? undefined : lines.get(end);
    if (!places) continue;
    const line = text.slice(start, end);
    for (const at of places) {
      const figure = at < start ? null : figureAt(line, at - start);
      if (!figure || figure.rough || !'，。；,;）)（('.includes(line[figure.span.end] ?? '。')) continue;
      const statement = read(line, figure);
      if (!statement) continue;
      yield { ...statement, span: { start: start + statement.span.start, end: start + statement.span.end } };
    }
  }
}

const indicatorWords = [
  '率',
  '总值',
  '增加值',
  '收入',
  '产值',
  '总额',
  '投资',
  '余额',
  '总面积',
  '产量',
  '人口',
  '比例',
];
const indicatorClues = clues(indicatorWords);
const indicator = new RegExp(`^(?:[\\p{Script=Han}“”]{1,16})(?:${indicatorWords.join('|')})$`, 'u');
/** What may stand between an indicator and its value. */
const verbs = '(?:同比)?(?:增长|提高|下降|减少|增加)|(?:达到?|为|是|完成|实现)了?';
const valueFollows = new RegExp(`^(?:${verbs})?\\d`, 'u');
const verbBefore = new RegExp(`(?:${verbs})$`, 'u');
const shortest = 5;

function read(line: string, figure: Figure): Statement | null {
  const { start } = figure.span;
  const clauseStart = lastOf(line, '，,、；;。：:（(', start) + 1;
  const clause = line.slice(clauseStart, start);
  if (/\d/u.test(clause.replace(/\d{4}年|\d{1,2}月/gu, '')) || notPlain.test(clause)) return null;
  const verb = verbBefore.exec(clause)?.[0] ?? '';
  const words = clause.slice(0, clause.length - verb.length);
  const name = words.replace(leading, '');
  if (name.length < shortest || !indicator.test(name)) return null;
  const sentence = line.slice(lastOf(line, '。；;', start) + 1, start);
  if (wholeSentence.test(sentence)) return null;
  const times = [...sentence.matchAll(context)].map(([found]) => found).sort();
  const change = /[增提下减]/u.test(verb) ? verb.replace('同比', '') : '';
  const at = clauseStart + words.length - name.length;
  return {
    indicator: name,
    figure,
    span: { start: at, end: figure.span.end },
    key: [name, change, figure.unit, ...times].join('|'),
  };
}

/** Times and places at the beginning of a clause: 上半年全县…. */
const leading =
  /^(?:(?:截至|截止)?(?:目前|(?:\d{4}年)?\d{1,2}月(?:底|末|份)?)|\d{4}年度?(?:上半年|下半年)?|今年以来|今年|上半年|全年|[全我][国省市县区州镇乡村局]|预计|其中|使)+/u;
const context =
  /\d{4}年|上半年|下半年|[一二三四]季度|\d{1,2}(?:[月—～~\-－至]\d{0,2})+月?|去年|上年|今年|每年|年均|全[国省市县区州镇乡村]|[\p{Script=Han}]{2}[省市县区镇乡村](?=[\p{Script=Han}])/gu;
/** Aims, comparisons and values on the way to another. */
const notPlain = /力争|目标|计划|预期|预计|确保|不低于|要|将|由|从|比|较|每|平均|人均|分别|其中|新增|以来年均|累计/u;
const wholeSentence = /力争|目标|预期|预计|确保|将|原来|由.*到|从.*到|分别/u;

/** Where one of the marks stands last before a place; a sentence longer than that is cut. */
function lastOf(line: string, marks: string, before: number): number {
  const first = Math.max(-1, before - longest);
  let at = before - 1;
  while (at > first && !marks.includes(line[at]!)) at--;
  return at;
}

const longest = 400;
