import { l10n, window } from 'vscode';
import { CloseAction, ErrorAction, type ErrorHandler } from 'vscode-languageclient';

const patience = { restarts: 4, milliseconds: 3 * 60 * 1000 };

/** Starts the server again after a crash without a word; only when it keeps crashing the writer is told and asked. */
export function steadyErrorHandler(startAgain: () => Promise<void>): ErrorHandler {
  let crashes: number[] = [];
  return {
    error: (_error, _message, count) => ({
      action: (count ?? 0) <= 3 ? ErrorAction.Continue : ErrorAction.Shutdown,
      handled: true,
    }),
    closed() {
      const now = Date.now();
      crashes = [...crashes.filter((crash) => now - crash < patience.milliseconds), now];
      if (crashes.length <= patience.restarts) {
        window.setStatusBarMessage(l10n.t('Hegao stopped unexpectedly and has been started again.'), 5000);
        return { action: CloseAction.Restart, handled: true };
      }
      crashes = [];
      void offerRestart(startAgain);
      return { action: CloseAction.DoNotRestart, handled: true };
    },
  };
}

/** Says that nothing is checked at present, and starts once more when the writer asks for it. */
export async function offerRestart(startAgain: () => Promise<void>): Promise<void> {
  const again = l10n.t('Start Again');
  const said = l10n.t('Hegao is not running, so drafts are not being checked. Your text is safe.');
  if ((await window.showErrorMessage(said, again)) === again) await startAgain();
}
