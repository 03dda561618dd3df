import { type Disposable, env, l10n, StatusBarAlignment, window } from 'vscode';
import type { Statistics } from '../../server/src/lsp/requests.ts';

/** `字数 12,345 · 3 个问题`: there while a draft is being written; a click opens a small menu. */
export interface StatusBar extends Disposable {
  show(statistics: Statistics | undefined, mode: { readonly isPaused: boolean; readonly isFocused: boolean }): void;
}

export function createStatusBar(): StatusBar {
  const item = window.createStatusBarItem('hegao.statistics', StatusBarAlignment.Right, 100);
  item.name = l10n.t('Report draft: length and problems');
  item.command = 'hegao.menu';
  return {
    show(statistics, { isPaused, isFocused }) {
      if (!statistics?.isDraft) return item.hide();
      const problems = isPaused ? `$(debug-pause) ${l10n.t('checking paused')}` : problemsOf(statistics);
      item.text = `${charactersOf(statistics)} · ${isFocused && !isPaused ? '$(eye) ' : ''}${problems}`;
      item.tooltip = tooltipOf(statistics);
      item.show();
    },
    dispose: () => item.dispose(),
  };
}

function tooltipOf(statistics: Statistics): string {
  return [
    statistics.reports > 1 ? l10n.t('{0} reports in this file', formatted(statistics.reports)) : '',
    l10n.t('Each Chinese character and full-width mark counts one, and so does each Latin word or number.'),
    l10n.t('Click to see the problems, to focus or to pause.'),
  ]
    .filter(Boolean)
    .join('\n');
}

const charactersOf = ({ characters }: Statistics) => l10n.t('{0} characters', formatted(characters));

function problemsOf({ problems }: Statistics): string {
  if (problems === 0) return l10n.t('no problems');
  return problems === 1 ? l10n.t('1 problem') : l10n.t('{0} problems', formatted(problems));
}

const formatted = (number: number) => number.toLocaleString(env.language);
