/** 核稿: 新建公文稿 inserts a skeleton whose blanks are tab stops. */
export default {
  file: '半年工作总结.txt',
  async run(window, check) {
    await window.until(() => window.squiggles());
    await window.runCommand('核稿: 新建公文稿');
    const genres = await window.offered();
    check('offers kinds of drafts', genres.length >= 3 && genres.some((genre) => genre.includes('总结')), genres);
    await window.screenshot('new-draft-genres');
    await window.press('Enter');
    const lines = await window.until(async () => {
      const now = await window.visibleLines();
      return now.some((line) => line.startsWith('一、')) && !now.some((line) => line.includes('青山镇')) && now;
    });
    check('a skeleton with numbered sections stands in a new file', lines && lines[0].length > 4, lines);
    await window.screenshot('new-draft');
    await window.type('甲乙县');
    const typed = await window.until(async () => (await window.visibleLines())[0].includes('甲乙县'));
    check('typing fills in the first blank', typed, await window.visibleLines());
    await window.press('Tab');
    await window.type('丙丁');
    const second = await window.until(async () => (await window.visibleLines()).join('').includes('丙丁'));
    check('Tab goes on to the next one', second, await window.visibleLines());
  },
};
