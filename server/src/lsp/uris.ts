/** The path of a file, its parts separated by /, as configurations speak of it; null for what is no file of this machine. */
export function pathOf(uri: string): string | null {
  const match = /^file:\/\/([^/]*)(\/.*)$/u.exec(uri);
  if (!match) return null;
  const [, host, encoded] = match;
  try {
    const path = decodeURIComponent(encoded!).replace(/^\/[A-Z]:/u, (drive) => drive.toLowerCase());
    return host ? `//${host}${path}` : path;
  } catch {
    return null;
  }
}

export function uriOf(path: string): string {
  const [, host = '', rest = ''] = /^(?:\/\/([^/]*))?(.*)$/su.exec(path)!;
  return `file://${host}${rest.split('/').map(encodeURIComponent).join('/')}`;
}
