import type { Document } from '../../draft/document.ts';
import { overlaps, type Span } from '../../text/span.ts';
import { matchesGlob } from '../configuration/glob.ts';
import { below } from '../configuration/paths.ts';
import { type Diagnostic, lint } from '../linter.ts';
import type { Ignore, Settings } from '../settings.ts';
import { type Directive, directivesOf } from './directives.ts';
import { unusedDirectives } from './unused-directives.ts';

export interface Suppressed {
  /** What is left to tell, with the comments that suppress nothing. */
  readonly diagnostics: readonly Diagnostic[];
  /** The entries of the configuration that left something alone. */
  readonly used: ReadonlySet<Ignore>;
}

/** What the rules find in a draft, less what its writer wants to keep. `path` as in `applySuppressions`. */
export const lintDraft = (document: Document, settings: Settings, path: string | null): Suppressed =>
  applySuppressions(document, lint(document, settings), settings, path);

/**
 * Takes out the findings that the draft's comments or the configuration's `ignores` name. `path` is the draft's, in the
 * same form as the paths of the configuration; null for a draft that lies nowhere yet.
 */
export function applySuppressions(
  document: Document,
  diagnostics: readonly Diagnostic[],
  settings: Settings,
  path: string | null,
): Suppressed {
  const directives = directivesOf(document);
  const ignores = ignoresByRule(settings.ignores, path);
  const used = new Set<Ignore>();
  if (directives.length === 0 && ignores.size === 0) return { diagnostics, used };
  const served = new Map<Directive, Set<string>>();
  const left = diagnostics.filter((diagnostic) => {
    if (directives.some(({ span }) => isWithin(diagnostic.span, span))) return false;
    const directive = directiveFor(diagnostic, directives);
    if (directive) {
      served.set(directive, (served.get(directive) ?? new Set()).add(diagnostic.rule.name));
      return false;
    }
    const ignore = ignores
      .get(diagnostic.rule.name)
      ?.find(({ text }) => text === null || isMeant(document.text, diagnostic.span, text));
    if (ignore) used.add(ignore);
    return !ignore;
  });
  const unused = unusedDirectives(document, directives, served, settings);
  const all = unused.length === 0 ? left : [...left, ...unused].sort((a, b) => a.span.start - b.span.start);
  return { diagnostics: all, used };
}

/** Whether an entry of the configuration is about the draft at `path`. */
export function concerns({ file, folder }: Ignore, path: string | null): boolean {
  if (file === null) return true;
  const way = path === null ? null : below(folder, path);
  return way !== null && matchesGlob(file, way);
}

function ignoresByRule(ignores: readonly Ignore[], path: string | null): Map<string, Ignore[]> {
  const byRule = new Map<string, Ignore[]>();
  for (const ignore of ignores) {
    if (!concerns(ignore, path)) continue;
    const others = byRule.get(ignore.rule);
    if (others) others.push(ignore);
    else byRule.set(ignore.rule, [ignore]);
  }
  return byRule;
}

/** Whether a finding begins in the words that are quoted of the draft, or at their end where the finding is empty. */
export function isMeant(text: string, { start, end }: Span, quoted: string): boolean {
  const from = Math.max(start - quoted.length + (start < end ? 1 : 0), 0);
  return text.slice(from, start + quoted.length).includes(quoted);
}

/** The comment that leaves a finding alone: one for its line, or else the last of those that switch rules off and on. */
function directiveFor({ rule, span }: Diagnostic, directives: readonly Directive[]): Directive | undefined {
  const about = directives.filter(
    ({ rules, reach }) =>
      (rules.length === 0 || rules.includes(rule.name)) && reach.start <= span.start && span.start <= reach.end,
  );
  const ofLine = about.find(({ kind }) => kind === 'disable-line' || kind === 'disable-next-line');
  const last = ofLine ?? about.at(-1);
  return last?.kind === 'enable' ? undefined : last;
}

const isWithin = (inner: Span, outer: Span): boolean =>
  outer.start <= inner.start && inner.end <= outer.end && overlaps(inner, outer);
