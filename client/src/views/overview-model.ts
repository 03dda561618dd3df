import { Disposable, type Event, EventEmitter, type TextDocument, type TreeView, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { type Overview, overviewRequest } from '../../../server/src/lsp/requests.ts';

/** What the views show: the draft written last, read anew only while somebody looks. */
export interface OverviewModel extends Disposable {
  readonly document: TextDocument | undefined;
  /** As it was when it was read last; undefined where there is no draft. */
  readonly overview: Overview | undefined;
  readonly onDidChange: Event<void>;
  /** Says that the draft, or what is found in it, may be another one now. */
  changed(document: TextDocument | undefined, isDraft: boolean): void;
  /** From now on the model is kept up to date while this view is visible. */
  serve(view: TreeView<never>): Disposable;
  /** The overview of the text as it is now. */
  fresh(): Promise<Overview | undefined>;
}

export function overviewModel(client: BaseLanguageClient): OverviewModel {
  const changes = new EventEmitter<void>();
  const views = new Set<TreeView<never>>();
  let document: TextDocument | undefined;
  let overview: Overview | undefined;
  let isStale = false;
  let asked = 0;

  async function read(): Promise<void> {
    const mine = ++asked;
    const mineOf = document;
    isStale = false;
    const found = mineOf && (await (overview ? overviewOf(client, mineOf) : withProgress(overviewOf(client, mineOf))));
    if (mine !== asked) return;
    if (found === outdated) {
      isStale = true;
      return;
    }
    overview = found;
    changes.fire();
  }

  const update = async () => {
    if (isStale && [...views].some((view) => view.visible)) await read();
  };

  const closing = workspace.onDidCloseTextDocument((closed) => {
    if (closed === document) changed(undefined, false);
  });

  function changed(active: TextDocument | undefined, isDraft: boolean): void {
    const next = isDraft ? active : undefined;
    // A preview or a view takes the caret away from the draft, which is still the one being written.
    if (!active && document && !document.isClosed) return;
    if (next !== document) overview = undefined;
    document = next;
    isStale = true;
    void update();
  }

  return {
    get document() {
      return document;
    },
    get overview() {
      return overview;
    },
    onDidChange: changes.event,
    changed,
    serve(view) {
      views.add(view);
      void update();
      return Disposable.from(
        view.onDidChangeVisibility(() => void update()),
        new Disposable(() => views.delete(view)),
      );
    },
    async fresh() {
      for (let tries = 0; tries < 3 && (isStale || overview?.version !== document?.version); tries++) await read();
      return overview;
    },
    dispose() {
      changes.dispose();
      closing.dispose();
    },
  };
}

/** A long compilation takes a moment when it is read for the first time. */
const withProgress = <Result>(work: Promise<Result>): Thenable<Result> =>
  window.withProgress({ location: { viewId: 'hegao.outline' } }, () => work);

/** The text was changed before the answer came; another question follows. */
const outdated = Symbol('outdated');

async function overviewOf(
  client: BaseLanguageClient,
  document: TextDocument,
): Promise<Overview | undefined | typeof outdated> {
  const textDocument = client.code2ProtocolConverter.asTextDocumentIdentifier(document);
  try {
    return (await client.sendRequest<Overview | null>(overviewRequest, { textDocument })) ?? undefined;
  } catch (error) {
    client.debug(`${overviewRequest}: ${String(error)}`, undefined, false);
    return outdated;
  }
}
