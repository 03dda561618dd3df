/** In a compilation: figures above the reports, there and back from the table of contents, renaming, filling in, 更新目录. */
export default {
  file: '年度总结汇编.txt',
  async run(window, check) {
    const { page, press, type, until } = window;
    const lenses = async () => (await page.locator('.codelens-decoration').allInnerTexts()).map((text) => text.trim());
    const caret = async () => (await window.statusBar()).find((item) => /^行 \d+/.test(item)) ?? '';
    const toast = () => page.locator('.statusbar-item:visible', { hasText: '待填：第' }).first();

    const figures = await until(async () => (await lenses()).find((text) => text.startsWith('字数')));
    check('figures stand above the reports', /^字数 \d+/.test(figures ?? ''), await lenses());

    await window.goToText('城关街道');
    await press('F12');
    check(
      'F12 goes from the table of contents to the title',
      await until(async () => (await caret()).startsWith('行 18')),
      await caret(),
    );
    await press('F12');
    check('and back', await until(async () => (await caret()).startsWith('行 5，列 3')), await caret());

    await press('F2');
    await page.locator('.rename-box input:focus').waitFor();
    await type('城关镇2024年工作总结');
    await press('Enter');
    const renamed = () => page.locator('.view-line', { hasText: /^城关镇/ });
    await until(async () => (await renamed().count()) > 0);
    const text = await window.savedText();
    check('F2 renames title and entry', (text.match(/城关镇2024年工作总结/g) ?? []).length === 2, text.slice(0, 80));

    await window.goToText('城关镇2024年工作总结\n2024');
    await press('Shift+End');
    await type('城关街道办事处2024年工作总结');
    const stale = await until(async () => (await lenses()).find((lens) => lens.includes('目录已过期')));
    check('a table that is out of date says so', stale !== undefined, await lenses());
    await window.goTo(1);
    await page.locator('.codelens-decoration a', { hasText: '目录已过期' }).first().click();
    await until(async () => (await window.visibleLines()).some((line) => line.startsWith('2.城关街道办')));
    check('a click brings it up to date', (await window.savedText()).includes('\n2.城关街道办事处2024年工作总结\n'));

    await window.goToText('产业基础');
    await type('投入xx万元。');
    await window.goTo(1);
    await press('Control+Alt+N');
    await toast().waitFor();
    const said = await toast().innerText();
    check('Ctrl+Alt+N selects what is to be filled in', said.includes('第 1 处，共 1 处'), said);
    await type('35');
    check('what is typed fills it in', (await window.savedText()).includes('投入35万元。产业'));
  },
};
