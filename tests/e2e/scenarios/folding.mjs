/** Everything folded, a compilation shows its titles. */
export default {
  file: '年度总结汇编.txt',
  async run(window, check) {
    await window.until(async () => (await window.statusBar()).some((item) => item.startsWith('字数')));
    const open = await window.visibleLines();
    await window.goTo(1);
    await window.press('Control+K', 'Control+0');
    const folded = await window.until(async () => {
      const now = await window.visibleLines();
      return now.length < open.length && !now.some((line) => line.startsWith('（一）')) && now;
    });
    check('sections are hidden', Boolean(folded), await window.visibleLines());
    const titles = (folded || []).filter((line) => line.startsWith('青山镇') || line.startsWith('城关街道'));
    check('titles stay', titles.length === 2, folded);
    await window.screenshot('folding');
  },
};
