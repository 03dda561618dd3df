import { fileURLToPath } from 'node:url';
import { globSync } from 'tinyglobby';
import { describe, expect, test } from 'vitest';
import { type Coloured, colours, loadGrammar, markdownScope } from './colours.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const ownFile = fileURLToPath(new URL('markdown.tmLanguage.json', import.meta.url));
/** VS Code's own grammar, where `npm start` or the end-to-end tests have brought one here. */
const [vscodeFile] = globSync('.cache/vscode-host-*/extensions/markdown-basics/syntaxes/markdown.tmLanguage.json', {
  cwd: root,
  absolute: true,
});
if (!vscodeFile)
  console.info("Markdown colours are tested with a small grammar only: VS Code's own is not in .cache yet.");

describe.each([
  ['a small Markdown grammar', ownFile],
  ...(vscodeFile ? [["VS Code's Markdown grammar", vscodeFile]] : []),
])('in %s', (_name, file) => {
  const ours = async (text: string) => {
    const grammar = await loadGrammar(markdownScope, file);
    return colours(grammar, text).map((line) => line.filter(isOurs));
  };

  test('numbered lines are headings as in plain text', async () => {
    expect(await ours('一、总体情况\n正文一段。\n（一）加强领导。一是健全机制。\n1.完善制度')).toEqual([
      [
        ['一、', heading(1)],
        ['总体情况', section(1)],
      ],
      [],
      [
        ['（一）', heading(2)],
        ['加强领导', section(2)],
        ['一是', 'keyword.other.item'],
      ],
      [
        ['1.', heading(3)],
        ['完善制度', section(3)],
      ],
    ]);
  });

  test('placeholders are coloured in body text', async () => {
    expect(await ours('共投入xx万元。')).toEqual([[['xx', 'variable.parameter.placeholder']]]);
  });

  test('the paragraph below a heading is Markdown as ever', async () => {
    const grammar = await loadGrammar(markdownScope, file);
    const [, body] = colours(grammar, '一、总体情况\n正文**要点**一段。');
    expect(body!.some(([, scopes]) => scopes.startsWith('markup.bold'))).toBe(true);
  });

  test('code, Markdown headings and Markdown lists are left alone', async () => {
    expect(await ours('```\n一、总体情况\n```\n# 标题xx年\n1. Install xx\n`XX市`')).toEqual([[], [], [], [], [], []]);
  });

  test('a fenced block directly below a heading is still code', async () => {
    expect(await ours('一、总体情况\n```\n二、代码\n```\n三、其他')).toEqual([
      [
        ['一、', heading(1)],
        ['总体情况', section(1)],
      ],
      [],
      [],
      [],
      [
        ['三、', heading(1)],
        ['其他', section(1)],
      ],
    ]);
  });
});

const heading = (level: number) => `markup.heading.${level} punctuation.definition.heading`;
const section = (level: number) => `markup.heading.${level} entity.name.section`;

const isOurs = ([, scopes]: Coloured) =>
  /markup\.heading\.[1-5a-z]+ (?:punctuation|entity)|keyword\.other\.item|placeholder|residue/.test(scopes) &&
  !/heading\.markdown|markup\.list/.test(scopes);
