import { findNodeAtLocation, type Node, type ParseError, parseTree } from 'jsonc-parser';
import type { Span } from '../text/span.ts';
import { mostAlike } from './most-alike.ts';
import type { Message, RuleOptions } from './rule.ts';
import { rules } from './rules/index.ts';
import { defaultSettings, presets, type Settings, type SeveritySetting, severitySettings } from './settings.ts';

/** The file that tells a folder's drafts how they are to be judged: JSON in which comments are allowed. */
export const configurationName = '.hegao.json';

export interface ConfigurationProblem {
  readonly span: Span;
  /** Which key or value is wrong, and what is allowed. */
  readonly message: Message;
}

export interface Configuration {
  /** What the text says, as far as it can be used; the rest is as by default. */
  readonly settings: Settings;
  readonly problems: readonly ConfigurationProblem[];
}

/** Reads the text of a `.hegao.json`. A wrong key or value is a problem and is passed over; the rest counts. */
export function readConfiguration(text: string): Configuration {
  const problems: ConfigurationProblem[] = [];
  const errors: ParseError[] = [];
  const root = parseTree(text, errors, { allowTrailingComma: true });
  const [error] = errors;
  if (error) {
    problems.push({
      span: { start: error.offset, end: error.offset + error.length },
      message: {
        zh: '不是有效的 JSON，请检查此处的引号、逗号和括号',
        en: 'not valid JSON: check quotes, commas and brackets here',
      },
    });
  }
  if (!root) return { settings: defaultSettings, problems };
  const complain = (node: Node, message: Message) =>
    problems.push({ span: { start: node.offset, end: node.offset + node.length }, message });
  if (root.type !== 'object') {
    complain(root, { zh: '整个文件应是一个对象：{ … }', en: 'the file should be one object: { … }' });
    return { settings: defaultSettings, problems };
  }

  const known = ['$schema', 'preset', 'rules', ...optionNames];
  for (const [key] of propertiesOf(root)) {
    if (known.includes(key.value)) continue;
    const allowed = known.slice(1).join(', ');
    complain(key, {
      zh: `没有“${key.value}”这一项，可用的有：${allowed}`,
      en: `unknown key "${key.value}", allowed: ${allowed}`,
    });
  }
  return { settings: { ...defaultSettings, preset: preset(), rules: severities(), options: options() }, problems };

  function preset(): Settings['preset'] {
    const node = findNodeAtLocation(root!, ['preset']);
    return node ? (oneOf(presets, node, 'preset') ?? defaultSettings.preset) : defaultSettings.preset;
  }

  function severities(): Settings['rules'] {
    const node = findNodeAtLocation(root!, ['rules']);
    if (!node) return {};
    if (node.type !== 'object') {
      complain(node, {
        zh: 'rules 应是对象，如 { "number-gap": "error" }',
        en: 'rules should be an object, e.g. { "number-gap": "error" }',
      });
      return {};
    }
    const result: Record<string, SeveritySetting> = {};
    for (const [key, value] of propertiesOf(node)) {
      const name: string = key.value;
      const severity = ruleExists(key) && value && oneOf(severitySettings, value, `rules.${name}`);
      if (severity) result[name] = severity;
    }
    return result;
  }

  function ruleExists(key: Node): boolean {
    const names = rules.map((rule) => rule.name);
    if (names.includes(key.value)) return true;
    const alike = mostAlike(key.value, names);
    complain(key, {
      zh: `rules 中没有“${key.value}”这条规则${alike ? `，是不是 ${alike}？` : ''}`,
      en: `rules: there is no rule "${key.value}"${alike ? `; did you mean ${alike}?` : ''}`,
    });
    return false;
  }

  function options(): RuleOptions {
    const result: Record<keyof RuleOptions, readonly string[]> = { ...defaultSettings.options };
    for (const name of optionNames) {
      const node = findNodeAtLocation(root!, [name]);
      if (node) result[name] = strings(node, name);
    }
    return result;
  }

  function strings(node: Node, name: string): string[] {
    const message = {
      zh: `${name} 应是由非空字符串组成的数组，如 ["暂无"]`,
      en: `${name} should be a list of strings that are not empty, e.g. ["暂无"]`,
    };
    if (node.type !== 'array') complain(node, message);
    const good = (entry: Node) => typeof entry.value === 'string' && entry.value.trim() !== '';
    const entries = node.type === 'array' ? (node.children ?? []) : [];
    for (const entry of entries) if (!good(entry)) complain(entry, message);
    return entries.filter(good).map((entry) => entry.value);
  }

  function oneOf<Value extends string>(allowed: readonly Value[], node: Node, name: string): Value | undefined {
    const found = allowed.find((value) => value === node.value);
    if (!found) {
      const list = allowed.join(', ');
      complain(node, { zh: `${name} 的值不对，可用的有：${list}`, en: `${name} has a wrong value, allowed: ${list}` });
    }
    return found;
  }
}

const optionNames = Object.keys(defaultSettings.options) as (keyof RuleOptions)[];

/** The keys of an object and their values; the value is missing where the JSON is broken. */
const propertiesOf = (object: Node): [Node, Node | undefined][] =>
  (object.children ?? []).flatMap(({ children }) => (children?.[0] ? [[children[0], children[1]]] : []));
