import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { parse } from '../server/src/draft/parse.ts';
import { lint } from '../server/src/lint/linter.ts';
import { rules } from '../server/src/lint/rules/index.ts';
import { defaultSettings } from '../server/src/lint/settings.ts';

const read = (name: string) => readFileSync(new URL(`../samples/${name}`, import.meta.url), 'utf8');
const known = new Set(rules.map(({ name }) => name));

/** One row of a table in samples/README.md: what has to be found in that line (1-based). */
interface Row {
  readonly line: number;
  readonly rule: string;
  readonly quoted: string;
}

/** The tables of samples/README.md by the name of the draft. */
function readTables(): Map<string, Row[]> {
  const tables = new Map<string, Row[]>();
  for (const part of read('README.md').split('\n## ').slice(1)) {
    const rows = [...part.matchAll(/^\| (\d+) \| `([a-z-]+)` \| (.+?) \|/gm)];
    const [name] = part.split('\n', 1);
    tables.set(
      name!,
      rows.map(([, line, rule, quoted]) => ({ line: Number(line), rule: rule!, quoted: quoted! })),
    );
  }
  return tables;
}

const tables = readTables();
const missing = new Set([...tables.values()].flat().flatMap(({ rule }) => (known.has(rule) ? [] : [rule])));
if (missing.size) console.log(`samples: rules that do not exist yet are left out: ${[...missing].join(' ')}`);

it('has a table for every faulty draft', () => {
  expect([...tables].map(([name, rows]) => [name, rows.length > 0])).toEqual([
    ['半年工作总结.txt', false],
    ['半年工作总结（待核）.txt', true],
    ['汇编.txt', true],
    ['汇编.md', true],
  ]);
});

it.each([...tables])('finds in %s what its table says, and nothing else', (name, rows) => {
  const document = parse(read(name));
  const found = lint(document, defaultSettings).map(
    ({ rule, span }) => `${document.lines.lineAt(span.start) + 1} ${rule.name}`,
  );
  const expected = rows.filter(({ rule }) => known.has(rule)).map(({ line, rule }) => `${line} ${rule}`);
  expect(found.sort()).toEqual(expected.sort());
});

it.each([...tables])('quotes %s as it is', (name, rows) => {
  const lines = read(name).replaceAll('\u200b', '').split('\n');
  for (const { line, quoted } of rows) expect([line, lines[line - 1]?.includes(quoted)]).toEqual([line, true]);
});
