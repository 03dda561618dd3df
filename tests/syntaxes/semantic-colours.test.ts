import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { colouringCapabilities } from '../../server/src/lsp/handlers/colouring.ts';

const read = (name: string) => readFileSync(new URL(`../../${name}`, import.meta.url), 'utf8');
const { contributes } = JSON.parse(read('package.json'));
const scopes: { language: string; scopes: Record<string, string[]> }[] = contributes.semanticTokenScopes;
const { tokenTypes, tokenModifiers } = colouringCapabilities.semanticTokensProvider!.legend;
const levelled = ['namespace', 'enumMember'];

test.each(scopes)('what the server colours has the scopes of the grammar: $language', ({ scopes: mapped }) => {
  const selectors = tokenTypes.flatMap((type) =>
    levelled.includes(type) ? tokenModifiers.map((level) => `${type}.${level}`) : [type],
  );
  expect(Object.keys(mapped).sort()).toEqual(selectors.sort());
  const grammar = read('syntaxes/report-draft.tmLanguage.json');
  const used = new Set(
    Object.values(mapped)
      .flat()
      .flatMap((each) => each.split(' ')),
  );
  expect([...used].filter((scope) => !grammar.includes(scope))).toEqual([]);
});

test('VS Code knows the levels', () => {
  expect(contributes.semanticTokenModifiers.map(({ id }: { id: string }) => id)).toEqual(tokenModifiers);
});
