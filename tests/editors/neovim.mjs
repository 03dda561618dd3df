// The session in Neovim, by its own language client.
import path from 'node:path';
import { onPath } from '../../scripts/setup.mjs';
import { playSession } from './session.mjs';

const session = path.join(import.meta.dirname, 'neovim.lua');

playSession({
  editor: 'Neovim',
  settings: 'lua',
  missing: 'Neovim is not installed',
  start: (settings) => {
    const nvim = onPath('nvim');
    return nvim && [nvim, ['--headless', '-n', '-i', 'NONE', '-u', settings, '-c', `luafile ${session}`]];
  },
});
