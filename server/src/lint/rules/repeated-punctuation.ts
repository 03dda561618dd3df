import { marksOf } from '../marks/marks.ts';
import { replacement } from '../replacement.ts';
import type { Finding, ReportRule } from '../rule.ts';

export const repeatedPunctuation: ReportRule = {
  name: 'repeated-punctuation',
  group: 'marks',
  title: { zh: '标点重复', en: 'Punctuation mark too many' },
  basis: 'GB/T 15834-2011，4.2.3.3、4.3.3.3；实务',
  severity: 'warning',
  explanation: '改稿时删了字没有删标点，就会留下“。。”“，。”。问号、叹号最多连用三个。',
  leavesAlone: '三个以内的“！！”“？？”和“？！”；省略号和三个以上的句号（由“省略号、破折号写法不规范”报告）。',
  example: {
    bad: '一、工作开展情况\n完成堤防加固12公里。。',
    good: '一、工作开展情况\n完成堤防加固12公里。',
  },
  *check(report) {
    const { stopsTogether } = marksOf(report);
    for (let first = 0; first < stopsTogether.length; ) {
      let last = first;
      while (stopsTogether[last + 1] === stopsTogether[last]! + 1) last++;
      if (last > first) yield* findingIn(report.text, stopsTogether[first]!, stopsTogether[last]! + 1);
      first = last + 1;
    }
  },
};

/** The heavier mark stands for the end of the sentence. */
const weights = '、，：；。';

function* findingIn(text: string, start: number, end: number): Generator<Finding> {
  const run = text.slice(start, end);
  const isCry = /^[！？]+$/u.test(run);
  if (isCry ? run.length < 4 : /[！？]|^。{3,}$/u.test(run)) return;
  const expected = isCry
    ? run.slice(0, 3)
    : [...run].reduce((heaviest, mark) => (weights.indexOf(mark) > weights.indexOf(heaviest) ? mark : heaviest));
  const isCertain = isCry || new Set(run).size === 1 || run.at(-1) === '。' || end === lineEnd(text, end);
  yield {
    span: { start, end },
    message: {
      zh: `标点“${run}”重复，此处应为“${expected}”。`,
      en: `“${run}” is a mark too many; “${expected}” should stand here.`,
    },
    fix: replacement(start, end, expected, isCertain ? 'safe' : 'unsafe'),
  };
}

function lineEnd(text: string, from: number): number {
  const lineFeed = text.indexOf('\n', from);
  const end = lineFeed < 0 ? text.length : lineFeed;
  return text[end - 1] === '\r' ? end - 1 : end;
}
