/** The text of a draft, in one of the encodings that drafts have: UTF-8, UTF-16 with its mark, GB18030; null where it is none. */
export function decoded(bytes: Uint8Array): string | null {
  const encodings = [utf16Of(bytes) ?? 'utf-8', 'gb18030'];
  for (const encoding of encodings) {
    try {
      const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
      return text.includes('\0') ? null : text;
    } catch {}
  }
  return null;
}

function utf16Of([first, second]: Uint8Array): string | null {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : null;
}
