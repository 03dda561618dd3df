import type { Rule, RuleOptions, Severity } from './rule.ts';

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
}

export const defaultSettings: Settings = {
  preset: 'recommended',
  rules: {},
  options: { fillerWords: [], placeholders: [] },
};

const structural = new Set(['leftover', 'structure', 'numbering', 'toc']);

export function severityOf(rule: Rule, settings: Settings): SeveritySetting {
  const set = settings.rules[rule.name];
  if (set) return set;
  if (settings.preset === 'structure' && !structural.has(rule.group)) return 'off';
  return settings.preset === 'strict' && rule.severity === 'off' ? 'info' : rule.severity;
}
