import { beforeEach, expect, test, vi } from 'vitest';

// Neither module can be loaded outside an editor; these are the parts of them that are used.
const shown = vi.hoisted(() => ({
  status: [] as string[],
  errors: [] as string[],
  answer: undefined as string | undefined,
}));
vi.mock('vscode', () => ({
  l10n: { t: (text: string) => text },
  window: {
    setStatusBarMessage: (text: string) => void shown.status.push(text),
    showErrorMessage: async (text: string) => {
      shown.errors.push(text);
      return shown.answer;
    },
  },
}));
vi.mock('vscode-languageclient', () => ({
  CloseAction: { DoNotRestart: 1, Restart: 2 },
  ErrorAction: { Continue: 1, Shutdown: 2 },
}));

const { steadyErrorHandler } = await import('../../client/src/steady.ts');
const [doNotRestart, restart] = [1, 2];

beforeEach(() => Object.assign(shown, { status: [], errors: [], answer: undefined }));

test('after a crash the server is started again, and the status bar says so', async () => {
  const startAgain = vi.fn(async () => {});
  const handler = steadyErrorHandler(startAgain);
  expect(await handler.closed()).toMatchObject({ action: restart });
  expect(shown.status).toEqual(['Hegao stopped unexpectedly and has been started again.']);
  expect(shown.errors).toEqual([]);
  expect(startAgain).not.toHaveBeenCalled();
});

test('a server that keeps crashing is left alone, and the writer is told and may start it', async () => {
  shown.answer = 'Start Again';
  const startAgain = vi.fn(async () => {});
  const handler = steadyErrorHandler(startAgain);
  for (let crash = 0; crash < 4; crash++) expect(await handler.closed()).toMatchObject({ action: restart });
  expect(await handler.closed()).toMatchObject({ action: doNotRestart });
  await vi.waitFor(() => expect(startAgain).toHaveBeenCalledOnce());
  expect(shown.errors).toHaveLength(1);
});
