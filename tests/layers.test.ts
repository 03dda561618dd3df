import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

// The invariant of ARCHITECTURE.md, held by reading the sources' import lines: imports go one way.

/** What the files of each layer may import besides their own layer. */
const layers: Record<string, readonly string[]> = {
  text: [],
  draft: ['text'],
  lint: ['text', 'draft'],
  features: ['text', 'draft', 'lint'],
  word: ['text', 'draft'],
  lsp: ['text', 'draft', 'lint', 'features'],
  files: [],
  node: ['text', 'draft', 'lint', 'features', 'lsp', 'files'],
  browser: ['text', 'draft', 'lint', 'features', 'lsp'],
  cli: ['text', 'draft', 'lint', 'word', 'files'],
};

/** Where a package may be imported; a package that is not named here may be imported by `cli` and `word` only. */
const packages: readonly { readonly name: RegExp; readonly places: RegExp }[] = [
  { name: /^vscode-languageserver(-|\/|$)/, places: /^server\/src\/(lsp|node|browser)\// },
  { name: /^vscode-languageserver-types$/, places: /^client\/src\// },
  { name: /^markdown-it(\/|$)/, places: /^(server\/src\/draft\/markdown|client\/src\/preview\/)/ },
  { name: /^jsonc-parser$/, places: /^server\/src\/lint\/configuration\/configuration-(json|edits)\.ts$/ },
  { name: /^node:/, places: /^(server\/src\/(node|cli|files)|client\/src\/node)\// },
  { name: /^vscode(-languageclient(\/.*)?)?$/, places: /^client\/src\// },
  { name: /^ignore$/, places: /^server\/src\/files\// },
  { name: /^(?!vscode|markdown-it|node:)/, places: /^server\/src\/(cli|word)\// },
];

const root = fileURLToPath(new URL('..', import.meta.url));

test('imports go one way: text ← draft ← lint ← features ← lsp ← node, and the client sees lsp/requests only', () => {
  const files = ['server/src', 'client/src'].flatMap(sourcesBelow);
  expect(files.length).toBeGreaterThan(20);
  expect(files.flatMap((file) => strayImports(file, readFileSync(join(root, file), 'utf8')))).toEqual([]);
});

test.each([
  ['server/src/draft/parse.ts', "import { lint } from '../lint/linter.ts';"],
  ['server/src/lint/rules/placeholder.ts', "import { outline } from '../../features/outline.ts';"],
  ['server/src/lint/linter.ts', "import {\n  type Diagnostic,\n} from 'vscode-languageserver';"],
  ['server/src/draft/split.ts', "import MarkdownIt from 'markdown-it';"],
  ['server/src/features/rename.ts', "export * from 'node:path';"],
  ['server/src/lsp/server.ts', "const fs = await import('node:fs');"],
  ['server/src/cli/main.ts', "import { startServer } from '../lsp/server.ts';"],
  ['server/src/text/span.ts', "import 'iconv-lite';"],
  ['client/src/client.ts', "import type { Document } from '../../server/src/draft/document.ts';"],
  ['client/src/client.ts', "import { readFile } from 'node:fs/promises';"],
])('%s may not say: %s', (file, source) => {
  expect(strayImports(file, source)).toHaveLength(1);
});

test.each([
  ['server/src/draft/markdown.ts', "import MarkdownIt from 'markdown-it';"],
  ['server/src/lsp/requests.ts', "import type { Position } from 'vscode-languageserver-types';"],
  ['server/src/node/main.ts', "import { createConnection } from 'vscode-languageserver/node.js';"],
  ['client/src/client.ts', "import { genresRequest } from '../../server/src/lsp/requests.ts';"],
])('%s may say: %s', (file, source) => {
  expect(strayImports(file, source)).toEqual([]);
});

function strayImports(file: string, source: string): string[] {
  const imports = [...source.matchAll(/\b(?:from|import)\s*\(?\s*['"]([^'"\n]+)['"]/g)].map((match) => match[1]!);
  return imports.filter((target) => !isAllowed(file, target)).map((target) => `${file} imports ${target}`);
}

function isAllowed(file: string, target: string): boolean {
  if (!target.startsWith('.')) return packages.some(({ name, places }) => name.test(target) && places.test(file));
  const to = posix.join(posix.dirname(file), target);
  if (file.startsWith('client/')) return to.startsWith('client/src/') || to === 'server/src/lsp/requests.ts';
  const from = layerOf(file);
  return layerOf(to) === from || layers[from]?.includes(layerOf(to)) === true;
}

/** `lint` of server/src/lint/rules/placeholder.ts; a path outside the server has none of the layers' names. */
function layerOf(path: string): string {
  const [server, src, layer = ''] = path.split('/');
  return server === 'server' && src === 'src' ? layer : path;
}

function sourcesBelow(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => posix.join(folder, name.replaceAll('\\', '/')));
}
