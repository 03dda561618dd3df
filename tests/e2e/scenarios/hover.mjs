/** The card over a squiggle says in Chinese what is wrong. */
export default {
  file: '半年工作总结.txt',
  async run(window, check) {
    await window.until(() => window.squiggles());
    await window.goToText('（四）', 1);
    const card = await window.hover();
    check('says what is wrong and what should stand there', card.includes('（三）'), card);
    check('names 核稿 and the rule', card.includes('核稿') && card.includes('number-gap'), card);
    await window.screenshot('hover');
  },
};
