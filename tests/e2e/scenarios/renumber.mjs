/** 核稿: 整理编号 mends every list of the file. */
export default {
  file: '半年工作总结.txt',
  async run(window, check) {
    await window.until(() => window.squiggles());
    await window.goToText('四、下半年');
    await window.runCommand('核稿: 整理编号');
    const scopes = await window.offered();
    check('asks what to renumber', scopes.length === 3 && scopes.some((scope) => scope.includes('全文')), scopes);
    await window.screenshot('renumber');
    await window.pick('全文');
    await window.until(async () => (await window.visibleLines()).some((line) => line.startsWith('三、下半年')));
    const text = await window.savedText();
    const numbers = [...text.matchAll(/^[一二三四五六]、|^（.）/gm)].map(([number]) => number);
    check('all numbers follow each other', numbers.join('') === '一、（一）（二）（三）二、三、四、', numbers);
  },
};
