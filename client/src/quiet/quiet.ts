import {
  CodeActionKind,
  commands,
  type Diagnostic,
  Disposable,
  type TextDocument,
  Uri,
  window,
  workspace,
} from 'vscode';
import { type BaseLanguageClient, DocumentDiagnosticRequest, type Middleware, vsdiag } from 'vscode-languageclient';
import { chapterAt } from '../views/outline-nodes.ts';
import type { OverviewModel } from '../views/overview-model.ts';
import { withoutNew } from './calm.ts';

type ProvideDiagnostics = NonNullable<Middleware['provideDiagnostics']>;
type ProvideCodeActions = NonNullable<Middleware['provideCodeActions']>;

/** Which of the findings are shown while one writes. Decides nothing about what is found. */
export interface Quiet extends Disposable {
  readonly provideDiagnostics: ProvideDiagnostics;
  readonly provideCodeActions: ProvideCodeActions;
  readonly isPaused: boolean;
  readonly isFocused: boolean;
  /** Starts listening; `changed` is called when checking is paused or resumed, or the focus mode goes on or off. */
  start(client: BaseLanguageClient, model: OverviewModel, changed: () => void): Disposable;
}

/** In milliseconds: how long typing must rest before new findings in the caret's paragraph are shown. */
const pause = 1200;

interface Known {
  readonly resultId: string | undefined;
  /** All findings of that result, and those shown of them. */
  readonly found: Diagnostic[];
  readonly shown: Diagnostic[];
}

export function quiet(): Quiet {
  const known = new Map<string, Known>();
  const typedAt = new Map<string, number>();
  /** The line in which findings are held back at present. */
  const heldBack = new Map<string, number>();
  let isPaused = false;
  let overview: OverviewModel | undefined;
  let refresh = () => {};
  let timer: ReturnType<typeof setTimeout> | undefined;

  async function shownOf(document: TextDocument, found: Diagnostic[], before: Diagnostic[]): Promise<Diagnostic[]> {
    const key = document.uri.toString();
    heldBack.delete(key);
    if (isPaused) return [];
    const editor = window.activeTextEditor;
    if (editor?.document !== document) return found;
    const caret = editor.selection.active;
    const calm = Date.now() - (typedAt.get(key) ?? 0) < pause ? withoutNew(found, before, caret) : found;
    if (calm.length < found.length) heldBack.set(key, caret.line);
    if (!isFocusMode() || document !== overview?.document) return calm;
    const reports = (await overview.fresh())?.reports ?? [];
    const { start, end } = chapterAt(reports, caret);
    return calm.filter(({ range }) => range.start.line >= start && range.start.line < end);
  }

  /** What is shown depends on more than the server knows, so a report is always full, under the server's own id. */
  const provideDiagnostics: ProvideDiagnostics = async (document, previousResultId, token, next) => {
    const key = (document instanceof Uri ? document : document.uri).toString();
    const before = known.get(key);
    const report = await next(document, before?.resultId === previousResultId ? previousResultId : undefined, token);
    if (!report || document instanceof Uri) return report;
    const found = report.kind === vsdiag.DocumentDiagnosticReportKind.full ? report.items : (before?.found ?? []);
    const shown = await shownOf(document, found, before?.shown ?? []);
    known.set(key, { resultId: report.resultId, found, shown });
    return {
      kind: vsdiag.DocumentDiagnosticReportKind.full,
      items: shown,
      ...(report.resultId !== undefined && { resultId: report.resultId }),
    };
  };

  /** A pause takes the light bulbs away too; they would lead to what is not shown. */
  const provideCodeActions: ProvideCodeActions = async (document, range, context, token, next) => {
    const actions = await next(document, range, context, token);
    if (!isPaused || !actions) return actions;
    return actions.filter(
      (action) => !('kind' in action && action.kind && CodeActionKind.QuickFix.contains(action.kind)),
    );
  };

  function typed(document: TextDocument): void {
    typedAt.set(document.uri.toString(), Date.now());
    clearTimeout(timer);
    timer = setTimeout(() => {
      if (heldBack.has(document.uri.toString())) refresh();
    }, pause + 50);
  }

  return {
    provideDiagnostics,
    provideCodeActions,
    get isPaused() {
      return isPaused;
    },
    get isFocused() {
      return isFocusMode();
    },
    start(client, model, changed) {
      overview = model;
      refresh = () => client.getFeature(DocumentDiagnosticRequest.method)?.refresh();
      let chapter = -1;
      const show = () => {
        refresh();
        changed();
      };
      return Disposable.from(
        workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
          if (contentChanges.length > 0) typed(document);
        }),
        workspace.onDidCloseTextDocument(({ uri }) => {
          for (const map of [known, typedAt, heldBack]) map.delete(uri.toString());
        }),
        window.onDidChangeTextEditorSelection(({ textEditor: { document, selection } }) => {
          const line = heldBack.get(document.uri.toString());
          if (line !== undefined && line !== selection.active.line) {
            typedAt.delete(document.uri.toString());
            return refresh();
          }
          if (!isFocusMode() || document !== model.document) return;
          const { start } = chapterAt(model.overview?.reports ?? [], selection.active);
          if (start !== chapter) refresh();
          chapter = start;
        }),
        workspace.onDidChangeConfiguration((event) => {
          if (event.affectsConfiguration(focusMode)) show();
        }),
        commands.registerCommand('hegao.focusMode', () =>
          workspace.getConfiguration().update(focusMode, !isFocusMode(), true),
        ),
        commands.registerCommand('hegao.toggle', () => {
          isPaused = !isPaused;
          show();
        }),
      );
    },
    dispose: () => clearTimeout(timer),
  };
}

const focusMode = 'hegao.focusMode';
const isFocusMode = (): boolean => workspace.getConfiguration().get(focusMode, false);
