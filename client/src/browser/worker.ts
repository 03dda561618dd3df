import { Disposable, type Uri } from 'vscode';
import { BrowserMessageReader, BrowserMessageWriter, type MessageTransports } from 'vscode-languageclient/browser';

/** The server as a worker; each start ends the worker before. */
export function workerServer(script: Uri): Disposable & { readonly start: () => Promise<MessageTransports> } {
  let worker: Worker | undefined;
  return Object.assign(new Disposable(() => worker?.terminate()), {
    async start(): Promise<MessageTransports> {
      worker?.terminate();
      worker = new Worker(script.toString(true), { name: 'hegao' });
      return { reader: new WorkerReader(worker), writer: new BrowserMessageWriter(worker) };
    },
  });
}

/** An error that nobody caught ends the connection, as it would end a process: the client then starts another worker. */
class WorkerReader extends BrowserMessageReader {
  constructor(worker: Worker) {
    super(worker);
    worker.addEventListener('error', () => this.fireClose());
  }
}
