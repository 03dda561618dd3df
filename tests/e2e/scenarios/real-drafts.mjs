import { copyFileSync, existsSync } from 'node:fs';
import path from 'node:path';

/** HEGAO_CORPUS: a folder with long compilations of one's own, 001.txt first; none is part of this project. */
const draft = path.join(process.env.HEGAO_CORPUS ?? '', '001.txt');

export default {
  file: '001.txt',
  skip: () => (process.env.HEGAO_CORPUS && existsSync(draft) ? null : 'HEGAO_CORPUS names no folder with a 001.txt'),
  prepare(folder) {
    copyFileSync(draft, path.join(folder, '001.txt'));
  },
  async run(window, check) {
    check('is recognised', await window.until(async () => (await window.statusBar()).includes('公文稿')));
    await window.fillSideBarWithOutline();
    const rows = await window.outline();
    check('has an outline', rows.length > 10, rows);
    const problems = await window.problems();
    check(
      'has problems, all from 核稿',
      problems.slice(1).every((row) => row.includes('核稿')),
      problems,
    );
    await window.press('Control+Alt+E', 'Control+Home');
    await window.type('一、');
    const statusBar = await window.until(async () =>
      (await window.statusBar()).find((item) => item.startsWith('字数')),
    );
    check('goes on while one types', statusBar, await window.statusBar());
  },
};
