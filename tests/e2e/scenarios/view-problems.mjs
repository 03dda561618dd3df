/** 问题: findings by rule; one kind is mended at a stroke. */
export default {
  file: '半年工作总结.txt',
  async run(window, check) {
    await window.openViews('hegao.problems');
    const rows = await window.until(async () => {
      const now = await window.viewRows('问题');
      return now.some((row) => row.includes('半角')) && now;
    });
    check(
      'lists rules with their counts',
      rows?.every((row) => / ?\d+$/.test(row)),
      rows,
    );
    await window.screenshot('view-problems');
    await window.clickAction('问题', '半角', '修正这一类');
    const gone = await window.until(async () => !(await window.viewRows('问题')).some((row) => row.includes('半角')));
    check('the rule goes from the list', gone, await window.viewRows('问题'));
    check('the text is mended', (await window.savedText()).includes('2300余人，新增'), await window.visibleLines());
  },
};
