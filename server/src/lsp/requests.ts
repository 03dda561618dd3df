// The messages between the extension and the server that LSP does not have. The one file that the client imports.
import type {
  DiagnosticSeverity,
  Position,
  Range,
  TextDocumentIdentifier,
  WorkspaceEdit,
} from 'vscode-languageserver-types';

/** A kind of draft that a skeleton exists for. */
export interface GenreSummary {
  readonly id: string;
  readonly title: string;
  readonly description: string;
}

/** `hegao/readFile`, asked by the server: a small text file that only the client can read; null where there is none. */
export const readFileRequest = 'hegao/readFile';
export interface ReadFileParams {
  readonly uri: string;
}

/** `hegao/draftsBelow`, asked by the server: the files below a folder that may be drafts, as `DraftFile[]`. */
export const draftsBelowRequest = 'hegao/draftsBelow';
export interface DraftsBelowParams {
  readonly uri: string;
}
export interface DraftFile {
  readonly uri: string;
  /** Another one whenever the file has changed. */
  readonly stamp: string;
}

/** `hegao/readDraft` with `ReadFileParams`, asked by the server: the text of one of them; null where it is no text. */
export const readDraftRequest = 'hegao/readDraft';

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

/** `hegao/changeLevel`: the section at `position` goes one level up or down, with its markers and all below it; null where it cannot. */
export const changeLevelRequest = 'hegao/changeLevel';
export interface ChangeLevelParams {
  readonly textDocument: TextDocumentIdentifier;
  readonly position: Position;
  readonly change: 'promote' | 'demote';
}

/** `hegao/move`: the section or report at `position` changes places with its neighbour; null where there is none. */
export const moveRequest = 'hegao/move';
export interface MoveParams {
  readonly textDocument: TextDocumentIdentifier;
  readonly position: Position;
  readonly direction: 'up' | 'down';
  /** Past how many neighbours, 1 unless told. */
  readonly steps?: number;
}
export type MoveResult = {
  readonly edit: WorkspaceEdit;
  /** Where the caret is to be afterwards. */
  readonly caret: Position;
} | null;

/** `hegao/blanks`: what is to be filled in in the report at `position`, in the order of the text. */
export const blanksRequest = 'hegao/blanks';
export interface BlanksParams {
  readonly textDocument: TextDocumentIdentifier;
  readonly position: Position;
}
export interface BlankPlace {
  readonly range: Range;
  readonly text: string;
}

/** `hegao/blankTexts`: what is to be filled in in the whole file, each text once. */
export const blankTextsRequest = 'hegao/blankTexts';
export interface BlankTextsParams {
  readonly textDocument: TextDocumentIdentifier;
}
export interface BlankText {
  /** What stands there now, with what belongs to it: XX市, xx万元. */
  readonly label: string;
  readonly count: number;
}

/** `hegao/fill`: puts `values` (by label) in the place of what `hegao/blankTexts` told; null when nothing is to be done. */
export const fillRequest = 'hegao/fill';
export interface FillParams {
  readonly textDocument: TextDocumentIdentifier;
  readonly values: Readonly<Record<string, string>>;
}
export type FillResult = WorkspaceEdit | null;

/** `hegao/updateToc`: brings the table of contents up to date, or inserts one; null when nothing is to be done. */
export const updateTocRequest = 'hegao/updateToc';
/** The client's command that asks for it: what a click above the table does. */
export const updateTocCommand = 'hegao.updateToc';
export interface UpdateTocParams {
  readonly textDocument: TextDocumentIdentifier;
}
export type UpdateTocResult = {
  readonly edit: WorkspaceEdit;
  readonly added: number;
  readonly removed: number;
  /** How many new entries have the page of their neighbour until somebody puts in theirs. */
  readonly pagesToCheck: number;
} | null;

/** `hegao/placeholders` with `{ textDocument }`: everything that is still to be filled in, in the order of the text. */
export const placeholdersRequest = 'hegao/placeholders';
export interface OpenPlaceholder {
  readonly kind: 'date' | 'time' | 'number' | 'name' | 'text';
  /** With the unit behind it: xx万元. */
  readonly range: Range;
  /** What is to be replaced: the xx of xx万元. */
  readonly mask: Range;
  readonly text: string;
  /** Which report it stands in, counted from 0; null before the first. */
  readonly report: number | null;
}

/** `hegao/compile`: one compilation made of several texts, with a title and a table of contents. */
export const compileRequest = 'hegao/compile';
export interface CompileParams {
  readonly title: string;
  readonly parts: readonly {
    /** The title where the text has none. */
    readonly name: string;
    readonly text: string;
    readonly markdown: boolean;
  }[];
}

/** `hegao/readsLikeDraft`: which of several texts read like drafts, for a folder that holds other files as well. */
export const readsLikeDraftRequest = 'hegao/readsLikeDraft';
export interface ReadsLikeDraftParams {
  readonly texts: readonly string[];
}

/** `hegao/split`: the reports of a compilation, each as a text of its own. */
export const splitRequest = 'hegao/split';
export interface SplitParams {
  readonly textDocument: TextDocumentIdentifier;
}
export interface SplitPart {
  /** A file's name without its ending. */
  readonly name: string;
  readonly text: string;
}

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

/** `hegao/overview` with `{ textDocument }`: what the views beside the text show; null for what is no draft. */
export const overviewRequest = 'hegao/overview';
export interface Overview {
  readonly version: number;
  readonly reports: readonly OverviewEntry[];
  readonly placeholders: readonly OpenPlaceholder[];
  /** What the rules find besides placeholders; most findings first. */
  readonly rules: readonly OverviewRule[];
}
/** A report or a section. */
export interface OverviewEntry {
  readonly name: string;
  readonly characters: number;
  readonly problems: number;
  readonly range: Range;
  readonly selection: Range;
  readonly sections: readonly OverviewEntry[];
}
export interface OverviewRule {
  readonly rule: string;
  readonly title: string;
  /** How many of the findings can be fixed without a look. */
  readonly safe: number;
  readonly findings: readonly {
    readonly range: Range;
    readonly message: string;
    readonly severity: DiagnosticSeverity;
  }[];
}

/** `hegao/fixRule`: all safe fixes of one rule; null when nothing is to be done. */
export const fixRuleRequest = 'hegao/fixRule';
export interface FixRuleParams {
  readonly textDocument: TextDocumentIdentifier;
  readonly rule: string;
}
export type FixRuleResult = WorkspaceEdit | null;
