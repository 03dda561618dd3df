import { rules } from '../lint/rules/index.ts';
import { merged, type Overrides, type Settings, type SeveritySetting, severityOf } from '../lint/settings.ts';
import { unusedIgnore } from '../lint/suppression/unused-ignore.ts';
import type { Run } from './options.ts';

/** What the configuration files say, with the command line's word on top of it. */
export function runSettings(files: readonly Overrides[], run: Run): Settings {
  const settings = merged(...files, { preset: run.preset ?? undefined, rules: run.severities });
  return run.rules === null ? settings : { ...settings, rules: onlyThese(run.rules, settings) };
}

/** A rule that is asked for by name looks at the draft although it is off. */
function onlyThese(names: readonly string[], settings: Settings): Record<string, SeveritySetting> {
  const severities = [...rules, unusedIgnore].map((rule) => {
    if (!names.includes(rule.name)) return [rule.name, 'off'];
    const severity = severityOf(rule, settings);
    if (severity !== 'off') return [rule.name, severity];
    return [rule.name, rule.severity === 'off' ? 'info' : rule.severity];
  });
  return Object.fromEntries(severities);
}
