import type { RuleGroup, RuleInfo, Severity } from '../../server/src/lint/rule.ts';
import { applicabilityOf } from './lint-one.ts';

/** The page of all rules, docs/rules.md, in Chinese: what each finds, why, on what basis, and how to switch it off. */
export function renderRules(rules: readonly RuleInfo[]): string {
  const groups = (Object.keys(groupTitles) as RuleGroup[])
    .map((group) => ({ group, members: rules.filter((rule) => rule.group === group) }))
    .filter(({ members }) => members.length);
  const parts = [
    head,
    ...groups.map(({ group, members }) => renderContents(group, members)),
    ...groups.flatMap(({ group, members }) => [`# ${groupTitles[group]}`, ...members.map(renderRule)]),
  ];
  return `${parts.join('\n\n')}\n`;
}

const head = `<!-- 本页由各条规则的说明自动生成，请勿手工修改；改规则之后运行 npx vitest run -u 更新。 -->

# 规则一览

核稿的每条规则只有一个名字，问题列表、设置、命令行里都用它。
级别可以逐条调整：在 VS Code 设置里改 \`hegao.rules\`，例如

\`\`\`json
"hegao.rules": { "placeholder": "off", "heading-stop": "warning" }
\`\`\`

可用的级别：\`off\`（关闭）、\`hint\`（提示）、\`info\`（信息）、\`warning\`（警告）、\`error\`（错误）。
“可以放心修正”的，不改动文字内容，可以一键全部修正；“需要过目”的，逐处确认后再改。`;

const groupTitles: Record<RuleGroup, string> = {
  leftover: '占位与残留',
  structure: '结构',
  numbering: '编号',
  toc: '目录与标题',
  agreement: '前后一致',
  marks: '标点与数字',
  wording: '用词',
};

const severityNames: Record<Severity | 'off', string> = {
  off: '默认关闭',
  hint: '提示',
  info: '信息',
  warning: '警告',
  error: '错误',
};

function renderContents(group: RuleGroup, members: readonly RuleInfo[]): string {
  const rows = members.map(
    ({ name, title, severity }) => `| [\`${name}\`](#${name}) | ${title.zh} | ${severityNames[severity]} |`,
  );
  return [`**${groupTitles[group]}**`, '', '| 规则 | 查什么 | 级别 |', '|---|---|---|', ...rows].join('\n');
}

function renderRule(rule: RuleInfo): string {
  const { name, title, severity, explanation, basis, leavesAlone, example } = rule;
  const parts = [
    `## ${name}`,
    `**${title.zh}**（${severityNames[severity]}）`,
    `**为什么**　${explanation}`,
    `**依据**　${basis}`,
    ...(example.options ? [`先作设置：\n\n${fenced(JSON.stringify(example.options))}`] : []),
    `错例：\n\n${fenced(example.bad)}`,
    `正例：\n\n${fenced(example.good)}`,
    ...(leavesAlone ? [`**不报的情况**　${leavesAlone}`] : []),
    `**修正**　${fixNames[applicabilityOf(rule) ?? 'none']}`,
    `**${severity === 'off' ? '开启' : '关闭'}**　\`"hegao.rules": { "${name}": "${severity === 'off' ? 'info' : 'off'}" }\``,
  ];
  return parts.join('\n\n');
}

const fixNames = {
  safe: '可以放心修正。',
  unsafe: '可以修正，需要过目。',
  none: '没有自动修正，请对照原始材料改正。',
};

/** A block that shows the text as it is, whatever back-ticks it holds. */
function fenced(text: string): string {
  const longest = Math.max(0, ...(text.match(/`+/g) ?? []).map((run) => run.length));
  const fence = '`'.repeat(Math.max(3, longest + 1));
  return `${fence}text\n${text}\n${fence}`;
}
