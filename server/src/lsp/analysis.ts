import type { Document } from '../draft/document.ts';
import { type Diagnostic, lint, lintReport } from '../lint/linter.ts';
import type { Settings } from '../lint/settings.ts';
import type { FileSettings } from './configuration.ts';
import { documentOf, draftLanguage, type OpenDraft } from './open-draft.ts';
import type { Host } from './session.ts';

/** Whether the file is read as a draft at all. */
export const isDraft = ({ languageId, recognised }: OpenDraft, { recognize }: FileSettings): boolean =>
  languageId === draftLanguage || recognize === 'always' || (recognize === 'auto' && recognised);

/**
 * The findings in a draft, the same array as long as draft and settings are the same. Works in slices, so that other
 * requests are answered in between; null when `isStale` says that nobody waits for them any more.
 */
export async function findingsIn(
  draft: OpenDraft,
  settings: Settings,
  host: Host,
  isStale: () => boolean,
): Promise<readonly Diagnostic[] | null> {
  const document = documentOf(draft);
  const known = memo.get(document);
  if (known?.settings === settings) return known.diagnostics;
  let sliceBegan = Date.now();
  for (const placed of document.reports) {
    lintReport(placed, settings);
    if (Date.now() - sliceBegan < sliceLength) continue;
    await new Promise<void>((resolve) => host.timer.setImmediate(resolve));
    if (isStale()) return null;
    sliceBegan = Date.now();
  }
  const diagnostics = lint(document, settings);
  memo.set(document, { settings, diagnostics });
  return diagnostics;
}

/** In milliseconds. */
const sliceLength = 20;

const memo = new WeakMap<Document, { settings: Settings; diagnostics: readonly Diagnostic[] }>();
