import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse, type Token } from 'acorn';
import { transformSync } from 'esbuild';
import { analyse } from 'scslre';
import { expect, test } from 'vitest';

// Every regular expression that is written in the code; those that take more than linear time for some text need a reason.

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Where text that an expression is slow for cannot come to it, or only so little that it does not matter. */
const harmless: Readonly<Record<string, string>> = {
  'server/src/draft/split-compilation.ts [. ]+$': 'the name of a file, cut to a few characters',
  'server/src/lint/leftovers/drafting-notes.ts [。！!？?；…]+$': 'a note in brackets, which is short',
  'server/src/lint/figures/shares.ts \\d+(?:\\.\\d+)?(?=[%％])':
    'text of which every number is known to end in a per cent sign',
  'server/src/lint/figures/statements.ts 力争|目标|预期|预计|确保|将|原来|由.*到|从.*到|分别':
    'a sentence, cut where it is too long',
  'server/src/lint/leftovers/filler.ts ^[（(【[]+|[）)】\\]。.；;！!]+$':
    'text of few characters; longer text is turned away before',
  'server/src/lint/rules/empty-section.ts [，,：:]|\\d+(?!\\d*年)': 'a title of at most 25 characters',
  'server/src/lint/rules/fullwidth-digits.ts [\\d.]*$': 'eight characters',
  'server/src/lint/wording/words/dropped-party.ts (?:第?[一二三四五六七八九十X\\d]+次|届[一二三四五六七八九十X]次)$':
    'the few characters before a word',
  'server/src/lsp/uris.ts ^(?:\\/\\/([^/]*))?(.*)$': 'matches whatever it is given, so it never goes back',
};

test('no regular expression takes more than linear time, but for those that are known to be harmless', () => {
  const slow = new Set<string>();
  let count = 0;
  for (const file of sources()) {
    for (const { pattern, flags } of expressionsIn(file)) {
      count++;
      if (analyse({ source: pattern, flags }).reports.length > 0) slow.add(`${file} ${pattern}`);
    }
  }
  expect([...slow].sort()).toEqual(Object.keys(harmless).sort());
  expect(count).toBeGreaterThan(500);
});

test('what tells slow expressions apart does tell them apart', () => {
  const isSlow = (source: string): boolean => analyse({ source, flags: 'u' }).reports.length > 0;
  expect(['(?:a+)+$', 'a*a*b', 'a+b'].map(isSlow)).toEqual([true, true, true]);
  expect(['^a+b', '(?:ab)+$'].map(isSlow)).toEqual([false, false]);
});

function sources(): string[] {
  return ['server/src', 'client/src'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .map((name) => `${folder}/${name.replaceAll('\\', '/')}`),
  );
}

function expressionsIn(file: string): { pattern: string; flags: string }[] {
  const { code } = transformSync(readFileSync(join(root, file), 'utf8'), { loader: 'ts', charset: 'utf8' });
  const found: { pattern: string; flags: string }[] = [];
  const onToken = (token: Token & { value?: { pattern: string; flags: string } }): void => {
    if (token.type.label === 'regexp') found.push(token.value!);
  };
  parse(code, { ecmaVersion: 'latest', sourceType: 'module', onToken });
  return found;
}
