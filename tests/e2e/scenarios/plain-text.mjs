import { cpSync } from 'node:fs';
import path from 'node:path';

/** A text whose name says nothing is recognised by its contents; a text that is no draft is left alone. */
export default {
  file: '无标题.txt',
  prepare(folder) {
    cpSync(path.join(folder, '半年工作总结.txt'), path.join(folder, '无标题.txt'));
  },
  async run(window, check) {
    const language = await window.until(async () => (await window.statusBar()).includes('公文稿'));
    check('becomes 公文稿', language, await window.statusBar());
    check('is checked', (await window.until(() => window.squiggles())) > 0);
  },
};
