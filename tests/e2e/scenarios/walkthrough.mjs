/** 入门 opens with its four steps. */
export default {
  file: '半年工作总结.txt',
  async run(window, check) {
    await window.until(() => window.squiggles());
    await window.runCommand('核稿: 入门');
    const steps = window.page.locator('.getting-started-step .step-title');
    await steps.first().waitFor();
    const titles = await steps.allInnerTexts();
    check('shows its four steps', titles.join() === '起一份稿,填空,核对,交稿', titles);
    await window.screenshot('walkthrough');
  },
};
