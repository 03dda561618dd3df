import { configurationName } from '../lint/configuration/configuration.ts';
import {
  LeadsOutside,
  type LoadedConfiguration,
  loadConfiguration,
  type ReadFile,
} from '../lint/configuration/configuration-files.ts';
import { below, parentOf } from '../lint/configuration/paths.ts';
import { pathOf } from './uris.ts';

/** The `.hegao.json` files that govern drafts. What was read is kept until `forget`. */
export interface ConfigurationFiles {
  /** The nearest one above a draft, within the draft's workspace folder; null where there is none. */
  governing(uri: string): Promise<LoadedConfiguration | null>;
  /** Where what is said about a draft belongs: the nearest file, or the one to be made at the workspace folder's root. */
  homeFor(uri: string): Promise<ConfigurationHome | null>;
  forget(): void;
}

export interface ConfigurationHome {
  readonly path: string;
  /** Null where the file does not exist yet. */
  readonly text: string | null;
}

/** `workspaceFolders` gives the paths of the folders that are open by now. */
export function configurationFiles(read: ReadFile, workspaceFolders: () => readonly string[]): ConfigurationFiles {
  let nearest = new Map<string, Promise<LoadedConfiguration | null>>();
  return { governing, homeFor, forget: () => (nearest = new Map()) };

  async function governing(uri: string): Promise<LoadedConfiguration | null> {
    const path = pathOf(uri);
    return path === null ? null : inFolder(parentOf(path), workspaceFolderOf(path));
  }

  async function homeFor(uri: string): Promise<ConfigurationHome | null> {
    const path = pathOf(uri);
    if (path === null) return null;
    const known = (await governing(uri))?.files[0]?.path;
    const home = known ?? `${workspaceFolderOf(path) ?? parentOf(path)}/${configurationName}`;
    return { path: home, text: await read(home, workspaceFolderOf(path) ?? parentOf(path)) };
  }

  function inFolder(folder: string, top: string | null): Promise<LoadedConfiguration | null> {
    const known = nearest.get(folder) ?? lookUp(folder, top);
    nearest.set(folder, known);
    return known;
  }

  async function lookUp(folder: string, top: string | null): Promise<LoadedConfiguration | null> {
    const path = `${folder}/${configurationName}`;
    try {
      const text = await read(path, top ?? folder);
      if (text !== null) return await loadConfiguration(path, text, top ?? folder, read);
    } catch (error) {
      const problem = error instanceof LeadsOutside ? linkedOutside : unreadable;
      return { overrides: [], files: [{ path, text: '', problems: [problem] }] };
    }
    return folder === top || folder === '' ? null : inFolder(parentOf(folder), top);
  }

  /** The innermost one that holds the file. */
  function workspaceFolderOf(path: string): string | null {
    const holding = workspaceFolders().filter((folder) => below(folder, path) !== null);
    return holding.sort((a, b) => b.length - a.length)[0] ?? null;
  }
}

const linkedOutside = {
  span: { start: 0, end: 0 },
  message: {
    zh: '这个配置文件没有采用：它是指向本工作区以外的链接',
    en: 'this configuration is not used: it is a link that leads out of the workspace',
  },
};
const unreadable = {
  span: { start: 0, end: 0 },
  message: {
    zh: '这个配置文件读不了：应是不超过 1 MB 的文本文件',
    en: 'this configuration cannot be read: it should be a text file of at most 1 MB',
  },
};
