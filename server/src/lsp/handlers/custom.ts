import { ErrorCodes, ResponseError, type TextDocumentIdentifier } from 'vscode-languageserver';
import { genres, renderDraft } from '../../draft/genres/index.ts';
import { charactersOf } from '../../draft/statistics.ts';
import { renumber } from '../../features/renumber.ts';
import { findingsIn } from '../analysis.ts';
import { answering } from '../answering.ts';
import { offsetFrom } from '../from-lsp.ts';
import { documentOf } from '../open-draft.ts';
import type { GenreSummary, RenumberParams, RenumberResult, SkeletonParams, Statistics } from '../requests.ts';
import type { Session } from '../session.ts';
import { toWorkspaceEdit } from '../to-lsp.ts';

interface AboutFile {
  readonly textDocument: TextDocumentIdentifier;
}

export const listGenres = ({ say }: Session): GenreSummary[] =>
  genres.map(({ id, name, description }) => ({ id, title: say(name), description: say(description) }));

export function skeleton({ genre: id }: SkeletonParams): string {
  const genre = genres.find((each) => each.id === id);
  if (!genre) throw new ResponseError(ErrorCodes.InvalidParams, `there is no genre “${id}”`);
  return renderDraft(genre, { year: new Date().getFullYear() });
}

const noDraft: Statistics = { isDraft: false, characters: 0, reports: 0, problems: 0 };

export const statistics = (session: Session) =>
  answering<AboutFile, Statistics>(session, noDraft, async ({ draft, fileSettings, isStale }) => {
    const document = documentOf(draft);
    const findings = await findingsIn(draft, fileSettings.settings, session.host, isStale);
    return {
      isDraft: true,
      characters: charactersOf(document),
      reports: document.reports.length,
      problems: findings?.length ?? 0,
    };
  });

export const renumbering = (session: Session) =>
  answering<RenumberParams, RenumberResult>(session, null, ({ params, draft }) => {
    const document = documentOf(draft);
    const edits = renumber(document, offsetFrom(document, params.position), params.scope);
    return edits.length > 0 ? toWorkspaceEdit(draft, edits, session) : null;
  });
