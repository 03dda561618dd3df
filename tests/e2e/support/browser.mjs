// The browser of the editor tests: Debian's Chromium, which may speak to this machine only.
import { chromium as playwright } from 'playwright-core';
import { chromium } from '../../../scripts/setup.mjs';

const quiet = ['--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'];

export function launchBrowser() {
  // Unlike a handler for requests, this leaves the browser its cache.
  const offline = '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE *.localhost';
  const args = [
    offline,
    '--no-sandbox',
    '--disable-component-update',
    '--disable-sync',
    '--font-render-hinting=none',
    ...quiet,
  ];
  return playwright.launch({ executablePath: chromium(), args });
}

/** A page with a profile of its own; `more` are options of its context. */
export async function newPage(browser, language, more) {
  const context = await browser.newContext({
    ...more,
    viewport: { width: 1280, height: 800 },
    locale: language === 'en' ? 'en-US' : 'zh-CN',
  });
  context.setDefaultTimeout(30_000);
  return context.newPage();
}
