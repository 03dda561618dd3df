import { parse } from '../../server/src/draft/parse.ts';
import { lint } from '../../server/src/lint/linter.ts';
import type { Rule } from '../../server/src/lint/rule.ts';
import { rules } from '../../server/src/lint/rules/index.ts';
import { severityOf } from '../../server/src/lint/settings.ts';
import { type Measured, measure } from './measure.ts';
import { type Section, timed } from './rows.ts';
import type { LongText } from './texts.ts';
import { fresh } from './whole.ts';

/**
 * What each group of rules and each rule costs alone, on a text that was just parsed. Work that rules share is counted for
 * each of them: the sum is more than a full lint.
 */
export function byRule({ text }: LongText): Section[] {
  const on = rules.filter((rule) => severityOf(rule, fresh()) !== 'off');
  const groups = [...new Set(on.map(({ group }) => group))];
  const ofGroups = groups.map((group) => {
    const own = on.filter((rule) => rule.group === group);
    return timed(group, only(own, text), { note: `${own.length} rules` });
  });
  const ofRules = on.map((rule) => timed(rule.name, only([rule], text), { note: rule.group }));
  return [
    { title: 'Lint by group of rules, ×1', rows: [timed('no rule', only([], text)), ...costliestFirst(ofGroups)] },
    { title: 'Lint by rule, ×1', rows: costliestFirst(ofRules) },
  ];
}

function only(some: readonly Rule[], text: string): Measured {
  const severities = rules.map((rule) => [rule.name, some.includes(rule) ? 'warning' : 'off'] as const);
  const settings = { rules: Object.fromEntries(severities) };
  return measure((document) => lint(document, fresh(settings)), { runs: 7, prepare: () => parse(text) });
}

const costliestFirst = <Row extends { figure: number }>(rows: readonly Row[]): Row[] =>
  rows.toSorted((a, b) => b.figure - a.figure);
