import type { Document } from '../draft/document.ts';
import { fixAll } from '../lint/fix-all.ts';
import { rules } from '../lint/rules/index.ts';
import type { Settings } from '../lint/settings.ts';
import type { Edit } from '../text/edit.ts';

/** All safe fixes of one rule; `path` tells which findings are suppressed. */
export const fixRule = (document: Document, rule: string, settings: Settings, path: string | null): readonly Edit[] =>
  fixAll(document, onlyRule(rule, settings), path).edits;

/** The same options object, so that what is known of unchanged reports still counts. */
const onlyRule = (rule: string, settings: Settings): Settings => ({
  ...settings,
  rules: Object.fromEntries(rules.map(({ name }) => [name, name === rule ? 'warning' : 'off'])),
});
