import type { Report } from '../../draft/nodes.ts';
import { edit } from '../../text/edit.ts';
import { isInDocumentNumber } from '../document-numbers.ts';
import { type Pair, type PairKind, pairsOf } from '../marks/pairs.ts';
import { replacement } from '../replacement.ts';
import type { Finding, ReportRule } from '../rule.ts';

export const pairWidth: ReportRule = {
  name: 'pair-width',
  group: 'marks',
  title: { zh: '成对标点前后不配或嵌套不当', en: 'Halves of a pair that do not match, or pairs wrongly nested' },
  basis: 'GB/T 15834-2011，4.8.3.4、4.15.3',
  severity: 'info',
  explanation:
    '一对括号应当一样宽。引号里面再用引号，外面用双引号，里面用单引号；书名号里面再用书名号，外面用双书名号，里面用单书名号。',
  leavesAlone: '前后都是半角的括号（由“半角标点”报告）；书名号里原有的引号。',
  example: {
    bad: '一、工作开展情况\n开展隐患排查（含“回头看”)36次。',
    good: '一、工作开展情况\n开展隐患排查（含“回头看”）36次。',
  },
  *check(report) {
    for (const pair of pairsOf(report).pairs) {
      if (pair.kind === '（）') yield* mixedWidths(report, pair);
      else if (pair.outer && expectedInside(pair) !== pair.kind) yield wronglyNested(pair);
    }
  },
};

function* mixedWidths(report: Report, { open, close }: Pair): Generator<Finding> {
  const opensHalf = report.text[open] === '(';
  if (opensHalf === (report.text[close] === ')') || isInDocumentNumber(report, open)) return;
  const at = opensHalf ? open : close;
  const expected = opensHalf ? '（' : '）';
  yield {
    span: { start: at, end: at + 1 },
    message: {
      zh: `一对括号一半全角、一半半角，此处应为全角“${expected}”。`,
      en: `One bracket is full-width and one half-width; “${expected}” should stand here.`,
    },
    fix: replacement(at, at + 1, expected),
  };
}

function wronglyNested(pair: Pair): Finding {
  const expected = expectedInside(pair);
  const [open, close] = [expected[0]!, expected[1]!];
  const name = pair.kind === '《》' || pair.kind === '〈〉' ? '书名号' : '引号';
  return {
    span: { start: pair.open, end: pair.open + 1 },
    message: {
      zh: `${name}里面又用${name}，此处应为${open === '‘' || open === '〈' ? '单' : '双'}${name} ${expected} 。`,
      en: `Inside marks of its own sort this pair should be ${expected}.`,
    },
    fix: {
      title: { zh: `改为 ${expected}`, en: `Change to ${expected}` },
      edits: [edit(pair.open, pair.open + 1, open), edit(pair.close, pair.close + 1, close)],
      applicability: 'safe',
    },
  };
}

const inside: Readonly<Partial<Record<PairKind, PairKind>>> = {
  '“”': '‘’',
  '‘’': '“”',
  '《》': '〈〉',
  '〈〉': '《》',
};

/** The marks alternate from the outermost pair inwards. */
function expectedInside({ kind, outer }: Pair): PairKind {
  if (!outer) return kind;
  return inside[expectedInside(outer)] ?? kind;
}
