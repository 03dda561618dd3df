import { readFile, stat } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Host } from '../lsp/session.ts';

export const nodeHost: Host = {
  timer: {
    setTimeout(callback, milliseconds) {
      const timeout = setTimeout(callback, milliseconds);
      return { dispose: () => clearTimeout(timeout) };
    },
    setImmediate(callback) {
      setImmediate(callback);
    },
  },
  files: { read: (uri) => readText(fileURLToPath(uri)) },
};

/** Larger files are no configurations. */
const largest = 1 << 20;

async function readText(path: string): Promise<string | null> {
  try {
    const stats = await stat(path);
    // What is no file, such as a pipe, might never end.
    if (!stats.isFile() || stats.size > largest) throw new Error(`no text file of at most 1 MB: ${path}`);
    return (await readFile(path, 'utf8')).replace(/^\ufeff/, '');
  } catch (error) {
    const isMissing = error instanceof Error && 'code' in error && ['ENOENT', 'ENOTDIR'].includes(String(error.code));
    if (isMissing) return null;
    throw error;
  }
}
