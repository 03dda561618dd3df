import { l10n, ProgressLocation, window } from 'vscode';

/** Fewer files than this are done before anybody could read what is said meanwhile. */
const worthTelling = 10;

/** Does `work` for one file after the other, tells how far it has come and lets the writer stop it; undefined where that happened. */
export async function eachFile<File, Result>(
  title: string,
  files: readonly File[],
  work: (file: File) => PromiseLike<Result>,
): Promise<Result[] | undefined> {
  if (files.length < worthTelling) return inOrder(files, work);
  const options = { location: ProgressLocation.Notification, title, cancellable: true };
  return window.withProgress(options, (progress, token) =>
    inOrder(files, work, (done) => {
      progress.report({ increment: 100 / files.length, message: l10n.t('{0} of {1}', done, files.length) });
      return !token.isCancellationRequested;
    }),
  );
}

async function inOrder<File, Result>(
  files: readonly File[],
  work: (file: File) => PromiseLike<Result>,
  goesOn: (done: number) => boolean = () => true,
): Promise<Result[] | undefined> {
  const results: Result[] = [];
  for (const file of files) {
    results.push(await work(file));
    if (!goesOn(results.length)) return undefined;
  }
  return results;
}
