import type { Host } from '../lsp/session.ts';

export const nodeHost: Host = {
  timer: {
    setTimeout(callback, milliseconds) {
      const timeout = setTimeout(callback, milliseconds);
      return { dispose: () => clearTimeout(timeout) };
    },
    setImmediate(callback) {
      setImmediate(callback);
    },
  },
};
