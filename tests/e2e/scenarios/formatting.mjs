import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Formatting a plain-text draft changes marks and blanks only; saving puts the numbering in order for those who wish so. */
export default {
  file: '半年工作总结.txt',
  prepare(folder) {
    mkdirSync(path.join(folder, '.vscode'));
    writeFileSync(path.join(folder, '.vscode', 'settings.json'), '{ "hegao.renumberOnSave": true }');
  },
  async run(window, check) {
    await window.until(() => window.squiggles());
    await window.goToText('2、配套资金缺口');
    await window.press('End');
    await window.type('  ');
    await window.press('Control+Shift+KeyI');
    const alike = async () => /^1(.).*\n2\1/mu.test((await window.visibleLines()).join('\n'));
    check('marks of one list become alike', await window.until(alike), await window.visibleLines());
    const saved = await window.savedText();
    check('blanks at the end of a line go', saved.includes('没有到位。\n'), saved);
    check('saving renumbers', saved.includes('\n（三）民生实事') && saved.includes('\n三、下半年工作计划'), saved);
  },
};
