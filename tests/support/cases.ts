import { readdirSync, readFileSync } from 'node:fs';
import type { Format } from '../../server/src/draft/nodes.ts';
import type { RuleOptions } from '../../server/src/lint/rule.ts';

/** One `draft` block of a case file: a text with ⟦⟧ round every span that the rule must find. */
export interface RuleCase {
  readonly rule: string;
  readonly title: string;
  /** The line of the block in the case file, from 1. */
  readonly line: number;
  readonly marked: string;
  /** What the text is after the rule's fixes; null where the case says nothing of fixes. */
  readonly fixed: string | null;
  readonly formats: readonly Format[];
  /** A `tight` block is not replayed with blank lines between its paragraphs. */
  readonly tight: boolean;
  readonly options: Partial<RuleOptions>;
}

const folder = new URL('../rules/', import.meta.url);

/** The rules that have a case file, by the file's name. */
export const rulesWithCases = (): string[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.md'))
    .map((name) => name.slice(0, -'.md'.length))
    .sort();

export const casesOf = (rule: string): RuleCase[] =>
  readCases(rule, readFileSync(new URL(`${rule}.md`, folder), 'utf8').replaceAll('\r\n', '\n'));

const formatsOf: Record<string, readonly Format[]> = {
  draft: ['plain', 'markdown'],
  'plain-draft': ['plain'],
  'markdown-draft': ['markdown'],
};

/**
 * Reads a case file: `## title`, then blocks. ```` ```draft ```` is replayed as plain text and as Markdown,
 * ```` ```plain-draft ```` and ```` ```markdown-draft ```` in one format only; ```` ```fixed ```` and
 * ```` ```options ```` (JSON) belong to the draft before them. Unknown blocks are errors: a misspelt one must not pass.
 */
export function readCases(rule: string, file: string): RuleCase[] {
  const cases: RuleCase[] = [];
  let title = '';
  for (const { heading, info, body, line } of partsOf(file)) {
    if (heading !== undefined) {
      title = heading;
      continue;
    }
    const [kind = '', ...flags] = info.split(' ');
    const formats = formatsOf[kind];
    const last = cases.at(-1);
    if (formats) {
      const tight = flags.includes('tight');
      cases.push({ rule, title, line, marked: body, fixed: null, formats, tight, options: {} });
    } else if (last && kind === 'fixed') cases[cases.length - 1] = { ...last, fixed: body };
    else if (last && kind === 'options') cases[cases.length - 1] = { ...last, options: JSON.parse(body) };
    else throw new Error(`${rule}.md:${line}: a block “${info}” means nothing here`);
  }
  return cases;
}

interface Part {
  readonly heading?: string;
  readonly info: string;
  readonly body: string;
  readonly line: number;
}

function* partsOf(file: string): Generator<Part> {
  const lines = file.split('\n');
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at]!;
    if (line.startsWith('## ')) yield { heading: line.slice(3).trim(), info: '', body: '', line: at + 1 };
    const fence = /^`{3,}/.exec(line)?.[0];
    if (!fence) continue;
    const end = lines.indexOf(fence, at + 1);
    if (end < 0) throw new Error(`line ${at + 1}: the block is not closed`);
    yield { info: line.slice(fence.length).trim(), body: lines.slice(at + 1, end).join('\n'), line: at + 1 };
    at = end;
  }
}
