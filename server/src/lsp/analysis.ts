import type { Document } from '../draft/document.ts';
import { configurationName } from '../lint/configuration/configuration.ts';
import { uncheckable, unreadable } from '../lint/limits.ts';
import { type Diagnostic, lint, lintReport } from '../lint/linter.ts';
import type { Settings } from '../lint/settings.ts';
import { applySuppressions, type Suppressed } from '../lint/suppression/suppression.ts';
import type { FileSettings } from './configuration.ts';
import { documentOf, draftLanguage, type OpenDraft } from './open-draft.ts';
import type { Host } from './session.ts';
import { pathOf } from './uris.ts';

/** Whether the file is read as a draft at all. */
export const isDraft = (draft: OpenDraft, settings: FileSettings): boolean =>
  isMeantAsDraft(draft, settings) && !unreadable(draft.text, draft.lines);

/** The same, were it not too large. */
export const isMeantAsDraft = ({ uri, languageId, recognised }: OpenDraft, { recognize }: FileSettings): boolean =>
  !isConfiguration(uri) &&
  (languageId === draftLanguage || recognize === 'always' || (recognize === 'auto' && recognised));

/** Clients send open configurations too, so that what is typed there counts before it is saved. */
export const isConfiguration = (uri: string): boolean => uri.endsWith(`/${configurationName}`);

/** The findings in a draft that are not suppressed, the same array as long as draft and settings are the same. */
export async function findingsIn(...draft: Parameters<typeof suppressedIn>): Promise<readonly Diagnostic[] | null> {
  return (await suppressedIn(...draft))?.diagnostics ?? null;
}

/**
 * The findings in a draft and what suppressed others. Works in slices, so that other requests are answered in between;
 * null when `isStale` says that nobody waits for them any more.
 */
export async function suppressedIn(
  draft: OpenDraft,
  settings: Settings,
  host: Host,
  isStale: () => boolean,
): Promise<Suppressed | null> {
  const document = documentOf(draft);
  const known = memo.get(document);
  if (known?.settings === settings) return known.suppressed;
  let sliceBegan = Date.now();
  for (const placed of uncheckable(document) ? [] : document.reports) {
    lintReport(placed, settings);
    if (Date.now() - sliceBegan < sliceLength) continue;
    await new Promise<void>((resolve) => host.timer.setImmediate(resolve));
    if (isStale()) return null;
    sliceBegan = Date.now();
  }
  const suppressed = uncheckable(document)
    ? { diagnostics: [], used: new Set<never>() }
    : applySuppressions(document, lint(document, settings), settings, pathOf(draft.uri));
  memo.set(document, { settings, suppressed });
  return suppressed;
}

/** In milliseconds. */
const sliceLength = 20;

const memo = new WeakMap<Document, { settings: Settings; suppressed: Suppressed }>();
