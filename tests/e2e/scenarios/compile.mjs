import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** 拆分 and 合并: a compilation becomes files in a folder, and these the same compilation again. */
export default {
  file: '年度总结汇编.txt',
  prepare(folder) {
    rmSync(path.join(folder, '半年工作总结.txt'));
    cpSync(path.join(folder, '年度总结汇编.txt'), path.join(folder, '各单位', '01 青山镇2024年工作总结.txt'));
  },
  async run(window, check) {
    const { page, folder, until } = window;
    const target = path.join(folder, '各单位');
    await until(async () => (await window.statusBar()).some((item) => item.startsWith('字数')));

    await window.runCommand('核稿: 拆分');
    await window.choosePath(`${target}/`);
    const question = page.locator('.monaco-dialog-box');
    await question.waitFor();
    const said = (await question.innerText()).replace(/\s+/g, ' ');
    check('asks before it writes, and says what would be replaced', /3 个文件/.test(said) && /1 个/.test(said), said);
    await window.screenshot('split');
    await question.locator('.monaco-button', { hasText: '写入' }).click();
    await until(() => readdirSync(target).length === 3);
    const files = readdirSync(target).sort();
    const names = ['01 青山镇2024年工作总结.txt', '02 城关街道2024年工作总结.txt', '03 柳河乡2024年工作总结.txt'];
    check('each report is a file named after its title', files.join() === names.join(), files);
    const first = await until(() => {
      const text = readFileSync(path.join(target, names[0]), 'utf8');
      return text.startsWith('青山镇') && text;
    });
    check(
      'that holds it and nothing else',
      first && !first.includes('城关街道') && first.includes('三、2025年打算'),
      first,
    );

    writeFileSync(path.join(target, 'README.md'), '# 说明\n\n各单位的稿子放在这里。\n');
    await window.runCommand('核稿: 合并');
    await window.pick('文件夹');
    await window.choosePath(`${target}/`);
    const asked = page.locator('.quick-input-widget', { hasText: '汇编的标题' });
    await asked.waitFor();
    await window.answer('2024年工作总结汇编');
    await until(async () => (await window.visibleLines())[0] === '2024年工作总结汇编');
    await window.screenshot('compile');
    const lines = await window.visibleLines();
    check(
      'the files become one draft with a table of contents',
      lines[4] === '2.城关街道2024年工作总结',
      lines.slice(0, 8),
    );
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await window.press('Control+A', 'Control+C');
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    const original = readFileSync(path.join(folder, '年度总结汇编.txt'), 'utf8');
    await page.locator('.notification-toast', { hasText: '有1个文件不像稿件' }).waitFor();
    check(
      'the same as the one they came from; what is no draft is left out, and told of',
      copied.replaceAll('\r', '').trim() === original.trim(),
      copied,
    );
  },
};
