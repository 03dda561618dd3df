// The packed extension in the real VS Code workbench and a real browser.
// node tests/e2e/run.mjs [--web] [--screenshots] [NAME…]: all scenarios of ./scenarios, or those named;
// --web runs the extension in the browser's own extension host, with no Node behind it and a virtual folder;
// --screenshots keeps the pictures in docs/screenshots instead of .cache.
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { vsix } from '../../scripts/package.mjs';
import {
  cache,
  ensurePrograms,
  ensureWebWorkbench,
  ensureWorkbench,
  Problem,
  root,
  runMain,
} from '../../scripts/setup.mjs';
import { startWebWorkbench } from '../../scripts/web-workbench.mjs';
import { startWorkbench } from '../../scripts/workbench.mjs';
import { launchBrowser } from './support/browser.mjs';
import { counter } from './support/checks.mjs';
import { keys, openWindow } from './support/window.mjs';

const here = import.meta.dirname;
const look = {
  'breadcrumbs.enabled': false,
  'editor.fontFamily': 'Noto Sans CJK SC',
  'editor.fontSize': 16,
  'editor.minimap.enabled': false,
  'remote.autoForwardPorts': false,
  'window.commandCenter': false,
  'workbench.layoutControl.enabled': false,
};

await runMain(async () => {
  const { values, positionals } = parseArgs({
    options: { screenshots: { type: 'boolean' }, web: { type: 'boolean' } },
    allowPositionals: true,
  });
  ensurePrograms('chromium', 'a Chinese font');
  const program = ensureWorkbench();
  if (!existsSync(vsix)) throw new Problem('dist/hegao.vsix is missing: npm run package');
  const setting = { program, extension: vsix, settings: look, keys };
  const start = values.web
    ? (language) => startWebWorkbench({ ...setting, files: ensureWebWorkbench(), language })
    : (language) => startWorkbench({ ...setting, language });
  const screenshots = values.screenshots
    ? path.join(root, 'docs', 'screenshots')
    : path.join(cache, values.web ? 'screenshots-web' : 'screenshots');
  mkdirSync(screenshots, { recursive: true });

  const scenarios = await readScenarios(positionals);
  const { check, skip, finish } = counter();
  const browser = await launchBrowser();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => process.exit(1));
  try {
    for (const language of ['zh-cn', 'en']) {
      const spoken = scenarios.filter((scenario) => (scenario.language ?? 'zh-cn') === language);
      if (spoken.length === 0) continue;
      const workbench = await start(language);
      try {
        const setting = { browser, workbench, language, screenshots, check, skip };
        await inLanes(values.web ? 3 : 1, spoken, (scenario) => play(scenario, setting));
      } finally {
        await workbench.stop();
      }
    }
  } finally {
    await browser.close();
  }
  finish();
});

async function readScenarios(names) {
  const folder = path.join(here, 'scenarios');
  const all = readdirSync(folder).map((file) => path.basename(file, '.mjs'));
  const unknown = names.filter((name) => !all.includes(name));
  if (unknown.length > 0) throw new Problem(`no such scenario: ${unknown.join(', ')} (there are: ${all.join(', ')})`);
  const chosen = names.length > 0 ? names : all;
  return Promise.all(
    chosen.map(async (name) => ({ name, ...(await import(path.join(folder, `${name}.mjs`))).default })),
  );
}

/** Several at a time, where windows share no process but the browser's. */
async function inLanes(count, scenarios, act) {
  const waiting = [...scenarios];
  const lane = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) await act(next);
  };
  await Promise.all(Array.from({ length: count }, lane));
}

/** Plays one scenario in a window and a folder of its own; whatever it throws is one failed check. */
async function play(scenario, { check, skip, ...setting }) {
  const reason = scenario.skip?.();
  if (reason) return skip(`${scenario.name}: ${reason}`);
  const parent = mkdtempSync(path.join(tmpdir(), 'hegao-drafts-'));
  const folder = path.join(parent, '稿件 2024');
  const named = (title, ...rest) => check(`${scenario.name}: ${title}`, ...rest);
  let window;
  try {
    cpSync(path.join(here, 'drafts'), folder, { recursive: true });
    scenario.prepare?.(folder);
    window = await openWindow({ ...setting, folder, file: scenario.file });
    await scenario.run(window, named);
  } catch (error) {
    named(error.message.split('\n')[0], false);
    console.log(error.stack.replace(/^/gm, '     '));
    const picture = path.join(cache, `failure-${scenario.name}.png`);
    await window?.page.screenshot({ path: picture }).catch(() => {});
    console.log(`     picture: ${path.relative(root, picture)}`);
  } finally {
    await window?.close();
    rmSync(parent, { recursive: true, force: true });
  }
}
