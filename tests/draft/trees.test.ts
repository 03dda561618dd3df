import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from '../../server/src/draft/parse.ts';
import { drawTree } from '../support/draw-tree.ts';

// Each file in trees/ holds drafts and, behind each, the tree that a careful reader sees in it.
const folder = new URL('trees/', import.meta.url);
const pair =
  /^## (.+)\n+(?:[^`#][^\n]*\n+)*(`{3,4})(draft|markdown-draft|plain-draft)\n([\s\S]*?)^\2\n+```tree\n([\s\S]*?)```/gm;

for (const file of readdirSync(folder)) {
  const source = readFileSync(new URL(file, folder), 'utf8').replaceAll('\r\n', '\n');
  const cases = [...source.matchAll(pair)];
  describe(file, () => {
    test('every tree belongs to a draft', () => {
      expect(cases.length).toBe(source.match(/^```tree$/gm)?.length);
    });
    test.each(cases.map(([, title, , kind, draft, tree]) => [title!, kind!, draft!, tree!.trimEnd()] as const))(
      '%s',
      (_, kind, draft, tree) => {
        const only = { 'markdown-draft': ['markdown'], 'plain-draft': ['plain'] }[kind];
        for (const format of (only ?? ['plain', 'markdown']) as ('plain' | 'markdown')[]) {
          expect(drawTree(parse(draft, { format })), format).toBe(tree);
          expect(drawTree(parse(draft.replaceAll('\n', '\r\n'), { format })), `${format}, CRLF`).toBe(tree);
          expect(drawTree(parse(`\uFEFF${draft}`, { format })), `${format}, BOM`).toBe(tree);
        }
      },
    );
  });
}
