/** The status bar's menu: checking is paused and resumed, and only the caret's section can be looked at. */
export default {
  file: '半年工作总结.txt',
  async run(window, check) {
    const all = await window.until(() => window.squiggles());
    await window.clickStatusBar('字数');
    const offered = await window.offered();
    check('offers a small menu', offered.length === 3, offered);
    await window.screenshot('status-menu');
    await window.pick('暂停检查');
    check('nothing is underlined while paused', await window.until(async () => (await window.squiggles()) === 0));
    check(
      'the status bar says so',
      (await window.statusBar()).some((item) => item.includes('已暂停检查')),
    );
    await window.runCommand('核稿: 暂停或恢复核稿');
    check('all is underlined again', await window.until(async () => (await window.squiggles()) === all));
    await window.goToText('暂无');
    await window.runCommand('核稿: 专注模式');
    const few = await window.until(async () => {
      const now = await window.squiggles();
      return now > 0 && now < all;
    });
    check('the focus mode shows the section’s own problems only', few, await window.squiggles());
    await window.screenshot('focus-mode');
    await window.runCommand('核稿: 专注模式');
    check('and all when left', await window.until(async () => (await window.squiggles()) === all));
  },
};
