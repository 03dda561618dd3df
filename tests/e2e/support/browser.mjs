// The browser of the editor tests: Debian's Chromium, which may speak to this machine only.
import { chromium as playwright } from 'playwright-core';
import { chromium } from '../../../scripts/setup.mjs';

const quiet = ['--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'];

export function launchBrowser() {
  const args = ['--no-sandbox', '--disable-component-update', '--disable-sync', '--font-render-hinting=none', ...quiet];
  return playwright.launch({ executablePath: chromium(), args });
}

/** A page of its own that reaches nothing but this machine. */
export async function newPage(browser, language, more) {
  const context = await browser.newContext({
    ...more,
    viewport: { width: 1280, height: 800 },
    locale: language === 'en' ? 'en-US' : 'zh-CN',
  });
  await context.route(
    ({ hostname }) => hostname !== '127.0.0.1' && !hostname.endsWith('.localhost'),
    (route) => route.abort(),
  );
  context.setDefaultTimeout(30_000);
  return context.newPage();
}
