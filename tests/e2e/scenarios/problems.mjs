const planted = [
  ['number-gap', '（四）'],
  ['placeholder', 'xx'],
  ['number-style', '2、'],
  ['filler-section', '暂无'],
  ['enum-gap', '四是'],
];

/** 问题: every planted fault has its row, in Chinese, from 核稿. */
export default {
  file: '半年工作总结.txt',
  async run(window, check) {
    await window.until(() => window.squiggles());
    const rows = (await window.problems()).slice(1);
    for (const [rule, text] of planted) {
      check(
        `${rule} (${text}) has a row`,
        rows.some((row) => row.includes(rule)),
        rows,
      );
    }
    check(
      'every row is from 核稿',
      rows.every((row) => row.includes('核稿')),
      rows,
    );
    check(
      'every message is Chinese',
      rows.every((row) => /[\u4e00-\u9fff]{4}.* 核稿/.test(row)),
      rows,
    );
    const statusBar = await window.statusBar();
    check(
      'the status bar tells 字数 and problems',
      statusBar.some((item) => /^字数 \d+ · \d+ 个问题$/.test(item)),
      statusBar,
    );
    await window.screenshot('problems');
  },
};
