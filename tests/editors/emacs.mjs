// The session in Emacs, by Eglot, which is part of Emacs from 29 on and Debian's elpa-eglot before.
import path from 'node:path';
import { emacsWithEglot } from '../../scripts/setup.mjs';
import { playSession } from './session.mjs';

const session = path.join(import.meta.dirname, 'emacs.el');

playSession({
  editor: 'Emacs',
  settings: 'elisp',
  missing: 'Emacs with Eglot is not installed',
  start: (settings) => {
    const emacs = emacsWithEglot();
    return emacs && [emacs, ['--batch', '-q', '--funcall', 'package-initialize', '-l', settings, '-l', session]];
  },
});
