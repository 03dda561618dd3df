import { blocksOf } from '../../draft/walk.ts';
import { unitSet } from '../../text/unit-set.ts';
import type { ReportRule } from '../rule.ts';

const longest = 150;
const ends = unitSet('。！？!?');

export const longSentence: ReportRule = {
  name: 'long-sentence',
  group: 'structure',
  title: { zh: '句子过长', en: 'Sentence too long' },
  basis: '条例第十九条（内容简洁、文字精练）；字数为实务',
  severity: 'off',
  explanation: `一句话超过${longest}字还没有句号，读的人要回头找主语，写的人也容易前后不接。`,
  leavesAlone: '表格和代码。',
  example: {
    bad: `全县水利系统${'加固堤防、疏浚河道、改造泵站、整治山塘，'.repeat(8)}圆满完成年度任务。`,
    good: `全县水利系统${'加固堤防、疏浚河道、改造泵站、整治山塘，'.repeat(4)}完成年度任务。全县安全度汛。`,
  },
  *check(report) {
    const { text } = report;
    for (const { kind, span } of blocksOf(report)) {
      if (kind === 'verbatim') continue;
      let start = span.start;
      if (span.end - start <= longest) continue;
      for (let at = start; at <= span.end; at++) {
        if (at < span.end && !ends[text.charCodeAt(at)]) continue;
        const length = at - start;
        if (length > longest) {
          yield {
            span: { start, end: Math.min(at + 1, span.end) },
            message: {
              zh: `这一句有${length}字，宜断成几句，每句不超过${longest}字。`,
              en: `This sentence has ${length} characters; break it up so that none has more than ${longest}.`,
            },
          };
        }
        start = at + 1;
      }
    }
  },
};
