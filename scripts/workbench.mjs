// A VS Code workbench of our own for a browser on this machine: the server that setup.mjs installs, with a profile
// that lives as long as the server does.
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Problem, root } from './setup.mjs';

/** Quiet, offline, and nothing in the way of the draft. */
export const quietSettings = {
  'chat.commandCenter.enabled': false,
  'chat.disableAIFeatures': true,
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'extensions.ignoreRecommendations': true,
  'files.hotExit': 'off',
  'git.enabled': false,
  'security.workspace.trust.enabled': false,
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'workbench.enableExperiments': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
};

/**
 * Starts the workbench with `extension` (a .vsix) installed. `language` is `zh-cn` or `en`.
 * `address(folder, payload)` is the page to open; `stop()` ends every process and removes the profile.
 */
export async function startWorkbench({ program, extension, language, settings = {}, keys = [] }) {
  const profile = mkdtempSync(path.join(tmpdir(), 'hegao-workbench-'));
  const folders = [
    ['--server-data-dir', path.join(profile, 'server')],
    ['--user-data-dir', path.join(profile, 'user')],
    ['--extensions-dir', path.join(profile, 'extensions')],
  ].flat();
  const remove = () => rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  try {
    writeProfile(path.join(profile, 'user'), language, { ...quietSettings, ...settings }, keys);
    installExtension(program, folders, extension);
  } catch (error) {
    remove();
    throw error;
  }

  const port = await freePort();
  const server = spawn(
    process.execPath,
    [program, '--accept-server-license-terms', ...folders, '--host', '127.0.0.1', '--port', `${port}`].concat([
      '--without-connection-token',
      '--telemetry-level',
      'off',
      '--locale',
      language,
    ]),
    { stdio: 'ignore', detached: true }, // a process group of its own: the extension hosts must end with it
  );
  const ended = once(server, 'exit');
  const kill = (signal) => {
    try {
      process.kill(-server.pid, signal);
    } catch {} // the group has ended already
  };
  const killAtExit = () => {
    kill('SIGKILL');
    remove();
  };
  process.once('exit', killAtExit);
  const stop = async () => {
    if (server.exitCode === null && server.signalCode === null) {
      kill('SIGTERM');
      await Promise.race([ended, sleep(3000, undefined, { ref: false })]);
    }
    process.off('exit', killAtExit);
    killAtExit();
  };
  const authority = `127.0.0.1:${port}`;
  if (!(await answers(server, `http://${authority}/version`))) {
    await stop();
    throw new Problem('the VS Code workbench did not start.');
  }
  return {
    stop,
    /** Settles when the server ends by itself. */
    ended,
    /** The file as the workbench names it. */
    uri: (file) => `vscode-remote://${authority}${encodeURI(file)}`,
    address: (folder, payload = []) =>
      `http://${authority}/?folder=${encodeURIComponent(folder)}&payload=${encodeURIComponent(JSON.stringify(payload))}`,
  };
}

function writeProfile(user, language, values, keys) {
  mkdirSync(path.join(user, 'User'), { recursive: true });
  writeFileSync(path.join(user, 'User', 'settings.json'), JSON.stringify(values));
  writeFileSync(path.join(user, 'User', 'keybindings.json'), JSON.stringify(keys));
  if (language === 'en') return;
  // Microsoft's language packs are not on npm; this one holds the words that a writer sees.
  const translations = { vscode: path.join(root, 'tests', 'e2e', 'langpack', 'main.i18n.json') };
  const extensions = [{ extensionIdentifier: { id: 'hegao.language-pack' }, version: '1.0.0' }];
  const pack = { hash: 'hegao', label: '中文(简体)', extensions, translations };
  writeFileSync(path.join(user, 'languagepacks.json'), JSON.stringify({ [language]: pack }));
}

/** `folders` are the options that say where everything lives. */
export function installExtension(program, folders, extension) {
  const args = [program, '--accept-server-license-terms', ...folders, '--install-extension', extension];
  const done = spawnSync(process.execPath, args, { encoding: 'utf8' });
  if (done.status !== 0) throw new Problem(`VS Code refuses ${path.basename(extension)}: ${done.stderr.trim()}`);
}

async function freePort() {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address();
  probe.close();
  await once(probe, 'close');
  return port;
}

/** Waits up to a minute for the server to answer. */
async function answers(server, url) {
  for (let tries = 0; tries < 300 && server.exitCode === null; tries++) {
    const response = await fetch(url).catch(() => null);
    if (response?.ok) return true;
    await sleep(200);
  }
  return false;
}
