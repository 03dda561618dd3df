import type { Span } from '../../text/span.ts';
import { mostAlike } from '../most-alike.ts';
import type { Message, RuleOptions } from '../rule.ts';
import { rules } from '../rules/index.ts';
import {
  defaultSettings,
  type Ignore,
  type Overrides,
  presets,
  type SeveritySetting,
  severitySettings,
} from '../settings.ts';
import { unusedIgnore } from '../suppression/unused-ignore.ts';
import {
  type Complain,
  memberOf,
  type Node,
  oneOf,
  parseJson,
  propertiesOf,
  spanOf,
  termsOf,
  wordOf,
  wordsOf,
} from './configuration-json.ts';
import { parentOf } from './paths.ts';

/** The file that tells a folder's drafts how they are to be judged: JSON in which comments are allowed. */
export const configurationName = '.hegao.json';

export interface ConfigurationProblem {
  readonly span: Span;
  /** Which key or value is wrong, and what is allowed. */
  readonly message: Message;
}

export interface Configuration {
  /** What the text says, as far as it can be used. */
  readonly overrides: Overrides;
  /** The file that it builds on, as written there. */
  readonly base: { readonly way: string; readonly span: Span } | null;
  readonly problems: readonly ConfigurationProblem[];
}

/** Reads the text of the configuration at `path`. A wrong key or value is a problem and is passed over; the rest counts. */
export function readConfiguration(text: string, path: string = configurationName): Configuration {
  const problems: ConfigurationProblem[] = [];
  const complain: Complain = (place, message) =>
    problems.push({ span: 'start' in place ? place : spanOf(place), message });
  const root = parseJson(text, complain);
  if (root?.type !== 'object') {
    if (root) complain(root, { zh: '整个文件应是一个对象：{ … }', en: 'the file should be one object: { … }' });
    return { overrides: {}, base: null, problems };
  }
  complainOfOtherKeys(root, configurationKeys, '', complain);
  const extended = readExtends(memberOf(root, 'extends'), complain);
  const preset = memberOf(root, 'preset');
  const overrides = {
    preset: (preset && oneOf(presets, preset, 'preset', complain)) ?? extended.preset,
    rules: readRules(memberOf(root, 'rules'), complain),
    options: readOptions(root, complain),
    ignores: readIgnores(memberOf(root, 'ignores'), path, complain),
  };
  return { overrides, base: extended.base, problems };
}

const optionNames = Object.keys(defaultSettings.options) as (keyof RuleOptions)[];

/** What a configuration may say; `$schema` is for editors. */
export const configurationKeys: readonly string[] = [
  '$schema',
  'extends',
  'preset',
  'rules',
  ...optionNames,
  'ignores',
];

/** More than anybody writes: each of them is held against every finding. */
export const mostIgnores = 2000;

function complainOfOtherKeys(object: Node, allowed: readonly string[], where: string, complain: Complain) {
  for (const { key } of propertiesOf(object)) {
    if (allowed.includes(key.value)) continue;
    const list = allowed.filter((name) => !name.startsWith('$')).join(', ');
    complain(key, {
      zh: `${where && `${where} 中`}没有“${key.value}”这一项，可用的有：${list}`,
      en: `${where && `${where}: `}unknown key "${key.value}", allowed: ${list}`,
    });
  }
}

function readExtends(
  node: Node | undefined,
  complain: Complain,
): Pick<Configuration, 'base'> & Pick<Overrides, 'preset'> {
  const way = wordOf(node);
  const preset = presets.find((name) => name === way);
  if (!node || preset) return { base: null, preset };
  if (way !== null && !/^\/|^[a-z]+:|\\/i.test(way)) return { base: { way, span: spanOf(node) } };
  complain(node, {
    zh: `extends 应是方案名（${presets.join(', ')}）或相对路径，如 "../公文.json"（用 / 分隔）`,
    en: `extends should be a preset (${presets.join(', ')}) or a relative path with /, e.g. "../house.json"`,
  });
  return { base: null };
}

function readRules(node: Node | undefined, complain: Complain): Overrides['rules'] & object {
  if (node && node.type !== 'object') {
    complain(node, {
      zh: 'rules 应是对象，如 { "number-gap": "error" }',
      en: 'rules should be an object, e.g. { "number-gap": "error" }',
    });
  }
  const severities: Record<string, SeveritySetting> = {};
  for (const { key, value } of node ? propertiesOf(node) : []) {
    const place = `rules.${key.value}`;
    if (!isRule(key, 'rules', complain) || !value) continue;
    if (value.type === 'object') complainOfOtherKeys(value, ['severity'], place, complain);
    const severity = value.type === 'object' ? memberOf(value, 'severity') : value;
    const said = severity && oneOf(severitySettings, severity, place, complain);
    if (said) severities[key.value] = said;
  }
  return severities;
}

function isRule(name: Node, where: string, complain: Complain): boolean {
  const names = [...rules, unusedIgnore].map((rule) => rule.name);
  if (names.includes(name.value)) return true;
  const alike = mostAlike(String(name.value), names);
  complain(name, {
    zh: `${where} 中没有“${name.value}”这条规则${alike ? `，是不是 ${alike}？` : ''}`,
    en: `${where}: there is no rule "${name.value}"${alike ? `; did you mean ${alike}?` : ''}`,
  });
  return false;
}

function readOptions(root: Node, complain: Complain): Partial<RuleOptions> {
  const said = optionNames.flatMap((name) => {
    const node = memberOf(root, name);
    if (!node) return [];
    return [[name, name === 'terms' ? termsOf(node, complain) : wordsOf(node, name, complain)]];
  });
  return Object.fromEntries(said);
}

function readIgnores(node: Node | undefined, path: string, complain: Complain): Ignore[] {
  if (!node) return [];
  if (node.type !== 'array') {
    complain(node, {
      zh: 'ignores 应是数组，如 [{ "rule": "number-gap", "text": "三、存在问题" }]',
      en: 'ignores should be a list, e.g. [{ "rule": "number-gap", "text": "三、存在问题" }]',
    });
    return [];
  }
  const { children: entries = [] } = node;
  if (entries.length > mostIgnores) {
    complain(entries[mostIgnores]!, {
      zh: `ignores 最多 ${mostIgnores} 条，从这一条起不再起作用`,
      en: `ignores: at most ${mostIgnores}; from here on they do not count`,
    });
  }
  return entries.slice(0, mostIgnores).flatMap((entry) => readIgnore(entry, path, complain) ?? []);
}

function readIgnore(entry: Node, path: string, complain: Complain): Ignore | null {
  complainOfOtherKeys(entry, ['rule', 'text', 'file', 'reason'], 'ignores', complain);
  const [rule, text, file, reason] = ['rule', 'text', 'file', 'reason'].map((name) => memberOf(entry, name));
  const wrong = [text, file, reason].filter((value) => value && wordOf(value) === null);
  for (const value of wrong)
    complain(value!, { zh: '此处应是非空的字符串', en: 'a string that is not empty should stand here' });
  if (wrong.length > 0) return null;
  const name = wordOf(rule);
  if (!rule || name === null || !(text || file)) {
    complain(entry, {
      zh: '每条 ignores 应写明 rule（规则名），以及 text（稿件中的原文）或 file（哪些文件）',
      en: 'each of the ignores needs "rule" and, besides, "text" (words of the draft) or "file" (which files)',
    });
    return null;
  }
  if (!isRule(rule, 'ignores', complain)) return null;
  const { start, end } = spanOf(entry);
  return { rule: name, text: wordOf(text), file: wordOf(file), folder: parentOf(path), path, start, end };
}
