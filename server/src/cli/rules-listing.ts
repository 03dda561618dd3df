import { parse } from '../draft/parse.ts';
import type { Applicability, Message, RuleGroup, RuleInfo } from '../lint/rule.ts';
import { rules } from '../lint/rules/index.ts';
import { merged, type SeveritySetting } from '../lint/settings.ts';
import { lintDraft } from '../lint/suppression/suppression.ts';
import { unusedIgnore } from '../lint/suppression/unused-ignore.ts';
import { displayWidth, visible } from './formats/display-width.ts';
import { type Style, styleFor } from './formats/style.ts';
import type { Io } from './io.ts';
import { knownRule, type Run } from './options.ts';

/** `hegao rules`: all rules in a table, or the pages of those that are named. */
export async function listRules(run: Run, io: Io): Promise<boolean> {
  const names = run.files.map(knownRule);
  const asked = names.length === 0 ? catalogue : catalogue.filter(({ name }) => names.includes(name));
  if (run.format === 'json') {
    io.stdout.write(`${JSON.stringify({ version: 1, rules: asked.map(recordOf) }, null, 2)}\n`);
  } else {
    const style = styleFor(run, io);
    io.stdout.write(names.length === 0 ? table(asked, style) : asked.map((rule) => page(rule, style)).join('\n'));
  }
  return false;
}

const catalogue: readonly RuleInfo[] = [...rules, unusedIgnore];

const recordOf = (rule: RuleInfo) => {
  const { name, group, title, severity, basis, explanation, leavesAlone = null, example } = rule;
  return { name, group, title, severity, fix: fixOf(rule), basis, explanation, leavesAlone, example };
};

function table(asked: readonly RuleInfo[], { colors, say }: Style): string {
  const width = Math.max(...asked.map(({ name }) => name.length)) + 2;
  const row = ({ name, severity, title }: RuleInfo): string => {
    const level = say(severities[severity]);
    return `  ${name.padEnd(width)}${level}${' '.repeat(Math.max(9 - displayWidth(level), 1))}${say(title)}\n`;
  };
  const parts = Object.entries(groups).map(([group, title]) => {
    const members = asked.filter((rule) => rule.group === group);
    return members.length === 0 ? '' : `${colors.bold(say(title))}\n${members.map(row).join('')}\n`;
  });
  const hint = say({ zh: '某条规则的说明：hegao rules 规则名', en: 'About one rule: hegao rules NAME' });
  return `${parts.join('')}${colors.dim(hint)}\n`;
}

function page(rule: RuleInfo, { colors, say }: Style): string {
  const { name, title, severity, explanation, basis, leavesAlone, example } = rule;
  const part = (head: Message, text: string): string => `\n${colors.bold(say(head))}\n${indented(text)}\n`;
  return [
    `${colors.bold(name)}  ${say(title)} (${say(severities[severity])})\n`,
    part({ zh: '为什么', en: 'Why' }, explanation),
    part({ zh: '依据', en: 'Basis' }, basis),
    ...(example.options ? [part({ zh: '先作设置', en: 'With these settings' }, JSON.stringify(example.options))] : []),
    part({ zh: '错例', en: 'Wrong' }, example.bad),
    part({ zh: '正例', en: 'Right' }, example.good),
    ...(leavesAlone === undefined ? [] : [part({ zh: '不报的情况', en: 'Left alone' }, leavesAlone)]),
    part({ zh: '修正', en: 'Fix' }, say(fixes[fixOf(rule) ?? 'none'])),
  ].join('');
}

const indented = (text: string): string =>
  text
    .split('\n')
    .map((line) => `  ${visible(line)}`.trimEnd())
    .join('\n');

/** Found out by trying the example: nobody declares it. */
function fixOf({ name, example }: RuleInfo): Applicability | null {
  const only = Object.fromEntries(
    catalogue.map((rule) => [rule.name, rule.name === name ? 'warning' : 'off'] as const),
  );
  const settings = merged({ rules: only, options: example.options ?? {} });
  const { diagnostics } = lintDraft(parse(example.bad), settings, null);
  const kinds = diagnostics.flatMap(({ fix }) => fix?.applicability ?? []);
  return kinds.includes('safe') ? 'safe' : (kinds[0] ?? null);
}

const fixes: Record<Applicability | 'none', Message> = {
  safe: { zh: '可以放心修正（hegao lint --fix）', en: 'safe (hegao lint --fix)' },
  unsafe: { zh: '编辑器中可以修正，需要过目', en: 'offered in the editor, needs a look' },
  none: { zh: '没有自动修正', en: 'none' },
};

const severities: Record<SeveritySetting, Message> = {
  off: { zh: '关闭', en: 'off' },
  hint: { zh: '提示', en: 'hint' },
  info: { zh: '建议', en: 'info' },
  warning: { zh: '警告', en: 'warning' },
  error: { zh: '错误', en: 'error' },
};

const groups: Record<RuleGroup, Message> = {
  leftover: { zh: '占位与残留', en: 'Leftovers' },
  structure: { zh: '结构', en: 'Structure' },
  numbering: { zh: '编号', en: 'Numbering' },
  toc: { zh: '目录与标题', en: 'Table of contents and titles' },
  agreement: { zh: '前后一致', en: 'Agreement' },
  marks: { zh: '标点与数字', en: 'Marks and figures' },
  wording: { zh: '用词', en: 'Wording' },
};
