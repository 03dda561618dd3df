/**
 * The path of a file, its parts separated by /, as configurations speak of it; null for what lies in no folder.
 * That of a virtual file begins with its scheme: `vscode-vfs:github/owner/drafts/a.txt`.
 */
export function pathOf(uri: string): string | null {
  const match = /^(?!untitled:)([a-z][\w+.-]+):(?:\/\/([^/]*))?(\/.*)$/iu.exec(uri);
  if (!match) return null;
  const [, scheme = '', authority = '', encoded] = match;
  try {
    const path = decodeURIComponent(encoded!);
    if (scheme !== 'file') return `${scheme}:${authority}${path}`;
    const local = path.replace(/^\/[A-Z]:/u, (drive) => drive.toLowerCase());
    return authority ? `//${authority}${local}` : local;
  } catch {
    return null;
  }
}

export function uriOf(path: string): string {
  const virtual = /^([a-z][\w+.-]+):([^/]*)(\/.*)?$/isu.exec(path);
  if (virtual) return `${virtual[1]}://${virtual[2]}${encoded(virtual[3])}`;
  const [, host = '', rest = ''] = /^(?:\/\/([^/]*))?(.*)$/su.exec(path)!;
  return `file://${host}${encoded(rest)}`;
}

const encoded = (path = ''): string => path.split('/').map(encodeURIComponent).join('/');
