/** 大纲: a compilation's reports with their sections. */
export default {
  file: '年度总结汇编.txt',
  async run(window, check) {
    await window.fillSideBarWithOutline();
    const rows = await window.outline();
    const reports = rows.filter((row) => row.endsWith('2024年工作总结'));
    check('shows the three reports', reports.length === 3, rows);
    check('shows their sections', rows.filter((row) => row.startsWith('一、主要工作')).length === 3, rows);
    check('shows run-in headings without the text behind them', rows.includes('（一）抓好粮食生产'), rows);
    await window.screenshot('outline');
  },
};
