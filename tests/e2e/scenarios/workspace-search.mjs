import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import iconv from 'iconv-lite';

/** Ctrl+T finds titles and headings in the drafts of the folder, be they open or not. */
export default {
  file: '半年工作总结.txt',
  async run(window, check) {
    await window.until(() => window.squiggles());
    const search = async (words) => {
      await window.press('Control+T');
      await window.type(words);
      return window.until(async () => {
        const found = await window.offered().catch(() => []);
        return found.some((row) => row.includes(words)) && found;
      });
    };
    const closed = await search('柳河乡2024');
    check(
      'a report of a draft that is not open is found',
      closed && /年度总结汇编\.txt/.test(closed.join('|')),
      closed,
    );
    await window.screenshot('workspace-search');
    await window.press('Enter');
    const there = await window.until(async () => (await window.statusBar()).some((item) => /^行 28\D/.test(item)));
    check('Enter opens it at its title', there, await window.statusBar());

    const text = readFileSync(path.join(window.folder, '半年工作总结.txt'), 'utf8').replace(
      /^.*/,
      '县粮食局2024年工作总结',
    );
    writeFileSync(path.join(window.folder, '粮食.txt'), iconv.encode(text, 'gb18030'));
    await window.page.waitForTimeout(2000); // the editor hears of the file
    const fresh = await search('县粮食局');
    check('so is one that was put there meanwhile, in GB18030', Boolean(fresh), fresh);
    await window.press('Escape');
  },
};
