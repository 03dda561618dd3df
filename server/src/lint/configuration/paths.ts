// Paths of files as configurations speak of them: parts separated by /, on every system.

/** The folder that holds a file or folder; '' for the topmost. */
export const parentOf = (path: string): string => path.slice(0, Math.max(path.lastIndexOf('/'), 0));

/** Where `way` leads from `folder`: `resolveFrom('/a/b', '../c')` is `/a/c`. */
export function resolveFrom(folder: string, way: string): string {
  const parts = folder.split('/');
  for (const part of way.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
  }
  return parts.join('/');
}

/** The way from `folder` down to `path`; null where it does not lie below. */
export function below(folder: string, path: string): string | null {
  const prefix = folder.endsWith('/') ? folder : `${folder}/`;
  return path.startsWith(prefix) && path.length > prefix.length ? path.slice(prefix.length) : null;
}
