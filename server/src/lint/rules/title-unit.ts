import type { Report } from '../../draft/nodes.ts';
import type { Span } from '../../text/span.ts';
import { kindsOf } from '../prose/kinds.ts';
import { linesWith } from '../prose/prose.ts';
import type { Finding, ReportRule } from '../rule.ts';

export const titleUnit: ReportRule = {
  name: 'title-unit',
  group: 'toc',
  title: { zh: '自称与标题的单位不符', en: 'The text speaks as another unit than the title' },
  basis: '实务',
  severity: 'info',
  explanation:
    '借用外单位的稿子，标题换了，正文的自称却没有换全：县局的总结里冒出“我市”，镇里的总结里冒出“我局”。每篇只标第一处。',
  leavesAlone: '县局说“我省”，区局说“我市”，乡镇说“我县”；只自称一两次、看不出以谁的口气写的。',
  example: {
    bad: '青石县水利局2025年工作总结\n一、主要工作\n我县完成堤防加固12公里，我县新建泵站3座。\n二、下一步打算\n力争我市启动石门水库除险加固。',
    good: '青石县水利局2025年工作总结\n一、主要工作\n我县完成堤防加固12公里，我县新建泵站3座。\n二、下一步打算\n力争我县启动石门水库除险加固。',
  },
  *check(report) {
    const unit = unitOf(report.title ?? '');
    const names = selfNamesIn(report);
    const found =
      strangerAmong(names.filter(isOneOf(areas)), unit.area) ??
      strangerAmong(names.filter(isOneOf(speakersOf(unit.speaker))), unit.speaker);
    if (found) yield found;
  },
};

/** What a text calls itself behind 我. A unit lies in one area and is one thing, so one report uses one word of each. */
interface SelfName {
  readonly word: string;
  readonly span: Span;
}

const areas = ['市', '县', '旗'];
const speakers = ['局', '镇', '乡', '街道', '公司', '校'];
/** A report in the name of an area may be a bureau's work; in the name of its government it may not. */
const speakersOf = (unit: string | null) => (/^[省市县区]$/u.test(unit ?? '') ? speakers.slice(1) : speakers);
const isOneOf =
  (words: readonly string[]) =>
  ({ word }: SelfName): boolean =>
    words.includes(word);

/** The first name that fits neither the title nor, where that leaves it open, most of the text. */
function strangerAmong(names: readonly SelfName[], ofTitle: string | null): Finding | null {
  const times = (word: string) => names.filter((name) => name.word === word).length;
  const [usual] = [...new Set(names.map(({ word }) => word))].sort((a, b) => times(b) - times(a));
  if (usual === undefined || times(usual) < 2) return null;
  const own = ofTitle ?? usual;
  const stranger = names.find(({ word }) => word !== own);
  if (stranger && times(own) === 0) return againstTitle(stranger);
  if (!stranger || times(own) < 2) return null;
  const isRarer = ofTitle ? times(stranger.word) <= times(own) : times(stranger.word) < times(own);
  return isRarer ? againstText(stranger, own) : null;
}

const againstTitle = ({ word, span }: SelfName): Finding => ({
  span,
  message: {
    zh: `这里自称“我${word}”，与标题的单位不符，应核对是否照抄了外单位的稿子。`,
    en: 'The text speaks as another unit than the one in the title: check whether it was taken over from elsewhere.',
  },
});

const againstText = ({ word, span }: SelfName, own: string): Finding => ({
  span,
  message: {
    zh: `本文其他各处自称“我${own}”，这里说“我${word}”，应核对是否误用。`,
    en: 'Everywhere else the text speaks as another unit: check who speaks here.',
  },
});

function selfNamesIn(report: Report): SelfName[] {
  const names: SelfName[] = [];
  for (const { start, end } of linesWith(report, kindsOf('self'))) {
    for (const match of report.text.slice(start, end).matchAll(selfName)) {
      const from = start + match.index;
      names.push({ word: match[0].slice(1), span: { start: from, end: from + match[0].length } });
    }
  }
  return names;
}

const selfName = /我(?:市(?![场政、])|县(?!城)|旗(?!帜)|局(?!部)|镇|乡(?![村亲])|街道|公司|校)/gu;

/** The area that a title names (XX县水利局 → 县) and what speaks in it (局); null where the title leaves it open. */
function unitOf(title: string): { area: string | null; speaker: string | null } {
  const name = title.replace(/^(?:关于)?\d{4}年度?/u, '').split(/\d{4}年|关于|[上下]半年|工作|总结|计划/u)[0]!;
  const area =
    /(?<!城)市(?![场政容])|县(?!城)|旗/u.exec(name.replace(/^.*[市县旗](?=.{0,12}[县区旗])/u, ''))?.[0] ?? null;
  const speaker =
    /(?:镇|乡|街道|局|公司|校|政府|[省市县区])(?=(?:办事处)?$)/u.exec(name.replace(/(?<=[镇乡])人民政府$/u, ''))?.[0] ??
    null;
  return { area, speaker };
}
