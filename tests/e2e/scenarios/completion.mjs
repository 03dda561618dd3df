/** At the start of a line the next number is offered. */
export default {
  file: '年度总结汇编.txt',
  async run(window, check) {
    await window.until(async () => (await window.statusBar()).some((item) => item.startsWith('字数')));
    await window.goToText('二、存在问题');
    await window.press('Enter', 'ArrowUp', 'Control+Space');
    const offered = await window.completions();
    check(
      'the next （ ） is offered',
      offered.some((item) => item.startsWith('（三）')),
      offered,
    );
    check(
      'the next 一、 is offered',
      offered.some((item) => item.startsWith('二、')),
      offered,
    );
    await window.screenshot('completion');
  },
};
