import { appendFileSync } from 'node:fs';
import path from 'node:path';

/** 待填: all places of one text are filled in at a stroke and go from the list. */
export default {
  file: '半年工作总结.txt',
  prepare(folder) {
    appendFileSync(path.join(folder, '半年工作总结.txt'), '请XX市、XX县支持，由XX市协调。\n');
  },
  async run(window, check) {
    await window.openViews('hegao.placeholders');
    const rows = await window.until(async () => {
      const now = await window.viewRows('待填');
      return now.some((row) => row.includes('XX市')) && now;
    });
    check('groups by text with counts', rows && /XX市 ?×2/.test(rows.join('|')), rows);
    await window.clickInView('待填', 'XX市');
    await window.screenshot('view-placeholders');
    await window.clickAction('待填', 'XX市', '统一填写');
    await window.answer('青山');
    const gone = await window.until(async () => !(await window.viewRows('待填')).some((row) => row.includes('XX市')));
    check('the group goes', gone, await window.viewRows('待填'));
    const text = await window.savedText();
    check('both places are filled in, others are not', text.includes('请青山市、XX县支持，由青山市协调。'), text);
  },
};
