/** While one types, nothing new is underlined in the paragraph; after a rest it is. */
export default {
  file: '年度总结汇编.txt',
  async run(window, check) {
    await window.until(async () => (await window.statusBar()).some((item) => item.startsWith('字数')));
    await window.goToText('产业基础仍然薄弱');
    const before = await window.squiggles();
    await window.type('投入xx万元');
    const seen = [];
    for (let typed = 0; typed < 8; typed++) {
      await window.type('，又修');
      const began = Date.now();
      const count = await window.squiggles();
      if (Date.now() - began < 500) seen.push(count); // a slow machine makes a rest of its own
    }
    check('nothing is underlined at once', seen.length > 0 && seen.every((count) => count === before), seen);
    const after = await window.until(async () => (await window.squiggles()) > before);
    check('it is after a rest', after, await window.squiggles());
    await window.screenshot('quiet');
  },
};
