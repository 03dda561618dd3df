import { edit } from '../../text/edit.ts';
import type { Span } from '../../text/span.ts';
import type { ReportRule } from '../rule.ts';

/** The parser finds the breaks, so that headings and lists are read whole; here they are reported. */
export const brokenLine: ReportRule = {
  name: 'broken-line',
  group: 'leftover',
  title: { zh: '句子中间多出的换行', en: 'Sentence cut by a stray line break' },
  basis: '实务',
  severity: 'warning',
  explanation:
    '从网页、PDF 上粘贴文字，常在一句话当中多出一个换行，一个自然段断成两段；排版后下半句会另起一行、空两格，数字和它的单位也会分家。',
  leavesAlone:
    '标题、条目、表格、诗句、主送机关和署名；只是段末漏了句号、下一段另起一句的；以分号结尾、逐行列举的。没有把握的断行，要么断开的两个字在本篇别处连着写，要么本篇另有确定的断行，才报告。',
  example: {
    bad: '一、工作开展情况\n全年走访企业56家，帮助解决问题24\n件，群众满意度进一步提高。',
    good: '一、工作开展情况\n全年走访企业56家，帮助解决问题24件，群众满意度进一步提高。',
  },
  *check({ text, breaks }) {
    for (const { start, end } of breaks) {
      const place = firstWords(text, end);
      const before = text
        .slice(Math.max(0, start - 6), start)
        .split('\n')
        .at(-1)!;
      const after = text.slice(place.start, Math.min(place.end, place.start + 6));
      yield {
        span: place,
        message: {
          zh: `一句话在“${before}”与“${after}”之间被换行断开，应接成一段。`,
          en: `A line break cuts the sentence between “${before}” and “${after}”: join the lines.`,
        },
        fix: {
          title: { zh: '与上一行接成一段', en: 'Join with the line above' },
          edits: [edit(start, end, '')],
          applicability: 'unsafe',
        },
      };
    }
  },
};

const longest = 16;

/** What goes on behind the break, to the next mark. */
function firstWords(text: string, start: number): Span {
  let end = start + 1;
  while (end < start + longest && end < text.length && !/[，。、；：！？,;\s]/u.test(text[end]!)) end++;
  return { start, end };
}
