import type { Document } from '../draft/document.ts';
import { fixAll } from '../lint/fix-all.ts';
import type { Settings } from '../lint/settings.ts';
import type { Edit } from '../text/edit.ts';

/** All safe fixes of one rule; `path` tells which findings are suppressed. */
export const fixRule = (document: Document, rule: string, settings: Settings, path: string | null): readonly Edit[] =>
  fixAll(document, settings, path, [rule]).edits;
