import type { Host } from '../lsp/session.ts';

/** A worker has timers of its own, but no files: those are the editor's to read. */
export const browserHost: Host = {
  timer: {
    setTimeout(callback, milliseconds) {
      const timeout = setTimeout(callback, milliseconds);
      return { dispose: () => clearTimeout(timeout) };
    },
    setImmediate(callback) {
      setTimeout(callback);
    },
  },
  files: null,
};
