import { isLiteral } from '../configuration/glob.ts';
import { below } from '../configuration/paths.ts';
import type { Diagnostic } from '../linter.ts';
import type { Severity } from '../rule.ts';
import { rules } from '../rules/index.ts';
import { type Ignore, type Settings, severityOf } from '../settings.ts';
import { concerns } from './suppression.ts';
import { unusedIgnore } from './unused-ignore.ts';

/** A draft that was looked at, and what the entries of its configuration did for it. */
export interface SeenDraft {
  readonly settings: Settings;
  readonly path: string;
  readonly used: ReadonlySet<Ignore>;
  /** The folder all of whose drafts are looked at together with this one. */
  readonly walked: string | null;
}

/**
 * The entries of configurations that left nothing alone in any of the drafts, by the file they are written in. Only
 * entries all of whose drafts were looked at: those for a whole folder that was walked, or for one file.
 */
export function unusedIgnores(seen: Iterable<SeenDraft>): Map<string, Diagnostic[]> {
  const entries = new Map<string, { ignore: Ignore; severity: Severity; isUsed: boolean; isKnown: boolean }>();
  const walked = new Set<string>();
  for (const draft of seen) {
    if (draft.walked !== null) walked.add(draft.walked);
    const severity = severityOf(unusedIgnore, draft.settings);
    if (severity === 'off') continue;
    for (const ignore of draft.settings.ignores) {
      if (!isOn(ignore.rule, draft.settings)) continue;
      const key = `${ignore.path}:${ignore.start}`;
      const entry = entries.get(key) ?? { ignore, severity, isUsed: false, isKnown: false };
      entry.isUsed ||= draft.used.has(ignore);
      entry.isKnown ||= ignore.file !== null && isLiteral(ignore.file) && concerns(ignore, draft.path);
      entries.set(key, entry);
    }
  }
  const found = new Map<string, Diagnostic[]>();
  for (const { ignore, severity, isUsed, isKnown } of entries.values()) {
    if (isUsed || !(isKnown || [...walked].some((folder) => holds(folder, ignore.folder)))) continue;
    const { path, start, end } = ignore;
    const diagnostic = { rule: unusedIgnore, severity, span: { start, end }, message: messageOf(ignore) };
    found.set(path, [...(found.get(path) ?? []), diagnostic]);
  }
  return found;
}

const isOn = (name: string, settings: Settings): boolean => {
  const rule = rules.find((each) => each.name === name);
  return rule !== undefined && severityOf(rule, settings) !== 'off';
};

const holds = (folder: string, other: string): boolean => folder === other || below(folder, other) !== null;

const messageOf = ({ rule, text }: Ignore) => ({
  zh: `${text === null ? '' : `“${text}”处`}已没有 ${rule} 的问题，这条忽略不再起作用，可以删去。`,
  en: `No finding of ${rule}${text === null ? '' : ` in “${text}”`} any more: this entry does nothing, delete it.`,
});
