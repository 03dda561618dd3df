import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import oniguruma from 'vscode-oniguruma';
import textmate, { type IGrammar } from 'vscode-textmate';

/** A coloured piece of a line and its scopes, without the grammar's name at their ends and without `meta.` scopes. */
export type Coloured = readonly [text: string, scopes: string];

export const markdownScope = 'text.html.markdown';

const fileOf = (name: string) => fileURLToPath(new URL(`../../syntaxes/${name}`, import.meta.url));
const wasm = fileURLToPath(new URL('../../node_modules/vscode-oniguruma/release/onig.wasm', import.meta.url));
await oniguruma.loadWASM(readFileSync(wasm));

/** Loads one of our grammars as VS Code does; `markdown` is the file of the grammar that ours is injected into. */
export async function loadGrammar(scope: string, markdown?: string): Promise<IGrammar> {
  const files: Record<string, string | undefined> = {
    'text.report-draft': fileOf('report-draft.tmLanguage.json'),
    'text.report-draft.markdown-injection': fileOf('report-draft.markdown-injection.json'),
    [markdownScope]: markdown,
  };
  const registry = new textmate.Registry({
    onigLib: Promise.resolve({
      createOnigScanner: (sources) => new oniguruma.OnigScanner(sources),
      createOnigString: (text) => new oniguruma.OnigString(text),
    }),
    async loadGrammar(name) {
      const file = files[name];
      return file === undefined ? null : textmate.parseRawGrammar(readFileSync(file, 'utf8'), file);
    },
    getInjections: (name) => (name === markdownScope ? ['text.report-draft.markdown-injection'] : undefined),
  });
  const grammar = await registry.loadGrammar(scope);
  if (!grammar) throw new Error(`no grammar for ${scope}`);
  return grammar;
}

/** What is coloured in each line of a text; what stands in no scope of its own is left out. */
export function colours(grammar: IGrammar, text: string): Coloured[][] {
  let state = textmate.INITIAL;
  return text.split('\n').map((line) => {
    const { tokens, ruleStack } = grammar.tokenizeLine(line, state);
    state = ruleStack;
    return tokens
      .map(({ startIndex, endIndex, scopes }): Coloured => [line.slice(startIndex, endIndex), shortened(scopes)])
      .filter(([piece, scopes]) => piece !== '' && scopes !== '');
  });
}

function shortened(scopes: readonly string[]): string {
  return scopes
    .filter((scope) => !scope.startsWith('text.') && !scope.startsWith('meta.'))
    .map((scope) => scope.replace(/\.(report-draft|markdown)$/, ''))
    .join(' ');
}
