import type { Report } from '../../draft/nodes.ts';
import { isWide, marksOf } from '../marks/marks.ts';
import { replacement } from '../replacement.ts';
import type { Finding, ReportRule } from '../rule.ts';

export const ellipsisDash: ReportRule = {
  name: 'ellipsis-dash',
  group: 'marks',
  title: { zh: '省略号、破折号写法不规范', en: 'Ellipsis or dash wrongly formed' },
  basis: 'GB/T 15834-2011，4.10、4.11、A.9.2',
  severity: 'info',
  explanation: '省略号是六个点“……”，破折号是占两个字的“——”。省略号和“等”意思相同，不同时使用。',
  leavesAlone:
    '连接地名、时间的一字线“—”；目录里引向页码的点线；整行的分隔线；英文和代码；数字之间的（由“数值范围写法不规范”报告）。',
  example: {
    bad: '一、工作开展情况\n推行延时服务--午间不断档、周末不打烊。',
    good: '一、工作开展情况\n推行延时服务——午间不断档、周末不打烊。',
  },
  *check(report) {
    const { dot, stopsTogether, link } = marksOf(report);
    for (const run of runsIn(report, dot, isEllipsis)) yield* ellipsis(report.text, run.start, run.end);
    for (const { start, end } of runsIn(report, stopsTogether, (mark) => mark === '。')) {
      if (end - start >= 3) yield wrong(report.text, start, end, '……');
    }
    for (const run of runsIn(report, link, isDash)) yield* dash(report.text, run.start, run.end);
  },
};

const isEllipsis = (mark: string): boolean => mark === '.' || mark === '…' || mark === '⋯';
const isDash = (mark: string): boolean => '-－—―─'.includes(mark);

/** Marks of one sort that stand side by side. */
function* runsIn({ text }: Report, places: readonly number[], isSort: (mark: string) => boolean) {
  for (let first = 0; first < places.length; first++) {
    if (!isSort(text[places[first]!]!)) continue;
    let last = first;
    while (places[last + 1] === places[last]! + 1 && isSort(text[places[last + 1]!]!)) last++;
    yield { start: places[first]!, end: places[last]! + 1 };
    first = last;
  }
}

function* ellipsis(text: string, start: number, end: number): Generator<Finding> {
  const run = text.slice(start, end);
  const [before, after] = [text[start - 1], text[end]];
  if (/^\.{1,2}$/.test(run) || !(isWide(before) || isWide(after))) return;
  if (run.length > 3 && (run.length > 6 || /^[ \t\u3000]*\d/.test(text.slice(end, end + 3)))) return;
  const follows = /^等(?:等)?(?=$|[。，；、）”\s])/u.exec(text.slice(end, end + 3));
  if (follows) yield wrong(text, start, end + follows[0].length, '……');
  else if (before === '等' && !/[优平高中初特]等$/u.test(text.slice(start - 2, start))) {
    const from = text[start - 2] === '等' ? start - 2 : start - 1;
    yield wrong(text, from, end, '……');
  } else if (run !== '……') yield wrong(text, start, end, '……');
}

/** One short dash or one — joins names and is no dash of this sort. */
function* dash(text: string, start: number, end: number): Generator<Finding> {
  const run = text.slice(start, end);
  const [before, after] = [text[start - 1] ?? '', text[end] ?? ''];
  if (run.length === 1 ? run !== '―' && run !== '─' : run === '——') return;
  if (/[\d年月日时]/u.test(before) && /\d/.test(after)) return;
  if (!(isWide(before) || isWide(after)) || run.length > 8) return;
  if (run.length === 1 ? !(isWide(before) && isWide(after)) : run === '--' && /[\w]/.test(before + after)) return;
  yield wrong(text, start, end, run.length === 1 ? '—' : '——');
}

function wrong(text: string, start: number, end: number, expected: string): Finding {
  const printed = text.slice(start, end);
  return {
    span: { start, end },
    message: {
      zh: printed.includes('等')
        ? `省略号和“等”不同时使用，此处应为“${expected}”。`
        : `“${printed}”的写法不规范，此处应为“${expected}”。`,
      en: `“${printed}” is not properly formed; “${expected}” should stand here.`,
    },
    fix: replacement(start, end, expected, printed.includes('等') ? 'unsafe' : 'safe'),
  };
}
