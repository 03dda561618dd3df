import type { Span } from '../../text/span.ts';
import { overlaps, shift } from '../../text/span.ts';
import { machineText } from '../prose/machine-text.ts';
import { proseOf } from '../prose/prose.ts';
import { type WordIndex, wordIndex } from '../prose/word-index.ts';
import { replacement } from '../replacement.ts';
import type { ReportRule, RuleOptions } from '../rule.ts';
import { separate } from '../separate.ts';
import { isAllowed } from '../wording/wording.ts';

export const customTerm: ReportRule = {
  name: 'custom-term',
  group: 'wording',
  title: { zh: '自定义用词', en: 'Own table of terms' },
  basis: '本单位的用词规定',
  severity: 'warning',
  explanation:
    '每个单位都有自己的规范用词：机构简称、活动名称、领导职务。在设置 terms 里写上错的和对的，在 forbidden 里写上不许用的，核稿就按它检查；写进 allowed 的词，各条用词规则都不再提醒。这三项默认都是空的。',
  leavesAlone: '没有写进设置的词；本来就是正确写法的一部分的；网址和代码里的文字；写进 allowed 的词。',
  example: {
    bad: '一、工作成效\n青石县市监局检查餐饮单位520家次。',
    good: '一、工作成效\n青石县市场监管局检查餐饮单位520家次。',
    options: { terms: [{ wrong: '市监局', right: '市场监管局' }] },
  },
  *check(report, options) {
    const { index, rights } = tableOf(options);
    if (rights.size === 0) return;
    for (const place of proseOf(report)) {
      const line = report.text.slice(place.start, place.end);
      const machine = machineText(line);
      for (const term of termsIn(line, index)) {
        const right = rights.get(line.slice(term.start, term.end)) ?? null;
        if (machine.some((other) => overlaps(other, term))) continue;
        if (isAllowed(line, term, right === null ? options.allowed : [right, ...options.allowed])) continue;
        const span = shift(term, place.start);
        const word = line.slice(term.start, term.end);
        yield right === null
          ? {
              span,
              message: { zh: `“${word}”是本单位规定不用的词。`, en: `“${word}” is on your list of words not to use.` },
            }
          : {
              span,
              message: {
                zh: `“${word}”应写作“${right}”（本单位的用词规定）。`,
                en: `“${word}” should be written “${right}” (your table of terms).`,
              },
              fix: replacement(span.start, span.end, right),
            };
      }
    }
  },
};

/** Where the words stand, in order and free of overlaps. */
function termsIn(line: string, index: WordIndex): Span[] {
  const found: { span: Span }[] = [];
  index.forEachIn(line, (word, start) => found.push({ span: { start, end: start + word.length } }));
  return separate(found).map(({ span }) => span);
}

interface TermTable {
  readonly index: WordIndex;
  /** What should stand instead; null for a word that is not to be used. */
  readonly rights: ReadonlyMap<string, string | null>;
}

const known = new WeakMap<RuleOptions, TermTable>();

function tableOf(options: RuleOptions): TermTable {
  let table = known.get(options);
  if (!table) {
    const forbidden = options.forbidden.map((word) => [word, null] as const);
    const rights = new Map<string, string | null>([
      ...forbidden,
      ...options.terms
        .filter(({ wrong, right }) => wrong !== '' && wrong !== right)
        .map(({ wrong, right }) => [wrong, right] as const),
    ]);
    table = { index: wordIndex(rights.keys()), rights };
    known.set(options, table);
  }
  return table;
}
