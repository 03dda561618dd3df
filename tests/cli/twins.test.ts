import fc from 'fast-check';
import iconv from 'iconv-lite';
import { expect, test } from 'vitest';
import { anyDraft } from '../support/arbitrary-drafts.ts';
import { runs } from '../support/runs.ts';
import { bytesOf, folderWith, hegao } from './support.ts';

/** Without NUL and lone surrogates, with which a file is no text; the first line leaves no doubt of its encoding. */
const anyText = anyDraft.map((text) => `青山镇2024年工作总结\r\n${text.replace(/[\0\ud800]/gu, '')}`);

/** Drafts that --fix changed, so that the test would tell if there were none. */
let mended = 0;

test('--fix of a file in another encoding does what it does of the same text in UTF-8', async () => {
  await fc.assert(
    fc.asyncProperty(anyText, async (text) => {
      const cwd = folderWith({
        'gb18030.txt': iconv.encode(text, 'gb18030'),
        'utf-8.txt': text,
        'marked.txt': `\ufeff${text}`,
        'utf-16.txt': Buffer.from(`\ufeff${text}`, 'utf16le'),
      });
      for (const name of ['gb18030.txt', 'utf-8.txt', 'marked.txt', 'utf-16.txt']) {
        expect((await hegao(['lint', '--fix', '--format', 'json', name], { cwd })).stderr).toBe('');
      }
      const fixed = bytesOf(cwd, 'utf-8.txt').toString();
      expect(iconv.decode(bytesOf(cwd, 'gb18030.txt'), 'gb18030', { stripBOM: false })).toBe(fixed);
      expect(bytesOf(cwd, 'marked.txt').toString()).toBe(`\ufeff${fixed}`);
      expect(bytesOf(cwd, 'utf-16.txt').toString('utf16le')).toBe(`\ufeff${fixed}`);
      if (fixed !== text) mended++;
    }),
    runs(100),
  );
  expect(mended).toBeGreaterThan(0);
}, 120_000);
