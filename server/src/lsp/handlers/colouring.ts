import type {
  SemanticTokens,
  SemanticTokensDelta,
  SemanticTokensDeltaParams,
  SemanticTokensEdit,
  SemanticTokensLegend,
  SemanticTokensParams,
  SemanticTokensRangeParams,
  ServerCapabilities,
} from 'vscode-languageserver';
import type { Document } from '../../draft/document.ts';
import {
  type Token,
  type TokenKind,
  type TokenLevel,
  type TokenRun,
  tokenRunsOf,
} from '../../features/semantic-tokens.ts';
import { uncheckable } from '../../lint/limits.ts';
import type { Span } from '../../text/span.ts';
import { answering } from '../answering.ts';
import type { FileSettings } from '../configuration.ts';
import { spanFrom } from '../from-lsp.ts';
import { documentOf } from '../open-draft.ts';
import type { Session } from '../session.ts';

/** Standard types, so that every editor has colours for them; package.json maps them to the scopes of the grammar. */
const types: Record<TokenKind, string> = {
  heading: 'namespace',
  ordinal: 'enumMember',
  item: 'keyword',
  placeholder: 'parameter',
  residue: 'comment',
  date: 'number',
  page: 'number',
};
const levels: readonly TokenLevel[] = ['title', 'part', 1, 2, 3, 4, 5];

const legend: SemanticTokensLegend = {
  tokenTypes: [...new Set(Object.values(types))],
  tokenModifiers: levels.map((level) => (typeof level === 'number' ? `level${level}` : level)),
};

export const colouringCapabilities: ServerCapabilities = {
  semanticTokensProvider: { legend, full: { delta: true }, range: true },
};

/** Answers `textDocument/semanticTokens`: in full, as a change to what the client has, or for a range. */
export function serveColouring(session: Session): void {
  const { semanticTokens } = session.connection.languages;
  const known = new Map<string, Known>();
  session.documents.onDidClose(({ document }) => known.delete(document.uri));
  semanticTokens.on(inFull(session, known));
  semanticTokens.onDelta(asChange(session, known));
  semanticTokens.onRange(inRange(session));
}

interface Known {
  readonly resultId: string;
  readonly data: number[];
}

const nothing: SemanticTokens = { data: [] };

const inFull = (session: Session, known: Map<string, Known>) =>
  answering<SemanticTokensParams, SemanticTokens>(session, nothing, ({ draft, fileSettings }) => {
    const result = numbered(encoded(runsIn(documentOf(draft), fileSettings)));
    known.set(draft.uri, result);
    return result;
  });

const asChange = (session: Session, known: Map<string, Known>) =>
  answering<SemanticTokensDeltaParams, SemanticTokens | SemanticTokensDelta>(
    session,
    nothing,
    ({ params, draft, fileSettings }) => {
      const before = known.get(draft.uri);
      const after = numbered(encoded(runsIn(documentOf(draft), fileSettings)));
      known.set(draft.uri, after);
      if (before?.resultId !== params.previousResultId) return after;
      return { resultId: after.resultId, edits: changes(before.data, after.data) };
    },
  );

const inRange = (session: Session) =>
  answering<SemanticTokensRangeParams, SemanticTokens>(session, nothing, ({ params, draft, fileSettings }) => {
    const document = documentOf(draft);
    const within = spanFrom(document, params.range);
    return { data: encoded(runsIn(document, fileSettings, within)) };
  });

/** A draft that is too large to be checked is not coloured either. */
const runsIn = (document: Document, { settings }: FileSettings, within?: Span): Iterable<TokenRun> =>
  uncheckable(document) ? [] : tokenRunsOf(document, settings.options, within);

let lastId = 0;
const numbered = (data: number[]): Known => ({ resultId: String(++lastId), data });

/** Five numbers for each token; line and column count from the token before it. */
function encoded(runs: Iterable<TokenRun>): number[] {
  const data: number[] = [];
  let last = { line: 0, column: 0 };
  for (const { line, tokens } of runs) {
    const [first] = tokens;
    if (!first) continue;
    const at = data.length;
    for (const number of encodedRun(tokens)) data.push(number);
    const lines = line + first.line - last.line;
    data[at] = lines;
    data[at + 1] = lines === 0 ? first.column - last.column : first.column;
    const end = tokens.at(-1)!;
    last = { line: line + end.line, column: end.column };
  }
  return data;
}

/** The first token as if it stood at the beginning of the text. */
function encodedRun(tokens: readonly Token[]): readonly number[] {
  let data = encodedRuns.get(tokens);
  if (data) return data;
  data = [];
  let last = { line: 0, column: 0 };
  for (const { line, column, length, kind, level } of tokens) {
    const modifiers = level === null ? 0 : 1 << levels.indexOf(level);
    const columns = line === last.line ? column - last.column : column;
    data.push(line - last.line, columns, length, legend.tokenTypes.indexOf(types[kind]), modifiers);
    last = { line, column };
  }
  encodedRuns.set(tokens, data);
  return data;
}

const encodedRuns = new WeakMap<readonly Token[], number[]>();

/** One edit between what both begin with and what both end in. */
function changes(before: readonly number[], after: readonly number[]): SemanticTokensEdit[] {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start++;
  let rest = 0;
  while (rest < shorter - start && before.at(-1 - rest) === after.at(-1 - rest)) rest++;
  const deleteCount = before.length - rest - start;
  const data = after.slice(start, after.length - rest);
  return deleteCount === 0 && data.length === 0 ? [] : [{ start, deleteCount, data }];
}
