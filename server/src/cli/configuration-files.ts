import { readFile, stat } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { repositoryOf } from '../files/git-ignore.ts';
import { liesWithin } from '../files/lies-within.ts';
import { configurationName } from '../lint/configuration/configuration.ts';
import { type ConfigurationFile, LeadsOutside, loadConfiguration } from '../lint/configuration/configuration-files.ts';
import { below } from '../lint/configuration/paths.ts';
import type { Overrides, Settings } from '../lint/settings.ts';
import { LineIndex } from '../text/line-index.ts';
import type { Complain } from './complaints.ts';
import { Trouble } from './io.ts';

/** Finds the settings for drafts; drafts under the same configuration get the same object. */
export interface Configurations {
  /** The nearest `.hegao.json` in `folder` or above it decides; `settingsOf` says what becomes of its words. */
  settingsFor(folder: string): Promise<Settings>;
  /** A configuration or a file that one builds on, by its path with /; only what has been read is known. */
  fileAt(path: string): ReadFile | undefined;
}

interface ReadFile extends ConfigurationFile {
  readonly shown: string;
  readonly lines: LineIndex;
}

export function configurations(
  settingsOf: (files: readonly Overrides[]) => Settings,
  cwd: string,
  complain: Complain,
): Configurations {
  const known = new Map<string, Promise<Settings>>();
  const files = new Map<string, ReadFile>();
  return { settingsFor, fileAt: (path) => files.get(path) };

  function settingsFor(folder: string): Promise<Settings> {
    const settings = known.get(folder) ?? lookUp(folder);
    known.set(folder, settings);
    return settings;
  }

  async function lookUp(folder: string): Promise<Settings> {
    const path = join(folder, configurationName);
    try {
      const text = await readText(path);
      if (text !== null) return settingsOf(await load(path, text));
    } catch (error) {
      complain(shown(path), error instanceof LeadsOutside ? linkedOutside() : error);
      return settingsOf([]);
    }
    const parent = dirname(folder);
    return parent === folder ? settingsOf([]) : settingsFor(parent);
  }

  async function load(path: string, text: string): Promise<readonly Overrides[]> {
    const top = withSlashes(await topOf(dirname(path)));
    if (!(await liesWithin(path, top))) throw new LeadsOutside();
    const loaded = await loadConfiguration(withSlashes(path), text, top, readBase);
    for (const file of loaded.files) tellOnce(file);
    return loaded.overrides;
  }

  function tellOnce(file: ConfigurationFile): void {
    if (files.has(file.path)) return;
    const name = shown(file.path);
    const lines = new LineIndex(file.text);
    files.set(file.path, { ...file, shown: name, lines });
    for (const { span, message } of file.problems) {
      const { line, column } = lines.positionAt(span.start);
      complain(`${name}:${line + 1}:${column + 1}`, new Trouble(message.zh, message.en));
    }
  }

  function shown(path: string): string {
    const way = relative(cwd, path);
    return way.startsWith('..') ? path : way;
  }

  /** What a configuration may build on lies below this folder: the repository, or else where the work is done. */
  async function topOf(folder: string): Promise<string> {
    const repository = await repositoryOf(folder);
    if (repository !== null) return repository;
    return folder === cwd || below(withSlashes(cwd), withSlashes(folder)) !== null ? cwd : folder;
  }
}

/** The form of paths that configurations speak of. */
export const withSlashes = (path: string): string => path.split(sep).join('/');

/** Larger files are no configurations. */
const largest = 1 << 20;

async function readBase(path: string, top: string): Promise<string | null> {
  const text = await readText(path);
  if (text !== null && !(await liesWithin(path, top))) throw new LeadsOutside();
  return text;
}

async function readText(path: string): Promise<string | null> {
  try {
    const stats = await stat(path);
    if (!stats.isFile() || stats.size > largest) throw notReadable();
    return (await readFile(path, 'utf8')).replace(/^\ufeff/, '');
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
}

const linkedOutside = () =>
  new Trouble(
    '没有采用：它是指向本仓库（或工作目录）以外的链接',
    'not used: it is a link that leads out of the repository (or working directory)',
  );

const notReadable = () =>
  new Trouble('不是配置文件：应是不超过 1 MB 的文本文件', 'no configuration: it should be a text file of at most 1 MB');

const isMissing = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR');
