/** What goes on by itself while one writes: numbers behind Enter, levels by Tab, blanks one after the other. */
export default {
  file: '半年工作总结.txt',
  async run(window, check) {
    const shows = (start) =>
      window.until(async () => (await window.visibleLines()).some((line) => line.startsWith(start)));
    await window.until(() => window.squiggles());

    await window.goToText('2、配套资金缺口');
    await window.press('End', 'Enter');
    check('Enter goes on with the next number', await shows('3、'), await window.visibleLines());
    await window.type('作风不够实。');
    await window.press('Enter');
    check('and with the one after it', await shows('4、'), await window.visibleLines());
    await window.press('Enter');
    await window.page.waitForTimeout(1000);
    const written = await window.savedText();
    check('Enter behind a number alone takes it away', /\n3、作风不够实。\n\n四、/.test(written), written);

    await window.goToText('二、存在问题');
    await window.page.waitForTimeout(1000); // the editor is told where the caret is
    await window.press('Tab');
    check(
      'Tab at an ordinal puts the heading below the one before',
      await shows('（四）存在问题'),
      await window.visibleLines(),
    );
    check('and what is below it with it', await shows('（1）基层力量不足'), await window.visibleLines());
    await window.screenshot('demote');
    await window.press('Shift+Tab');
    check('Shift+Tab brings it back', await shows('二、存在问题'), await window.visibleLines());

    await window.press('Control+Alt+ArrowUp');
    check('a section changes places with the one before', await shows('一、存在问题'), await window.visibleLines());
    await window.press('Control+Alt+ArrowDown');
    check('and back, the caret with it', await shows('二、存在问题'), await window.visibleLines());

    await window.runCommand('核稿: 逐项填写');
    await window.page.waitForTimeout(1000);
    await window.type('300');
    await window.press('Tab');
    await window.type('500');
    await window.press('Escape');
    const filled = await window.savedText();
    const isFilled = filled.includes('高标准农田300亩') && filled.includes('完成投资500万元');
    check('blanks are filled in one after the other', isFilled, filled);
    check('and nothing else changes', filled.includes('惠及群众2300余人,新增停车位120个。\n'), filled);
  },
};
