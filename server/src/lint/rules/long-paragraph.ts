import { blocksOf } from '../../draft/walk.ts';
import type { ReportRule } from '../rule.ts';

const longest = 800;

export const longParagraph: ReportRule = {
  name: 'long-paragraph',
  group: 'structure',
  title: { zh: '段落过长', en: 'Paragraph too long' },
  basis: '条例第十九条（内容简洁、文字精练）；字数为实务',
  severity: 'off',
  explanation: `一段超过${longest}字，占去大半页纸，应分段或者分项来写。`,
  leavesAlone: '表格和代码。',
  example: {
    bad: '全县加固堤防3.8公里，改造泵站两座，整治山塘12口。'.repeat(31),
    good: '全县加固堤防3.8公里，改造泵站两座，整治山塘12口。'.repeat(9),
  },
  *check(report) {
    for (const { kind, span } of blocksOf(report)) {
      const length = span.end - span.start;
      if (kind === 'verbatim' || length <= longest) continue;
      yield {
        span,
        message: {
          zh: `这一段有${length}字，宜分段，每段不超过${longest}字。`,
          en: `This paragraph has ${length} characters; divide it so that none has more than ${longest}.`,
        },
      };
    }
  },
};
