import type { RuleInfo, RuleOptions, Severity } from './rule.ts';

/** `recommended`: the defaults. `strict`: also what is off by default. `structure`: only the first four groups. */
export type Preset = 'recommended' | 'strict' | 'structure';
export const presets: readonly Preset[] = ['recommended', 'strict', 'structure'];

export type SeveritySetting = Severity | 'off';
export const severitySettings: readonly SeveritySetting[] = ['off', 'hint', 'info', 'warning', 'error'];

/** How one document is to be judged. Compared by identity: change a setting, make a new object. */
export interface Settings {
  readonly preset: Preset;
  /** Severities by rule name; they win over the preset. */
  readonly rules: Readonly<Record<string, SeveritySetting>>;
  readonly options: RuleOptions;
  readonly ignores: readonly Ignore[];
}

/** Findings that somebody has looked at and wants to keep as they are. */
export interface Ignore {
  readonly rule: string;
  /** A piece of the draft in which such a finding begins; null: every finding of the rule. */
  readonly text: string | null;
  /** A pattern for paths below `folder`; null: every draft. */
  readonly file: string | null;
  readonly folder: string;
  /** Where it is written; tells one from another. */
  readonly path: string;
  readonly start: number;
  readonly end: number;
}

export const defaultSettings: Settings = {
  preset: 'recommended',
  rules: {},
  options: { fillerWords: [], placeholders: [], residue: [], terms: [], forbidden: [], allowed: [] },
  ignores: [],
};

/** What one place says about judging drafts: a configuration file, the editor's settings, the command line. */
export interface Overrides {
  readonly preset?: Preset | undefined;
  readonly rules?: Settings['rules'];
  readonly options?: Partial<RuleOptions>;
  readonly ignores?: readonly Ignore[];
}

/** What several places say together: of presets and severities the later wins, lists add up. */
export function merged(...places: readonly Overrides[]): Settings {
  let result = defaultSettings;
  for (const { preset, rules, options = {}, ignores = [] } of places) {
    result = {
      preset: preset ?? result.preset,
      rules: { ...result.rules, ...rules },
      options: withOptions(result.options, options),
      ignores: [...result.ignores, ...ignores],
    };
  }
  return result;
}

function withOptions(options: RuleOptions, more: Partial<RuleOptions>): RuleOptions {
  const added = Object.entries({ ...more, terms: [] }).map(([name, words]) => {
    const known = options[name as keyof RuleOptions];
    return [name, [...new Set([...known, ...words])]];
  });
  const terms = new Map([...options.terms, ...(more.terms ?? [])].map((term) => [term.wrong, term]));
  return { ...options, ...Object.fromEntries(added), terms: [...terms.values()] };
}

const structural = new Set(['leftover', 'structure', 'numbering', 'toc']);

export function severityOf(rule: Pick<RuleInfo, 'name' | 'group' | 'severity'>, settings: Settings): SeveritySetting {
  const set = settings.rules[rule.name];
  if (set) return set;
  if (settings.preset === 'structure' && !structural.has(rule.group)) return 'off';
  return settings.preset === 'strict' && rule.severity === 'off' ? 'info' : rule.severity;
}
