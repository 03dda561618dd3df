import type { Report } from '../../draft/nodes.ts';
import { edit } from '../../text/edit.ts';
import type { Span } from '../../text/span.ts';
import type { Finding, ReportRule } from '../rule.ts';

export const addresseeColon: ReportRule = {
  name: 'addressee-colon',
  group: 'marks',
  title: { zh: '主送机关后不是全角冒号', en: 'No full-width colon behind the addressee' },
  basis: 'GB/T 9704-2012，7.3.2',
  severity: 'info',
  explanation: '主送机关顶格单独成行，最后一个机关名称后面标全角冒号。',
  leavesAlone: '讲话稿里“各位代表！”这样的称呼；标题下面的单位名称。',
  example: {
    bad: '青石县水利局2023年工作总结\n县人民政府:\n2023年，全县水利工作平稳推进。',
    good: '青石县水利局2023年工作总结\n县人民政府：\n2023年，全县水利工作平稳推进。',
  },
  *check(report) {
    const addressee = report.addressee?.span ?? unmarkedAddressee(report);
    if (!addressee) return;
    const last = report.text[addressee.end - 1]!;
    if (last !== '：') yield finding(report.text, addressee.end, /[，,。．.；;：:、]/u.test(last));
  },
};

/** Words to many, without a colon, between the title and the first paragraph. */
function unmarkedAddressee({ text, title, preamble }: Report): Span | null {
  const [first, second] = preamble;
  if (title === null || first?.kind !== 'paragraph' || second?.kind !== 'paragraph') return null;
  const words = text.slice(first.span.start, first.span.end);
  const isCalledUpon = /^(?:各|尊敬的)[^。；！!\n]{2,60}[\p{Script=Han}，,]$/u.test(words);
  return isCalledUpon && words.length < second.span.end - second.span.start ? first.span : null;
}

function finding(text: string, end: number, isMarked: boolean): Finding {
  const start = isMarked ? end - 1 : end;
  return {
    span: { start: end - 1, end },
    message: {
      zh: isMarked
        ? `主送机关后面用了“${text[start]}”，此处应为全角“：”。`
        : '主送机关后面没有冒号，此处应为全角“：”。',
      en: 'A full-width “：” should stand behind the addressee.',
    },
    fix: {
      title: { zh: '标全角“：”', en: 'Put a full-width “：”' },
      edits: [edit(start, end, '：')],
      applicability: 'safe',
    },
  };
}
