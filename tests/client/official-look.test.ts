import MarkdownIt from 'markdown-it';
import { expect, test } from 'vitest';
import { officialLook } from '../../client/src/preview/official-look.ts';

const render = (text: string, isDraft = true) =>
  officialLook(new MarkdownIt({ html: true }), () => isDraft).render(text);

test('title, levels and text have the classes of the official look; a line break begins a paragraph', () => {
  expect(
    render(`# XX市水利局2024年工作总结
今年以来，各项工作平稳。
## 一、主要工作
（一）修堤。全年修堤三公里。
1.加固。已完成。
（1）备料
## 下一步打算
`),
  ).toMatchInlineSnapshot(`
    "<h1 class="hegao-title"><mark class="hegao-placeholder">XX</mark>市水利局2024年工作总结</h1>
    <p class="hegao-body">今年以来，各项工作平稳。</p>
    <h2 class="hegao-level1"><span class="hegao-heading level1">一、主要工作</span></h2>
    <p class="hegao-level2"><span class="hegao-heading level2">（一）修堤。</span>全年修堤三公里。</p>
    <p class="hegao-level3"><span class="hegao-heading level3">1.加固。</span>已完成。</p>
    <p class="hegao-level4"><span class="hegao-heading level4">（1）备料</span></p>
    <h2 class="hegao-level1"><span class="hegao-heading level1">下一步打算</span></h2>
    "
  `);
});

test('a draft without Markdown marks is laid out too', () => {
  const html = render('青山镇2024年工作总结\n今年以来，工作平稳。\n一、主要工作\n修堤**三**公里。');
  expect([...html.matchAll(/<p class="([^"]*)"/g)].map(([, name]) => name)).toEqual([
    'hegao-title',
    'hegao-body',
    'hegao-level1',
    'hegao-body',
  ]);
  expect(html).toContain('修堤<strong>三</strong>公里。');
});

test('placeholders are marked, words and file names are not', () => {
  const html = render('投入××万元，文件见 abcxx 和 maxXX1，由某某负责。');
  expect([...html.matchAll(/<mark[^>]*>([^<]*)</g)].map(([, text]) => text)).toEqual(['××', '某某']);
});

test('what is no draft looks as ever', () => {
  const text = '# Read me\none\ntwo XX\n\n一、three\n';
  expect(render(text, false)).toBe(new MarkdownIt({ html: true }).render(text));
});

test('lists, code and tables keep their own look', () => {
  const text = '- one\n  two\n\n```\nXX\n一、\n```\n';
  expect(render(text)).toBe(new MarkdownIt({ html: true }).render(text));
});

test('the same tokens can be rendered again, with the lines’ numbers that the preview put there', () => {
  const markdown = officialLook(new MarkdownIt(), () => true);
  const tokens = markdown.parse('一、修堤\n完成。\n', {});
  tokens[0]!.attrSet('data-line', '0');
  const once = markdown.renderer.render(tokens, markdown.options, {});
  expect(markdown.renderer.render(tokens, markdown.options, {})).toBe(once);
  expect([...once.matchAll(/data-line="(\d)"/g)].map(([, line]) => line)).toEqual(['0', '1']);
});
