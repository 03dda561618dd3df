import { commands, l10n, type QuickPickItem, window } from 'vscode';
import type { Quiet } from '../quiet/quiet.ts';

/** What a click on the status bar offers. */
export async function statusMenu({ isPaused, isFocused }: Quiet): Promise<void> {
  const items: (QuickPickItem & { readonly command: string })[] = [
    { command: 'hegao.problems.focus', label: `$(list-unordered) ${l10n.t('Show Problems')}` },
    {
      command: 'hegao.focusMode',
      label: isFocused ? `$(check) ${l10n.t('Leave Focus Mode')}` : `$(eye) ${l10n.t('Focus Mode')}`,
      description: l10n.t('Only problems of the section at the caret are shown'),
    },
    {
      command: 'hegao.toggle',
      label: isPaused ? `$(debug-start) ${l10n.t('Resume Checking')}` : `$(debug-pause) ${l10n.t('Pause Checking')}`,
      description: l10n.t('Until you resume it or open the window again'),
    },
  ];
  const chosen = await window.showQuickPick(items, { title: l10n.t('Hegao') });
  if (chosen) await commands.executeCommand(chosen.command);
}
