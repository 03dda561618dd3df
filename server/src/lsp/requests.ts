// The messages between the extension and the server that LSP does not have. The one file that the client imports.
import type { Position, TextDocumentIdentifier, WorkspaceEdit } from 'vscode-languageserver-types';

/** A kind of draft that a skeleton exists for. */
export interface GenreSummary {
  readonly id: string;
  readonly title: string;
  readonly description: string;
}

/** `hegao/genres`: all genres, in the order in which they are offered. */
export const genresRequest = 'hegao/genres';

/** `hegao/skeleton` with `{ genre }`: the whole draft as an LSP snippet, with tab stops. */
export const skeletonRequest = 'hegao/skeleton';
export interface SkeletonParams {
  readonly genre: string;
}

/** `hegao/renumber`: repairs the numbering of the list at `position`, of its report, or of the whole file; null when nothing is to be done. */
export const renumberRequest = 'hegao/renumber';
export interface RenumberParams {
  readonly textDocument: TextDocumentIdentifier;
  readonly position: Position;
  readonly scope: 'list' | 'report' | 'file';
}
export type RenumberResult = WorkspaceEdit | null;

/** `hegao/statistics`: what the status bar shows. */
export const statisticsRequest = 'hegao/statistics';
export interface Statistics {
  /** Whether the file is read as a draft at all; otherwise nothing is checked. */
  readonly isDraft: boolean;
  /** 字数: Han characters and full-width marks each one, a run of Latin letters or digits one. */
  readonly characters: number;
  readonly reports: number;
  readonly problems: number;
}

/** `hegao/recheck`: forgets what is known of the file and checks it from scratch. */
export const recheckRequest = 'hegao/recheck';

/** `hegao/statisticsChanged` (server → client, `{ uri }`): the status bar's figures for the file may have changed. */
export const statisticsChanged = 'hegao/statisticsChanged';
