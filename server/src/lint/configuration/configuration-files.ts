import type { Message } from '../rule.ts';
import { type Overrides, presets } from '../settings.ts';
import { type ConfigurationProblem, readConfiguration } from './configuration.ts';
import { below, parentOf, resolveFrom } from './paths.ts';

/** A configuration with all that it builds on. */
export interface LoadedConfiguration {
  /** From the farthest base to the file itself: later ones win. */
  readonly overrides: readonly Overrides[];
  /** Every file that was read, the file itself first, with what is wrong in it. */
  readonly files: readonly ConfigurationFile[];
}

export interface ConfigurationFile {
  readonly path: string;
  readonly text: string;
  readonly problems: readonly ConfigurationProblem[];
}

/** Gives a file's text; null where there is none. Throws `LeadsOutside` where a symbolic link leads out of the folder `top`. */
export type ReadFile = (path: string, top: string) => Promise<string | null>;

/** What a configuration may not do: it could make anything on the machine part of what is shown. */
export class LeadsOutside extends Error {}

/** Reads the configuration at `path` and the files that it extends, as long as they lie below `top`. */
export async function loadConfiguration(
  path: string,
  text: string,
  top: string,
  read: ReadFile,
): Promise<LoadedConfiguration> {
  const overrides: Overrides[] = [];
  const files: ConfigurationFile[] = [];
  let next: { path: string; text: string } | null = { path, text };
  while (next) {
    const here: { path: string; text: string } = next;
    const said = readConfiguration(here.text, here.path);
    const problems = [...said.problems];
    overrides.unshift(said.overrides);
    files.push({ ...here, problems });
    next = null;
    if (!said.base) continue;
    const base = resolveFrom(parentOf(here.path), said.base.way);
    const found = await textOrFault(base);
    if (typeof found === 'string') next = { path: base, text: found };
    else problems.push({ span: said.base.span, message: found });
  }
  return { overrides, files };

  /** The text of the file to build on, or why it cannot be built on. */
  async function textOrFault(base: string): Promise<string | Message> {
    if (below(top, base) === null) return outside;
    if (files.some((file) => file.path === base)) return circular;
    try {
      return (await read(base, top)) ?? missing;
    } catch (error) {
      return error instanceof LeadsOutside ? outside : unreadable;
    }
  }
}

const outside = {
  zh: 'extends 只能用本工作区（或本仓库）里的文件',
  en: 'extends: only files within the workspace (or repository) can be used',
};
const circular = {
  zh: 'extends 绕成了圈：那个文件又以本文件为基础',
  en: 'extends goes round in a circle: that file builds on this one',
};
const missing = {
  zh: `extends 所指的文件不存在；也可以写方案名：${presets.join(', ')}`,
  en: `extends: there is no such file; a preset may stand here too: ${presets.join(', ')}`,
};
const unreadable = {
  zh: 'extends 所指的文件读不了，请检查是不是文本文件、有没有权限',
  en: 'extends: the file cannot be read: is it a text file, may you read it?',
};
