// One VS Code window as a scenario sees it: what a writer does with keys and mouse, and what they then read.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { newPage } from './browser.mjs';

/** Commands without a key of their own get one, so that no test depends on VS Code's wording. */
export const keys = [
  { key: 'ctrl+alt+o', command: 'outline.focus' },
  { key: 'ctrl+alt+e', command: 'workbench.action.focusActiveEditorGroup' },
  { key: 'ctrl+alt+1', command: 'hegao.outline.focus' },
  { key: 'ctrl+alt+2', command: 'hegao.placeholders.focus' },
  { key: 'ctrl+alt+3', command: 'hegao.problems.focus' },
];

const viewKeys = {
  'hegao.outline': 'Control+Alt+1',
  'hegao.placeholders': 'Control+Alt+2',
  'hegao.problems': 'Control+Alt+3',
};

/** Hides what stands in the status bar only because this VS Code runs in a browser. */
const onlyInBrowsers =
  '[id="status.host"], [id="status.forwardedPorts"], [id*="keyboardLayout"] { display: none !important }';

/** Opens `file` of `folder` in a new window and waits until its text is on the screen. */
export async function openWindow({ browser, workbench, language, folder, file, screenshots }) {
  const page = await newPage(browser, language, workbench.browserContext);
  const target = path.join(folder, file);
  await page.goto(
    workbench.address(folder, [
      ['openFile', workbench.uri(target)],
      ['skipWelcome', 'true'],
    ]),
  );
  await page.locator('.monaco-editor .view-line').first().waitFor();

  const press = (...combinations) => inTurn(combinations, (keys) => page.keyboard.press(keys));
  const type = (text) => page.keyboard.type(text, { delay: 15 });
  const texts = async (locator) => (await locator.allInnerTexts()).map((text) => text.replace(/\s+/g, ' ').trim());
  const quickInput = page.locator('.quick-input-widget .quick-input-box input');
  const viewPane = (title) =>
    page.locator('.sidebar .pane').filter({ has: page.locator('.pane-header h3.title', { hasText: title }) });
  const picks = page.locator('.quick-input-list .monaco-list-row');

  const window = {
    page,
    folder,
    press,
    type,
    /** Runs a command by what the palette calls it, `核稿: 整理编号`. */
    async runCommand(title) {
      await press('F1');
      await quickInput.waitFor();
      await type(title);
      await picks.filter({ hasText: title }).first().click();
    },
    /** What a pick list offers. */
    async offered() {
      await picks.first().waitFor();
      return texts(picks);
    },
    async pick(text) {
      await picks.filter({ hasText: text }).first().click();
    },
    async goTo(line, column = 1) {
      await press('Control+Alt+E', 'Control+G');
      await quickInput.waitFor();
      await type(`${line}:${column}`);
      await press('Enter');
      await quickInput.waitFor({ state: 'hidden' });
    },
    /** Puts the caret before the first occurrence of `text` in the saved file. */
    async goToText(text, after = 0) {
      const content = readFileSync(target, 'utf8');
      const start = content.indexOf(text);
      if (start < 0) throw new Error(`${file} does not hold ${text}`);
      const before = content.slice(0, start).split('\n');
      await window.goTo(before.length, before.at(-1).length + 1 + after);
    },
    /** Saves and returns what the file holds then. */
    async savedText() {
      await press('Control+S');
      await sleep(1000);
      return readFileSync(target, 'utf8');
    },
    /** The lines of text on the screen. */
    visibleLines: () => texts(page.locator('.editor-instance .view-line')),
    /** Closes the list of files, so that the outline has the whole side bar. */
    async fillSideBarWithOutline() {
      await page.locator('.explorer-viewlet .pane-header.expanded').first().click();
    },
    async outline() {
      await press('Control+Alt+O');
      const names = page.locator('.outline-tree .monaco-list-row .label-name');
      await names.first().waitFor();
      return settled(() => texts(names));
    },
    async clickInOutline(name) {
      await page.locator('.outline-tree .monaco-list-row', { hasText: name }).first().click();
    },
    /** The rows of the Problems view, the file's own first. */
    async problems() {
      const rows = page.locator('.markers-panel .monaco-list-row');
      if (!(await rows.first().isVisible())) await press('Control+Shift+KeyM');
      await rows.nth(1).waitFor();
      return settled(() => texts(rows));
    },
    /** What the hover card at the caret says. */
    async hover() {
      await press('Control+Alt+E', 'Control+K', 'Control+I');
      const card = page.locator('.monaco-editor .monaco-hover:visible').first();
      await card.locator('.hover-row').first().waitFor();
      return (await texts(card)).join(' ');
    },
    /** What the light bulb offers at the caret. VS Code drops a request that a redrawn bulb overtakes; then one asks again. */
    async quickFixes() {
      await press('Control+Alt+E');
      await page.locator('.monaco-editor [class*="lightbulb" i]:visible').first().waitFor();
      const actions = page.locator('.action-widget .monaco-list-row.action');
      for (let tries = 0; tries < 4 && !(await actions.first().isVisible()); tries++) {
        await press('Control+.');
        await actions
          .first()
          .waitFor({ timeout: 5000 })
          .catch(() => {});
      }
      return texts(actions);
    },
    async applyQuickFix(title) {
      const focused = page.locator('.action-widget .monaco-list-row.action.focused', { hasText: title });
      for (let tries = 0; tries < 30 && !(await focused.isVisible()); tries++) await press('ArrowDown');
      await press('Enter');
      await focused.waitFor({ state: 'hidden' });
    },
    async completions() {
      const rows = page.locator('.suggest-widget.visible .monaco-list-row');
      await rows.first().waitFor();
      return texts(rows);
    },
    statusBar: () => texts(page.locator('.statusbar-item:visible')),
    squiggles: () => page.locator('.monaco-editor [class*="squiggly-"]').count(),
    until,
    async clickStatusBar(text) {
      await page.locator('.statusbar-item:visible', { hasText: text }).first().click();
    },
    /** Opens the views of 核稿, `view` with them. */
    async openViews(view) {
      await window.until(async () => (await window.statusBar()).some((item) => item.startsWith('字数')));
      await press(viewKeys[view]);
      await page.locator('.pane-header', { hasText: '待填' }).waitFor();
    },
    viewRows: (title) => texts(viewPane(title).locator('.monaco-list-row')),
    selectedRows: (title) => texts(viewPane(title).locator('.monaco-list-row.selected')),
    async clickInView(title, text) {
      await viewPane(title).locator('.monaco-list-row', { hasText: text }).first().click();
    },
    async dragInView(title, text, onto) {
      const row = (name) => viewPane(title).locator('.monaco-list-row', { hasText: name }).first();
      await row(text).dragTo(row(onto));
    },
    /** Clicks the button that a row shows under the mouse. */
    async clickAction(title, text, action) {
      const row = viewPane(title).locator('.monaco-list-row', { hasText: text }).first();
      await row.hover();
      await row.locator(`.action-label[aria-label^="${action}"]`).click();
    },
    /** Types over what the box that asks for a text has selected. */
    async answer(text) {
      await quickInput.waitFor();
      await type(text);
      await press('Enter');
    },
    /** Answers the dialog that asks for a file or folder; what is typed before it has read the folder it takes back. */
    async choosePath(chosen) {
      await until(async () => (await quickInput.inputValue().catch(() => '')).startsWith('/'));
      await until(async () => {
        await quickInput.fill(chosen);
        await sleep(1000); // the list follows
        return (await quickInput.inputValue()) === chosen;
      });
      await press('Enter');
    },
    /** The document inside the Markdown preview. */
    preview: () => page.frameLocator('iframe.webview.ready').last().frameLocator('iframe#active-frame'),
    /** Keeps a picture of the window under `name`.png. */
    async screenshot(name) {
      await sleep(600); // widgets fade in
      await page.screenshot({ path: path.join(screenshots, `${name}.png`), caret: 'initial', style: onlyInBrowsers });
    },
    /** Leaves by the front door, so that VS Code ends the window's processes at once. */
    async close() {
      await page.goto('about:blank').catch(() => {});
      await page.context().close();
    },
  };
  return window;
}

/** Waits until `condition` gives something true and returns that; the last value after 20 s. */
async function until(condition) {
  for (let tries = 0; ; tries++) {
    const value = await condition();
    if (value || tries === 100) return value;
    await sleep(200);
  }
}

/** What `read` gives when it gives the same twice in a row. */
async function settled(read) {
  for (let before = await read(); ; ) {
    await sleep(300);
    const now = await read();
    if (JSON.stringify(now) === JSON.stringify(before)) return now;
    before = now;
  }
}

async function inTurn(items, act) {
  for (const item of items) await act(item);
}
