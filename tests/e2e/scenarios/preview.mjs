import { cpSync } from 'node:fs';
import path from 'node:path';

/** The Markdown preview has the official look. */
export default {
  file: '半年工作总结.md',
  prepare(folder) {
    cpSync(path.join(folder, '半年工作总结.txt'), path.join(folder, '半年工作总结.md'));
  },
  async run(window, check) {
    await window.until(async () => (await window.statusBar()).some((item) => item.startsWith('字数')));
    await window.press('Control+K', 'KeyV');
    const title = window.preview().locator('.hegao-title');
    await title.waitFor();
    const align = await title.evaluate((element) => getComputedStyle(element).textAlign);
    check('the title stands in the middle', align === 'center', align);
    const headings = await window.preview().locator('.hegao-heading.level1').allInnerTexts();
    check('一、 are headings of the first level', headings[0] === '一、上半年工作情况', headings);
    const marked = await window.preview().locator('.hegao-placeholder').allInnerTexts();
    check('placeholders are marked', marked.length === 2 && marked.every((text) => text === 'xx'), marked);
    await window.screenshot('preview');
  },
};
