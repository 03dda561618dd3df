import type { Stats } from 'node:fs';
import { stat } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { draftExtensions, draftFilesBelow } from '../files/draft-files.ts';
import { gitIgnore } from '../files/git-ignore.ts';
import { Trouble } from './io.ts';

/** One draft that is to be looked at. */
export interface Source {
  /** As it is shown: the way the person wrote it. */
  readonly shown: string;
  /** Absolute; null for standard input. */
  readonly path: string | null;
  /** Whether the person named this very file; a file that was merely come across is left out when it is no text. */
  readonly named: boolean;
  /** The folder in which it was come across; null where the person named the file or a pattern for it. */
  readonly walked: string | null;
}

/**
 * The drafts that the arguments mean, each once: files, folders with all below them, globs, and `-`.
 * An argument that means nothing is complained of.
 */
export async function* sourcesOf(
  args: readonly string[],
  stdinFilename: string | null,
  cwd: string,
  complain: (place: string, error: unknown) => void,
): AsyncGenerator<Source> {
  const seen = new Set<string | null>();
  for (const argument of args) {
    let count = 0;
    try {
      for await (const source of sourcesOfOne(argument)) {
        count++;
        if (seen.has(source.path)) continue;
        seen.add(source.path);
        yield source;
      }
      if (count === 0) throw nothingThere(argument);
    } catch (error) {
      complain(argument, error);
    }
  }

  async function* sourcesOfOne(argument: string): AsyncGenerator<Source> {
    if (argument === '-') {
      yield { shown: stdinFilename ?? '<stdin>', path: null, named: true, walked: null };
      return;
    }
    const path = resolve(cwd, argument);
    const stats = await statOrNull(path, argument);
    if (!stats) yield* matching(argument, cwd);
    else if (stats.isDirectory()) yield* sourcesBelow(path, argument, complain);
    else if (stats.isFile() || stats.isFIFO()) yield { shown: argument, path, named: true, walked: null };
    else throw new Trouble('不是普通文件', 'not a regular file');
  }
}

/** A missing path that looks like a glob is no error: null. */
async function statOrNull(path: string, argument: string): Promise<Stats | null> {
  try {
    return await stat(path);
  } catch (error) {
    if (isGlob(argument) && error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}

const isGlob = (argument: string): boolean => /[*?{[]/.test(argument);

async function* sourcesBelow(
  top: string,
  argument: string,
  complain: (place: string, error: unknown) => void,
): AsyncGenerator<Source> {
  const shown = (path: string): string => join(argument, relative(top, path));
  for await (const path of draftFilesBelow(top, (folder, error) => complain(shown(folder), error))) {
    yield { shown: shown(path), path, named: false, walked: top };
  }
}

async function* matching(pattern: string, cwd: string): AsyncGenerator<Source> {
  const { glob } = await import('tinyglobby');
  const paths = await glob(pattern, {
    cwd,
    absolute: true,
    expandDirectories: false,
    followSymbolicLinks: false,
    ignore: '**/node_modules/**',
  });
  const ignore = await gitIgnore(cwd);
  for (const path of paths.map((found) => resolve(found)).sort()) {
    if (await ignore.excludes(path, false)) continue;
    yield { shown: relative(cwd, path), path, named: false, walked: null };
  }
}

function nothingThere(argument: string): Trouble {
  if (isGlob(argument))
    return new Trouble(
      '没有与此相符的文件（.gitignore 排除的不算）',
      'no file matches (files in .gitignore do not count)',
    );
  const list = draftExtensions.join(' ');
  return new Trouble(
    `文件夹中没有稿件（${list}；.gitignore 排除的不算）`,
    `no drafts in this folder (${list}; files in .gitignore do not count)`,
  );
}
