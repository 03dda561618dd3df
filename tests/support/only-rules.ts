import { rules } from '../../server/src/lint/rules/index.ts';
import type { SeveritySetting } from '../../server/src/lint/settings.ts';

/** Severities with which only these rules find anything: a test of something else does not change with the catalogue. */
export const onlyRules = (...names: string[]): Record<string, SeveritySetting> =>
  Object.fromEntries(rules.map(({ name }) => [name, names.includes(name) ? 'warning' : 'off']));
