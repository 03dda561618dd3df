import type { Target } from './targets.ts';
import { targets } from './targets.ts';

/** A linter that many use, and how it is run on a text: `lint(text)` of a module's source gives the number of findings. */
export interface Peer {
  readonly name: string;
  /** What it installs, with versions. */
  readonly packages: Readonly<Record<string, string>>;
  /** A module that exports `lint`. */
  readonly source: string;
  /** How many times in one process, and in how many processes. */
  readonly runs: number;
  readonly processes: number;
  readonly target: Target;
}

const textlintRules: Readonly<Record<string, string>> = {
  '@textlint-rule/textlint-rule-no-invalid-control-character': '3.0.0',
  'textlint-rule-max-comma': '4.0.0',
  'textlint-rule-max-kanji-continuous-len': '1.1.1',
  'textlint-rule-no-empty-section': '1.1.0',
  'textlint-rule-no-exclamation-question-mark': '1.1.0',
  'textlint-rule-no-hankaku-kana': '2.0.1',
  'textlint-rule-no-mixed-zenkaku-and-hankaku-alphabet': '1.0.1',
  'textlint-rule-no-nfd': '2.0.2',
  'textlint-rule-no-todo': '2.0.1',
  'textlint-rule-no-zero-width-spaces': '1.0.1',
  'textlint-rule-sentence-length': '5.2.1',
};

export const peers: readonly Peer[] = [
  {
    name: 'markdownlint, as in VS Code',
    packages: { markdownlint: '0.40.0' },
    source: `import { lint as run } from 'markdownlint/sync';
export const lint = (text) => run({ strings: { text }, config: { default: true, MD013: false } }).text.length;`,
    runs: 15,
    processes: 1,
    target: targets.markdownlint,
  },
  {
    name: 'zhlint, all rules',
    packages: { zhlint: '0.8.2' },
    source: `import { run } from 'zhlint';
export const lint = (text) => run(text, { rules: { preset: 'default' } }).validations.length;`,
    runs: 3,
    processes: 1,
    target: targets.zhlint,
  },
  {
    name: 'textlint, 11 rules and preset-ja-spacing',
    packages: {
      '@textlint/kernel': '15.8.0',
      '@textlint/textlint-plugin-markdown': '15.8.0',
      'textlint-rule-preset-ja-spacing': '3.0.3',
      ...textlintRules,
    },
    source: `import { createRequire } from 'node:module';
import { TextlintKernel } from '@textlint/kernel';
const require = createRequire(import.meta.url);
const load = (name) => { const loaded = require(name); return loaded.default ?? loaded; };
const preset = load('textlint-rule-preset-ja-spacing');
const rules = [
  ...${JSON.stringify(Object.keys(textlintRules))}.map((name) => ({ ruleId: name, rule: load(name), options: {} })),
  ...Object.entries(preset.rules).map(([ruleId, rule]) => ({ ruleId, rule, options: preset.rulesConfig[ruleId] })),
];
const plugins = [{ pluginId: 'markdown', plugin: load('@textlint/textlint-plugin-markdown') }];
const kernel = new TextlintKernel();
export const lint = async (text) =>
  (await kernel.lintText(text, { ext: '.md', filePath: 'text.md', plugins, rules })).messages.length;`,
    runs: 3,
    processes: 1,
    target: targets.textlint,
  },
  {
    // Its second call in a process finds nothing in a text of this length: only first calls count.
    name: 'autocorrect (native), first calls',
    packages: { 'autocorrect-node': '2.14.0' },
    source: `import { createRequire } from 'node:module';
const { lintFor } = createRequire(import.meta.url)('autocorrect-node');
export const lint = (text) => lintFor(text, 'text.md').lines.length;`,
    runs: 1,
    processes: 7,
    target: targets.native,
  },
];
