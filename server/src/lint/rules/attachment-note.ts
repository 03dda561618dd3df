import { attachmentLinesOf } from '../attachment-lines.ts';
import { replacement } from '../replacement.ts';
import type { ReportRule } from '../rule.ts';

export const attachmentNote: ReportRule = {
  name: 'attachment-note',
  group: 'marks',
  title: { zh: '附件说明的标点不规范', en: 'Punctuation of the attachment note' },
  basis: 'GB/T 9704-2012，7.3.4',
  severity: 'info',
  explanation: '附件说明写作“附件：”加附件名称，冒号用全角；附件名称后面不加标点。',
  leavesAlone: '正文里提到附件的句子；附件另面编排时顶格写的“附件1”。',
  example: {
    bad: '青石县水利局2023年工作总结\n一、工作开展情况\n完成堤防加固12公里。\n附件：重点项目进展情况表。',
    good: '青石县水利局2023年工作总结\n一、工作开展情况\n完成堤防加固12公里。\n附件：重点项目进展情况表',
  },
  *check(report) {
    const { text } = report;
    for (const { span, colon } of attachmentLinesOf(report)) {
      if (colon !== null && text[colon] === ':') {
        yield {
          span: { start: colon, end: colon + 1 },
          message: {
            zh: '“附件”后面用了半角冒号，此处应为“：”。',
            en: 'Half-width colon behind 附件; “：” should stand here.',
          },
          fix: replacement(colon, colon + 1, '：'),
        };
      }
      const last = text[span.end - 1]!;
      if (!'。；，、;,'.includes(last) || span.end - 1 === colon) continue;
      yield {
        span: { start: span.end - 1, end: span.end },
        message: {
          zh: `附件名称后面不加标点，此处的“${last}”应删去。`,
          en: `No mark behind the name of an attachment: delete “${last}”.`,
        },
        fix: {
          title: { zh: `删去“${last}”`, en: `Delete “${last}”` },
          edits: [{ span: { start: span.end - 1, end: span.end }, text: '' }],
          applicability: 'safe',
        },
      };
    }
  },
};
