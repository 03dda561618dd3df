/** In an English VS Code the extension speaks English. */
export default {
  language: 'en',
  file: '半年工作总结.txt',
  async run(window, check) {
    await window.until(() => window.squiggles());
    const rows = (await window.problems()).slice(1);
    const gap = rows.find((row) => row.includes('number-gap'));
    check('messages are English', /[a-z]+ [a-z]+ /.test(gap ?? ''), rows);
    const statusBar = await window.statusBar();
    check(
      'so is the status bar',
      statusBar.some((item) => /^[\d,]+ characters · \d+ problems$/.test(item)),
      statusBar,
    );
    await window.screenshot('english');
    await window.goToText('（四）', 1);
    const says = /Basis: GB\/T 9704-2012, 7.3.3; numbers follow/;
    const card = await window.until(async () => {
      const text = await window.hover();
      return says.test(text) && text;
    });
    check('so is what stands on the card of a finding', card, await window.hover());
    await window.screenshot('english-hover');
    await window.press('Escape');
    await window.runCommand('Hegao: New Report Draft');
    check(
      'so are the kinds of drafts',
      (await window.offered()).every((genre) => /[a-z]{3}/.test(genre)),
      await window.offered(),
    );
  },
};
