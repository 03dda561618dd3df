import { readFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { configurationName, readConfiguration } from '../lint/configuration.ts';
import { defaultSettings, type Preset, type Settings } from '../lint/settings.ts';
import { LineIndex } from '../text/line-index.ts';
import type { Complain } from './complaints.ts';
import { Trouble } from './io.ts';

/** Finds the settings for drafts; drafts under the same configuration get the same object. */
export interface Configurations {
  /** The nearest `.hegao.json` in `folder` or above it decides. */
  settingsFor(folder: string): Promise<Settings>;
}

export function configurations(preset: Preset | null, cwd: string, complain: Complain): Configurations {
  const known = new Map<string, Promise<Settings>>();
  return { settingsFor };

  function settingsFor(folder: string): Promise<Settings> {
    const settings = known.get(folder) ?? lookUp(folder);
    known.set(folder, settings);
    return settings;
  }

  async function lookUp(folder: string): Promise<Settings> {
    const path = join(folder, configurationName);
    try {
      return withPreset(settingsIn(await readFile(path, 'utf8'), path));
    } catch (error) {
      if (!isMissing(error)) complain(shown(path), error);
      const parent = dirname(folder);
      return isMissing(error) && parent !== folder ? settingsFor(parent) : withPreset(defaultSettings);
    }
  }

  function settingsIn(text: string, path: string): Settings {
    const { settings, problems } = readConfiguration(text.replace(/^\ufeff/, ''));
    const lines = new LineIndex(text);
    for (const { span, message } of problems) {
      const { line, column } = lines.positionAt(span.start);
      complain(`${shown(path)}:${line + 1}:${column + 1}`, new Trouble(message.zh, message.en));
    }
    return settings;
  }

  function shown(path: string): string {
    const way = relative(cwd, path);
    return way.startsWith('..') ? path : way;
  }

  function withPreset(settings: Settings): Settings {
    return preset ? { ...settings, preset } : settings;
  }
}

const isMissing = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR');
