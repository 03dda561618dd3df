import { edit } from '../../text/edit.ts';
import { type Pair, pairsOf } from '../marks/pairs.ts';
import type { Finding, ReportRule } from '../rule.ts';

export const listComma: ReportRule = {
  name: 'list-comma',
  group: 'marks',
  title: { zh: '并列的引号、书名号之间用了顿号', en: 'Comma between quotations or titles in a row' },
  basis: 'GB/T 15834-2011，4.5.3.5（通常不用）',
  severity: 'hint',
  explanation: '标有引号、书名号的并列成分之间通常不用顿号。用或者不用都见于正式文件，但一篇里应当一致。',
  leavesAlone: '通篇都用顿号的；书名号后面有括注的（《人民日报》（海外版）、《光明日报》）。',
  example: {
    bad: '一、工作开展情况\n发放《消费者权益保护法》《食品安全法》《药品管理法》读本，印发《价格法》、《广告法》宣传单。',
    good: '一、工作开展情况\n发放《消费者权益保护法》《食品安全法》《药品管理法》读本，印发《价格法》《广告法》宣传单。',
  },
  *check(report) {
    const { text } = report;
    const runs: Pair[][] = [];
    let without = 0;
    for (const [before, pair] of neighbours(pairsOf(report).pairs)) {
      const between = text.slice(before.close + 1, pair.open);
      if (between === '') without++;
      if (between !== '、') continue;
      if (runs.at(-1)?.at(-1) === before) runs.at(-1)!.push(pair);
      else runs.push([before, pair]);
    }
    const withComma = runs.reduce((sum, run) => sum + run.length - 1, 0);
    if (without >= withComma) for (const run of runs) yield finding(text, run);
  },
};

/** Pairs of one kind that follow each other, at most one mark between them. */
function* neighbours(pairs: readonly Pair[]): Generator<[Pair, Pair]> {
  for (const kind of ['“”', '《》']) {
    let before: Pair | null = null;
    for (const pair of pairs) {
      if (pair.kind !== kind) continue;
      if (before && pair.open > before.close && pair.open <= before.close + 2) yield [before, pair];
      before = pair;
    }
  }
}

function finding(text: string, run: readonly Pair[]): Finding {
  const rest = run.slice(1);
  const quoted = run[0]!.kind === '《》' ? '书名号' : '引号';
  const { open } = rest[0]!;
  return {
    span: { start: open - 1, end: open },
    message: {
      zh: `本篇别处并列的引号、书名号之间没有用顿号，此处${quoted}之间的“${text[open - 1]}”应删去。`,
      en: 'Elsewhere this report has no 、 between quotations or titles in a row: delete it here.',
    },
    fix: {
      title: { zh: '删去顿号', en: 'Delete the 、' },
      edits: rest.map((pair) => edit(pair.open - 1, pair.open, '')),
      applicability: 'safe',
    },
  };
}
