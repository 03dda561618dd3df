import { compile } from '../../draft/compile.ts';
import { looksLikeDraft } from '../../draft/recognize.ts';
import { splitCompilation } from '../../draft/split-compilation.ts';
import { answering } from '../answering.ts';
import { documentOf } from '../open-draft.ts';
import {
  type CompileParams,
  compileRequest,
  type ReadsLikeDraftParams,
  readsLikeDraftRequest,
  type SplitParams,
  type SplitPart,
  splitRequest,
} from '../requests.ts';
import type { Session } from '../session.ts';

/** Answers 合并 and 拆分; the client reads and writes the files. */
export function serveCompilations(session: Session): void {
  session.connection.onRequest(compileRequest, compiling);
  session.connection.onRequest(readsLikeDraftRequest, ({ texts }: ReadsLikeDraftParams) => texts.map(looksLikeDraft));
  session.connection.onRequest(splitRequest, splitting(session));
}

const compiling = ({ title, parts }: CompileParams): string =>
  compile({
    title,
    parts: parts.map(({ name, text, markdown }) => ({ name, text, ...(markdown && { format: 'markdown' as const }) })),
  });

const splitting = (session: Session) =>
  answering<SplitParams, SplitPart[]>(session, [], ({ draft }) =>
    splitCompilation(documentOf(draft)).parts.map(({ name, text }) => ({ name, text })),
  );
