import type { RuleGroup, RuleInfo, Severity } from '../../server/src/lint/rule.ts';

/** The parts of package.json that are read here. */
export interface Manifest {
  readonly contributes: { readonly configuration: readonly Section[] };
}
interface Section {
  readonly title: string;
  readonly properties: Readonly<Record<string, object>>;
}
export type Texts = Readonly<Record<string, string>>;

/** The manifest with one setting per rule behind the general settings, a section for each group of rules. */
export function withRuleSettings<M extends Manifest>(manifest: M, rules: readonly RuleInfo[]): M {
  const [general] = manifest.contributes.configuration;
  const groups = [...new Set(rules.map((rule) => rule.group))];
  const sections = groups.map((group) => ({
    title: `%rules.group.${group}%`,
    properties: Object.fromEntries(rules.filter((rule) => rule.group === group).map(settingOf)),
  }));
  return { ...manifest, contributes: { ...manifest.contributes, configuration: [general, ...sections] } };
}

/** The texts with those that the rules' settings show; `language` is a key of the rules' own titles. */
export function withRuleTexts(texts: Texts, rules: readonly RuleInfo[], language: 'zh' | 'en'): Texts {
  const others = Object.entries(texts).filter(([key]) => !key.startsWith('rules.'));
  const severities = Object.entries(severityNames[language]);
  const [open, close] = language === 'zh' ? ['默认（', '）'] : ['Default (', ')'];
  const groups = [...new Set(rules.map((rule) => rule.group))];
  return Object.fromEntries([
    ...others,
    ...severities.map(([severity, name]) => [`rules.severity.${severity}`, name]),
    ...severities.map(([severity, name]) => [`rules.severity.default.${severity}`, `${open}${name}${close}`]),
    ...groups.map((group) => [`rules.group.${group}`, groupNames[language][group]]),
    ...rules.map(({ name, title }) => [`rules.title.${name}`, title[language]]),
  ]);
}

const severities: readonly (Severity | 'off')[] = ['off', 'hint', 'info', 'warning', 'error'];

function settingOf({ name, severity }: RuleInfo, index: number): [string, object] {
  const setting = {
    order: index + 1,
    type: 'string',
    enum: ['default', ...severities],
    enumItemLabels: [`%rules.severity.default.${severity}%`, ...severities.map((each) => `%rules.severity.${each}%`)],
    default: 'default',
    description: `%rules.title.${name}%`,
    scope: 'language-overridable',
  };
  return [`hegao.rules.${name}`, setting];
}

const severityNames: Record<'zh' | 'en', Record<Severity | 'off', string>> = {
  zh: { off: '关闭', hint: '提示', info: '信息', warning: '警告', error: '错误' },
  en: { off: 'Off', hint: 'Hint', info: 'Information', warning: 'Warning', error: 'Error' },
};

const groupNames: Record<'zh' | 'en', Record<RuleGroup, string>> = {
  zh: {
    leftover: '占位与残留',
    structure: '结构',
    numbering: '编号',
    toc: '目录与标题',
    agreement: '前后一致',
    marks: '标点与数字',
    wording: '用词',
  },
  en: {
    leftover: 'Leftovers',
    structure: 'Structure',
    numbering: 'Numbering',
    toc: 'Table of Contents and Titles',
    agreement: 'Agreement',
    marks: 'Punctuation and Figures',
    wording: 'Wording',
  },
};
