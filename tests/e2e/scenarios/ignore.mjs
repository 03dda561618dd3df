/** What is meant to be as it is can be ignored: the finding goes, before anything is saved. */
export default {
  file: '半年工作总结.txt',
  async run(window, check) {
    await window.until(() => window.squiggles());
    const gone = async (rule) =>
      window.until(async () => {
        const rows = await window.problems();
        return rows.some((row) => row.includes(rule)) ? null : rows;
      });

    await window.goToText('2、配套', 1);
    const offered = await window.quickFixes();
    check(
      'a finding can be ignored, here or in the file',
      ['忽略这一处', '本文件不再检查'].every((words) => offered.some((title) => title.includes(words))),
      offered,
    );
    await window.applyQuickFix('忽略这一处');
    check('the finding is gone with a new .hegao.json', (await gone('number-style')) !== null);
    const text = await window.savedText();
    check('the draft is as it was', text.includes('\n2、配套资金'), text);

    const placeholder = /x{2,}/.exec(text)[0];
    await window.goToText(placeholder, 1);
    await window.quickFixes();
    await window.applyQuickFix('本文件不再检查“没有填实的占位符”');
    check('another is gone with an entry added to it', (await gone('placeholder')) !== null);
  },
};
