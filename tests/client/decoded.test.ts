import iconv from 'iconv-lite';
import { expect, test } from 'vitest';
import { decoded } from '../../client/src/decoded.ts';

const text = '青山镇2024年工作总结\n一、主要工作𠮷，约“八成”。\n';

test.each(['utf-8', 'gb18030', 'gbk'])('a draft in %s is read', (encoding) => {
  const common = text.replace('𠮷', encoding === 'gbk' ? '' : '𠮷');
  expect(decoded(iconv.encode(common, encoding))).toBe(common);
});

test.each(['utf-8', 'utf-16le', 'utf-16be'])(
  'so is one in %s with its mark, which is no part of the text',
  (encoding) => {
    expect(decoded(iconv.encode(text, encoding, { addBOM: true }))).toBe(text);
  },
);

test('what is no text is none', () => {
  expect(decoded(Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0, 0))).toBeNull();
  expect(decoded(Uint8Array.of(0xff, 0xff, 0xff))).toBeNull();
  expect(decoded(Uint8Array.of())).toBe('');
});
