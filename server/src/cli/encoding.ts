import { byteOrderMark, type Decoded, decodeAs, decode as decodeWith, type Encoding } from '../files/decode.ts';

export type { Decoded, Encoding };

/** Finds out a file's encoding and reads it; null where the bytes are no text. */
export const decode = (bytes: Buffer): Promise<Decoded | null> => decodeWith(bytes, gb18030);

/** The bytes of a text in the encoding that it was read in; null where that encoding cannot hold the text. */
export async function encode({ text, encoding, bom }: Decoded): Promise<Buffer | null> {
  const whole = bom ? byteOrderMark + text : text;
  const bytes = await encodeAs(encoding, whole);
  return (await decodeAs(encoding, bytes, gb18030)) === whole ? bytes : null;
}

async function encodeAs(encoding: Encoding, text: string): Promise<Buffer> {
  if (encoding === 'utf-8') return Buffer.from(text, 'utf8');
  if (encoding === 'gb18030') return (await iconv()).encode(text, 'gb18030');
  const bytes = Buffer.from(text, 'utf16le');
  return encoding === 'utf-16be' ? bytes.swap16() : bytes;
}

const gb18030 = async (bytes: Buffer): Promise<string> => (await iconv()).decode(bytes, 'gb18030', { stripBOM: false });

/** Its tables are large and most drafts are UTF-8. */
const iconv = async () => (await import('iconv-lite')).default;
