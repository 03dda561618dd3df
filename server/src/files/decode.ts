export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030';

/** A text and how its file writes it. The byte order mark is not part of `text`. */
export interface Decoded {
  readonly text: string;
  readonly encoding: Encoding;
  readonly bom: boolean;
}

/** Reads bytes that are none of Unicode's: the programs differ in what they bring along for it. */
export type DecodeGb18030 = (bytes: Buffer) => string | Promise<string>;

/** Finds out a file's encoding and reads it; null where the bytes are no text. */
export async function decode(bytes: Buffer, gb18030: DecodeGb18030): Promise<Decoded | null> {
  const encoding = await encodingOf(bytes, gb18030);
  if (!encoding) return null;
  const text = await decodeAs(encoding, bytes, gb18030);
  if (text.includes('\0')) return null;
  const bom = text.startsWith(byteOrderMark);
  return { text: bom ? text.slice(1) : text, encoding, bom };
}

export const byteOrderMark = '\ufeff';

export async function decodeAs(encoding: Encoding, bytes: Buffer, gb18030: DecodeGb18030): Promise<string> {
  if (encoding === 'utf-8') return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  return encoding === 'gb18030' ? gb18030(bytes) : utf16(bytes, encoding);
}

async function encodingOf(bytes: Buffer, gb18030: DecodeGb18030): Promise<Encoding | null> {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  if (bytes.includes(0)) return wideEncodingOf(bytes.subarray(0, sampleSize));
  if (isUtf8(bytes)) return 'utf-8';
  const asUtf8 = damage(new TextDecoder().decode(bytes));
  const asGb18030 = damage(await gb18030(bytes));
  if (asUtf8 < bearable) return 'utf-8';
  return asGb18030 < bearable ? 'gb18030' : null;
}
const sampleSize = 1 << 16;
/** The share of unreadable characters up to which a text is taken for a damaged text and not for something else. */
const bearable = 0.1;

function isUtf8(bytes: Buffer): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** Which characters beyond ASCII could not be read, as a share of all of them. */
function damage(text: string): number {
  let beyond = 0;
  let lost = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit >= 0x80) beyond++;
    if (unit === 0xfffd) lost++;
  }
  return beyond === 0 ? 0 : lost / beyond;
}

/** UTF-16 without a byte order mark: the reading that gives nearly nothing but what Chinese drafts are made of. */
function wideEncodingOf(sample: Buffer): Encoding | null {
  if (sample.length % 2 !== 0) return null;
  const candidates: readonly Encoding[] = ['utf-16le', 'utf-16be'];
  return candidates.find((encoding) => isLikelyChinese(utf16(sample, encoding))) ?? null;
}

function isLikelyChinese(text: string): boolean {
  let likely = 0;
  for (let at = 0; at < text.length; at++) if (isLikely(text.charCodeAt(at))) likely++;
  return likely >= text.length * 0.9;
}

const isLikely = (unit: number): boolean =>
  (unit >= 0x20 && unit < 0x7f) ||
  unit === 9 ||
  unit === 10 ||
  unit === 13 ||
  (unit >= 0x2010 && unit <= 0x203b) ||
  (unit >= 0x3000 && unit <= 0x303f) ||
  (unit >= 0x4e00 && unit <= 0x9fff) ||
  (unit >= 0xff00 && unit <= 0xff5e);

/** Unlike TextDecoder, this keeps lone surrogates as they are. */
function utf16(bytes: Buffer, encoding: Encoding): string {
  const even = Buffer.from(bytes.subarray(0, bytes.length & ~1));
  return (encoding === 'utf-16be' ? even.swap16() : even).toString('utf16le');
}
