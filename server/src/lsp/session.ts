import type { Connection, TextDocuments } from 'vscode-languageserver';
import type { Message } from '../lint/rule.ts';
import type { ClientAbilities } from './client-abilities.ts';
import type { Configuration } from './configuration.ts';
import type { ConfigurationFiles } from './configuration-files.ts';
import type { OpenDraft } from './open-draft.ts';
import type { Files } from './reading.ts';
import type { WorkspaceFolders } from './workspace-folders.ts';
import type { WorkspaceTitles } from './workspace-titles.ts';

/** What the server needs of the machine it runs on: Node and browsers differ in it. */
export interface Host {
  readonly timer: {
    setTimeout(callback: () => void, milliseconds: number): { dispose(): void };
    setImmediate(callback: () => void): void;
  };
  /** The files of this machine; null in a browser, where the client reads them. */
  readonly files: Files | null;
}

/** What the handlers of one client's requests share. */
export interface Session {
  readonly connection: Connection;
  readonly host: Host;
  readonly files: Files;
  readonly documents: TextDocuments<OpenDraft>;
  readonly configuration: Configuration;
  readonly configurationFiles: ConfigurationFiles;
  readonly workspaceFolders: WorkspaceFolders;
  readonly workspaceTitles: WorkspaceTitles;
  readonly client: ClientAbilities;
  /** What is to be done once the client may be asked for something; a connection itself remembers one such thing only. */
  readonly whenInitialized: (begin: () => void) => void;
  /** In the client's language. */
  readonly say: (message: Message) => string;
}
