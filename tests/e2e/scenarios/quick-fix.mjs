/** The light bulb changes the text and the finding goes. */
export default {
  file: '半年工作总结.txt',
  async run(window, check) {
    await window.until(() => window.squiggles());
    await window.goToText('2、配套', 1);
    const offered = await window.quickFixes();
    check(
      'a fix is offered',
      offered.some((title) => title.includes('2.')),
      offered,
    );
    await window.screenshot('quick-fix');
    await window.applyQuickFix('2.');
    const text = await window.savedText();
    check('the text is changed', text.includes('\n2.配套资金'), text);
    const rows = await window.until(async () => {
      const now = await window.problems();
      return now.some((row) => row.includes('number-style')) ? null : now;
    });
    check('the finding is gone', rows !== null, rows);
  },
};
