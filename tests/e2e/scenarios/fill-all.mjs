import { appendFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** 批量填写: from the list of what is to be filled in, and from a table; nothing else of the draft changes. */
export default {
  file: '半年工作总结.txt',
  prepare(folder) {
    appendFileSync(path.join(folder, '半年工作总结.txt'), '请XX市、YY县支持，由XX市协调。\n');
    writeFileSync(path.join(folder, '填空.csv'), '占位符,内容\nxx亩,500亩\nxx万元,"1,200万元"\n没有的,多余\n');
  },
  async run(window, check) {
    await window.until(() => window.squiggles());
    await window.runCommand('核稿: 批量填写');
    const offered = await window.offered();
    check(
      'lists each text with how often it occurs',
      offered.some((row) => /^XX市 ?2 ?处/.test(row)),
      offered,
    );
    await window.pick('XX市');
    await window.answer('青山市');
    const asked = await window.offered();
    check(
      'shows what is to stand there',
      asked.some((row) => row.includes('→ 青山市')),
      asked,
    );

    await window.pick('CSV');
    await window.choosePath(path.join(window.folder, '填空.csv'));
    const taken = await window.until(async () => {
      const rows = await window.offered();
      return rows.some((row) => row.includes('→ 1,200万元')) && rows;
    });
    check(
      'takes over a table',
      taken?.some((row) => row.includes('→ 500亩')),
      taken,
    );
    await window.screenshot('fill-all');

    await window.pick('现在填写');
    await window.until(async () => (await window.visibleLines()).some((line) => line.includes('青山市')));
    const text = await window.savedText();
    check('all places are filled in', text.includes('请青山市、YY县支持，由青山市协调。'), text);
    check('with their units once', text.includes('高标准农田500亩。') && text.includes('投资1,200万元；'), text);
    await window.press('Control+Z');
    const back = await window.savedText();
    check('one step takes it back', back.includes('由XX市协调') && back.includes('农田xx亩'), back);
  },
};
