export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030';

/** A text and how its file writes it. The byte order mark is not part of `text`. */
export interface Decoded {
  readonly text: string;
  readonly encoding: Encoding;
  readonly bom: boolean;
}

/** Finds out a file's encoding and reads it; null where the bytes are no text. */
export async function decode(bytes: Buffer): Promise<Decoded | null> {
  const encoding = await encodingOf(bytes);
  if (!encoding) return null;
  const text = await decodeAs(encoding, bytes);
  if (text.includes('\0')) return null;
  const bom = text.startsWith(byteOrderMark);
  return { text: bom ? text.slice(1) : text, encoding, bom };
}

/** The bytes of a text in the encoding that it was read in; null where that encoding cannot hold the text. */
export async function encode({ text, encoding, bom }: Decoded): Promise<Buffer | null> {
  const whole = bom ? byteOrderMark + text : text;
  const bytes = await encodeAs(encoding, whole);
  return (await decodeAs(encoding, bytes)) === whole ? bytes : null;
}

const byteOrderMark = '\ufeff';

async function encodingOf(bytes: Buffer): Promise<Encoding | null> {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  if (bytes.includes(0)) return wideEncodingOf(bytes.subarray(0, sampleSize));
  if (isUtf8(bytes)) return 'utf-8';
  const asUtf8 = damage(new TextDecoder().decode(bytes));
  const asGb18030 = damage(await decodeAs('gb18030', bytes));
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

async function decodeAs(encoding: Encoding, bytes: Buffer): Promise<string> {
  if (encoding === 'utf-8') return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  if (encoding === 'gb18030') return (await iconv()).decode(bytes, 'gb18030', { stripBOM: false });
  return utf16(bytes, encoding);
}

async function encodeAs(encoding: Encoding, text: string): Promise<Buffer> {
  if (encoding === 'utf-8') return Buffer.from(text, 'utf8');
  if (encoding === 'gb18030') return (await iconv()).encode(text, 'gb18030');
  const bytes = Buffer.from(text, 'utf16le');
  return encoding === 'utf-16be' ? bytes.swap16() : bytes;
}

/** Unlike TextDecoder, this keeps lone surrogates as they are. */
function utf16(bytes: Buffer, encoding: Encoding): string {
  const even = Buffer.from(bytes.subarray(0, bytes.length & ~1));
  return (encoding === 'utf-16be' ? even.swap16() : even).toString('utf16le');
}

/** Its tables are large and most drafts are UTF-8. */
const iconv = async () => (await import('iconv-lite')).default;
