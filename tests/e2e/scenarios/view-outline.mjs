/** 篇目: the reports with their length and problems; the caret's own section is selected, a click goes there. */
export default {
  file: '年度总结汇编.txt',
  async run(window, check) {
    await window.openViews('hegao.outline');
    const listed = await window.until(async () => {
      const rows = await window.viewRows('篇目');
      return rows.filter((row) => /2024年工作总结 ?\d+字/.test(row)).length === 3;
    });
    check('lists the three reports with their length', listed, await window.viewRows('篇目'));
    await window.goToText('新建社区食堂');
    const followed = await window.until(async () =>
      (await window.selectedRows('篇目')).some((row) => row.includes('优化社区服务')),
    );
    check('follows the caret', followed, await window.viewRows('篇目'));
    await window.screenshot('view-outline');
    await window.clickInView('篇目', '柳河乡2024年工作总结');
    const there = await window.until(async () => (await window.statusBar()).some((item) => /^行 28\D/.test(item)));
    check('a click goes there', there, await window.statusBar());
    await window.dragInView('篇目', '柳河乡2024年工作总结', '青山镇2024年工作总结');
    const moved = await window.until(async () => (await window.viewRows('篇目'))[0].startsWith('柳河乡'));
    check('a report can be dragged to another place', moved, await window.viewRows('篇目'));
    const text = await window.savedText();
    check('the table of contents goes along', text.includes('1.柳河乡2024年工作总结\n2.青山镇'), text);
  },
};
