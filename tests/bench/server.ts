import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createContext, Script } from 'node:vm';
import type { DocumentDiagnosticReport, DocumentSymbol } from 'vscode-languageserver';
import { LineIndex } from '../../server/src/text/line-index.ts';
import { measure, summary } from './measure.ts';
import { type Row, type Section, timed } from './rows.ts';
import { type ServerProcess, startServer, uri } from './server-process.ts';
import { targets } from './targets.ts';
import { type LongText, placeAt, root } from './texts.ts';

const textDocument = { uri };

/** The built server as a process of its own behind a real client: start, memory, and what a writer waits for. */
export async function server(long: LongText): Promise<Section> {
  const starts: number[] = [];
  for (let count = 0; count < 9; count++) {
    const one = await startServer();
    starts.push(one.startUp);
    await one.end();
  }
  const rows: Row[] = [timed('start → first answer', summary(starts), { target: targets.firstAnswer })];
  for (const size of [1, 16] as const) {
    rows.push(...(await overStdio(long.text.repeat(size), size)));
  }
  rows.push(...(await memory(long.text)), loading());
  return { title: 'The server, over stdio', rows };
}

async function overStdio(text: string, size: number): Promise<Row[]> {
  const client = await startServer();
  const began = performance.now();
  await client.open(text);
  await pull(client);
  const opening = performance.now() - began;
  const target = (one: Row['target']) => (size === 1 && one ? { target: one } : {});
  const rows: Row[] = [
    { what: `didOpen → diagnostics, ×${size}`, figure: opening, unit: 'ms', note: 'once, nothing warm' },
  ];
  for (const [what, ask, aim] of [
    ['diagnostics', pull, targets.diagnosticsOverStdio],
    ['symbols', symbols, targets.symbolsOverStdio],
    ['semantic tokens, as a change', tokens(), undefined],
    ['folding', folding, undefined],
  ] as const) {
    let note = '';
    const times: number[] = [];
    for (let count = 0; count < 40; count++) {
      const start = performance.now();
      await client.change(placeIn(text), '字');
      note = await ask(client);
      times.push(performance.now() - start);
    }
    rows.push(timed(`one character → ${what}, ×${size}`, summary(times.slice(8)), { note, ...target(aim) }));
  }
  const unchanged: number[] = [];
  let resultId: string | undefined;
  for (let count = 0; count < 20; count++) {
    const start = performance.now();
    const report = await diagnosticsOf(client, resultId);
    unchanged.push(performance.now() - start);
    resultId = report.resultId;
  }
  rows.push(timed(`diagnostics that did not change, ×${size}`, summary(unchanged.slice(4))));
  await client.end();
  return rows;
}

const places = new Map<
  string,
  { start: { line: number; character: number }; end: { line: number; character: number } }
>();

/** An empty range in the middle of the text, behind a sentence. */
function placeIn(text: string) {
  const known = places.get(text);
  if (known) return known;
  const { line, column } = new LineIndex(text).positionAt(placeAt(text, 0.5));
  const place = { start: { line, character: column }, end: { line, character: column } };
  places.set(text, place);
  return place;
}

const diagnosticsOf = (client: ServerProcess, previousResultId?: string): Promise<DocumentDiagnosticReport> =>
  client.sendRequest('textDocument/diagnostic', { textDocument, ...(previousResultId && { previousResultId }) });

async function pull(client: ServerProcess): Promise<string> {
  const report = await diagnosticsOf(client);
  return report.kind === 'full' ? `${report.items.length} diagnostics` : '';
}

async function symbols(client: ServerProcess): Promise<string> {
  const nested = await client.sendRequest<DocumentSymbol[]>('textDocument/documentSymbol', { textDocument });
  const count = (all: readonly DocumentSymbol[]): number =>
    all.reduce((sum, { children = [] }) => sum + 1 + count(children), 0);
  return `${count(nested)} symbols`;
}

async function folding(client: ServerProcess): Promise<string> {
  const folds = await client.sendRequest<unknown[]>('textDocument/foldingRange', { textDocument });
  return `${folds.length} folds`;
}

function tokens() {
  let previousResultId: string | undefined;
  return async (client: ServerProcess): Promise<string> => {
    const method = previousResultId ? 'textDocument/semanticTokens/full/delta' : 'textDocument/semanticTokens/full';
    const params = { textDocument, ...(previousResultId && { previousResultId }) };
    const answer = await client.sendRequest<{ resultId: string; edits?: { data?: number[] }[] }>(method, params);
    previousResultId = answer.resultId;
    return `${answer.edits?.reduce((sum, { data = [] }) => sum + data.length, 0) ?? 'all'} numbers sent`;
  };
}

async function memory(text: string): Promise<Row[]> {
  const client = await startServer({ probed: true });
  const empty = await client.memory();
  await client.open(text);
  for (const ask of [pull, symbols, folding, tokens()]) await ask(client);
  for (let count = 0; count < 20; count++) {
    await client.change(placeIn(text), '字');
    await pull(client);
  }
  const full = await client.memory();
  await client.end();
  if (!empty || !full) return [];
  const note = `${full.heap.toFixed(0)} MB of it heap; without a draft ${empty.rss.toFixed(0)} MB`;
  return [{ what: 'memory with the text open', figure: full.rss, unit: 'MB', note, target: targets.memory }];
}

/** What the extension costs VS Code before its first line runs: its bundle read and compiled, a VS Code of empty objects beside it. */
function loading(): Row {
  const code = readFileSync(join(root, 'dist/node/client.cjs'), 'utf8');
  const measured = measure(
    () => new Script(`(function (exports, require, module) {${code}\n})`).runInContext(createContext()),
    {
      runs: 9,
    },
  );
  return timed("the extension's bundle compiled", measured, {
    note: `${(code.length / 1000).toFixed(0)} kB`,
    target: targets.activation,
  });
}
