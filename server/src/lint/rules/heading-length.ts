import { countCharacters } from '../../draft/statistics.ts';
import { sectionsOf } from '../../draft/walk.ts';
import type { ReportRule } from '../rule.ts';

const longest = 40;

export const headingLength: ReportRule = {
  name: 'heading-length',
  group: 'structure',
  title: { zh: '标题过长', en: 'Heading too long' },
  basis: '实务',
  severity: 'hint',
  explanation: `单独成行的小标题超过${longest}字，读者一眼抓不住要点，排版时也要转行。`,
  leavesAlone: '标题后面接排正文的；用句号结尾、写成一句话的条目；用冒号引出下文的；法规的条文。',
  example: {
    bad: '一、以开展水利工程建设和运行管理突出问题专项整治行动为契机推动全县水利系统作风建设持续向上向好\n全系统整改问题43个。\n二、防汛抗旱\n全县安全度汛。',
    good: '一、以专项整治推动作风建设向上向好\n全系统整改问题43个。\n二、防汛抗旱\n全县安全度汛。',
  },
  *check(report) {
    for (const section of sectionsOf(report)) {
      const { title, titleSpan, heading, form, body, sections, ordinal } = section;
      if (title.length <= longest || form !== 'line' || ordinal?.style === 'article') continue;
      if (body.length === 0 && sections.length === 0) continue;
      if (/[。：:；]/u.test(report.text.slice(titleSpan.end, heading.end))) continue;
      const length = countCharacters(title);
      if (length <= longest) continue;
      yield {
        span: titleSpan,
        message: {
          zh: `小标题有${length}字，应压缩到${longest}字以内。`,
          en: `The heading has ${length} characters; ${longest} are enough.`,
        },
      };
    }
  },
};
