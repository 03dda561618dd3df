import { cpSync } from 'node:fs';
import path from 'node:path';
import { root } from '../../../scripts/setup.mjs';

/** The compilation of samples/: the reports are in the outline, and a click on a report goes there. */
export default {
  file: '汇编.txt',
  prepare(folder) {
    cpSync(path.join(root, 'samples'), folder, { recursive: true });
  },
  async run(window, check) {
    await window.until(() => window.squiggles());
    await window.fillSideBarWithOutline();
    const rows = await window.outline();
    const titles = ['云溪区水利局2025年上半年工作总结及下半年工作计划', '云溪区教育局2025年上半年工作总结'];
    check(
      'the outline begins with the reports',
      titles.every((title) => rows.includes(title)),
      rows,
    );
    await window.clickInOutline('白沙镇2025年上半年工作总结暨下半年工作打算');
    const there = await window.until(async () =>
      (await window.visibleLines()).some((line) => line.startsWith('白沙镇2025年上半年')),
    );
    check('a click goes to the report', there, await window.visibleLines());
    await window.screenshot('compilation');
  },
};
