import type { Range } from 'vscode-languageserver';
import { parse } from '../draft/parse.ts';
import { looksLikeDraft } from '../draft/recognize.ts';
import { type FoundTitle, titlesOf } from '../features/workspace-symbols.ts';
import { unreadable } from '../lint/limits.ts';
import { LineIndex } from '../text/line-index.ts';
import type { DraftFile } from './requests.ts';
import type { Session } from './session.ts';
import { toRange } from './to-lsp.ts';
import { pathOf, uriOf } from './uris.ts';

/** A title and where it stands in its file. */
export interface PlacedTitle extends Omit<FoundTitle, 'span'> {
  readonly range: Range;
}

/** The titles in the workspace's drafts as they are on the disk. Nothing is read before somebody looks for one. */
export interface WorkspaceTitles {
  /** By the URIs of the files. Reads what is new since the last time, until `isStale`; gives what is known by then. */
  read(isStale: () => boolean): Promise<ReadonlyMap<string, readonly PlacedTitle[]>>;
  /** Files or folders have come, changed or gone: the next time the folders are gone through again. */
  filesChanged(): void;
  /** What counts as a draft may be something else now. */
  forget(): void;
}

interface Known {
  readonly stamp: string;
  readonly titles: readonly PlacedTitle[];
}

/** One way through the folders. */
interface Round {
  readonly files: AsyncIterator<DraftFile>;
  readonly found: Map<string, Known>;
  isDone: boolean;
}

export function workspaceTitles(session: Omit<Session, 'workspaceTitles'>): WorkspaceTitles {
  const { workspaceFolders, configuration, connection, client, files } = session;
  let known = new Map<string, Known>();
  let round = newRound();
  let step: Promise<void> | null = null;
  return {
    async read(isStale) {
      if (!client.watchesFiles && round.isDone) round = newRound();
      while (!round.isDone && !isStale()) {
        step ??= readOn(round).finally(() => {
          step = null;
        });
        await step;
      }
      return new Map([...known].map(([uri, { titles }]) => [uri, titles]));
    },
    filesChanged() {
      round = newRound();
    },
    forget() {
      known = new Map();
      round = newRound();
    },
  };

  /** One file at a time: requests that come meanwhile are answered in between, and those that wait share the work. */
  async function readOn(mine: Round): Promise<void> {
    const next = await mine.files.next();
    if (next.done) {
      mine.isDone = true;
      if (mine === round) known = mine.found;
      return;
    }
    const { uri, stamp } = next.value;
    const before = known.get(uri);
    const now = before?.stamp === stamp ? before : { stamp, titles: await titlesIn(uri) };
    mine.found.set(uri, now);
    if (mine === round) known.set(uri, now);
  }

  async function titlesIn(uri: string): Promise<PlacedTitle[]> {
    const text = await files.readDraft(uri).catch((error: unknown) => {
      connection.console.warn(`${uri}: ${error}`);
      return null;
    });
    if (!text || !(await isDraft(uri, text))) return [];
    if (unreadable(text, new LineIndex(text))) return [];
    const document = parse(text, /\.(?:md|markdown)$/iu.test(uri) ? { format: 'markdown' } : {});
    return titlesOf(document).map(({ span, ...title }) => ({ ...title, range: toRange(document, span) }));
  }

  async function isDraft(uri: string, text: string): Promise<boolean> {
    if (/\.gongwen$/iu.test(uri)) return true;
    const { recognize } = await configuration.of(folderOf(uri));
    return recognize === 'always' || (recognize === 'auto' && looksLikeDraft(text));
  }

  /** The client is asked once for each folder, not for each file. */
  function folderOf(uri: string): string {
    const path = pathOf(uri) ?? '';
    const folder = workspaceFolders.paths().find((each) => path.startsWith(`${each}/`));
    return folder === undefined ? uri : uriOf(folder);
  }

  function newRound(): Round {
    return { files: draftFiles(), found: new Map(), isDone: false };
  }

  async function* draftFiles(): AsyncGenerator<DraftFile> {
    for (const folder of workspaceFolders.paths()) yield* files.draftsBelow(uriOf(folder));
  }
}
