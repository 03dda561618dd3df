import { type Span, span } from '../../text/span.ts';
import { unitSet } from '../../text/unit-set.ts';

/** Characters that no writer typed: what conversion, copying or a wrong encoding brought in. */
export interface Garble {
  /** `invisible` and `control` can simply go; of the others the text is lost, unless `instead` gives it. */
  readonly kind: 'lost' | 'invisible' | 'control' | 'private' | 'mojibake';
  readonly span: Span;
  /** The text as it was before it was read in the wrong encoding. */
  readonly instead: string | null;
}

/** One alternative for each kind; each reads runs of its own characters, so the scan is linear. */
const signs = new RegExp(
  [
    '(?<lost>\ufffd+|(?:锟斤拷?|斤拷){1,99}|烫{3,}|屯{3,}|锘[縚挎])',
    '(?<invisible>[\u00ad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]+)',
    '(?<control>[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]+)',
    '(?<private>[\ue000-\uf8ff\u{f0000}-\u{10fffd}]+)',
    '(?<mojibake>(?:[ãäåæçèéï][\u0080-\u00bfŒœŠšŸŽžƒˆ˜–—‘’‚“”„†‡•…‰‹›€™]{2}){2,}|[ãï][\u0080-\u00bfŒœŠšŸŽžƒˆ˜–—‘’‚“”„†‡•…‰‹›€™]{2})',
  ].join('|'),
  'gu',
);

/** Everything garbled in a text, in its order. A BOM at the very start is none. */
export function garblesIn(text: string, units: Uint16Array): Garble[] {
  if (!mayBeGarbled(units)) return [];
  const found: Garble[] = [];
  for (const match of text.matchAll(signs)) {
    const [kind] = Object.entries(match.groups!).find(([, shown]) => shown !== undefined)! as [Garble['kind'], string];
    const place = span(match.index, match.index + match[0].length);
    const instead = kind === 'mojibake' ? readAgain(match[0]) : null;
    if (kind === 'mojibake' && instead === null) continue;
    if (kind === 'invisible' && belongsThere(text, place)) continue;
    found.push({ kind, span: place, instead });
  }
  return merged(
    text,
    [...found, ...misreadRuns(text)].sort((a, b) => a.span.start - b.span.start),
  );
}

/** Every unit that a garble can begin with; one look at each character settles it for nearly every text. */
const suspects = unitSet('\ufffd锟斤烫屯锘ãäåæçèéï\u00ad\u180e\u007f').map((known, unit) => {
  const isControl = unit < 0x20 && unit !== 9 && unit !== 10 && unit !== 11 && unit !== 13;
  const isInvisible = (unit >= 0x200b && unit <= 0x200f) || (unit >= 0x202a && unit <= 0x202e) || unit === 0xfeff;
  const isJoiner = unit >= 0x2060 && unit <= 0x2064;
  const isPrivate = (unit >= 0xe000 && unit <= 0xf8ff) || (unit >= 0xdb80 && unit <= 0xdbff);
  return known || isControl || isInvisible || isJoiner || isPrivate || unit === 0x0b ? 1 : 0;
});

/** One look at each character: a suspect settles it, of what misreading leaves behind it takes several. */
function mayBeGarbled(units: Uint16Array): boolean {
  let weight = 0;
  for (let at = 0; at < units.length; at++) weight += weights[units[at]!]!;
  return weight >= enough;
}

/** Lost text nearly side by side in one line is one garble. */
function merged(text: string, garbles: readonly Garble[]): Garble[] {
  const result: Garble[] = [];
  for (const garble of garbles) {
    const last = result.at(-1);
    const isOne = last?.kind === 'lost' && garble.kind === 'lost' && garble.span.start - last.span.end <= near;
    if (isOne && !text.slice(last.span.end, garble.span.start).includes('\n'))
      result[result.length - 1] = { ...last, span: span(last.span.start, Math.max(last.span.end, garble.span.end)) };
    else result.push(garble);
  }
  return result;
}

/** Joiners hold an emoji together; other scripts need joiners and marks of direction. */
function belongsThere(text: string, { start, end }: Span): boolean {
  if (start === 0 && text[0] === '\ufeff' && end === 1) return true;
  const before = text
    .slice(Math.max(0, start - 3), start)
    .split(/[\r\n]/)
    .at(-1)!;
  const after = text.slice(end, end + 3).split(/[\r\n]/)[0]!;
  const near = before + after;
  return /[\p{Extended_Pictographic}\ufe0f]|[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Devanagari}\p{Script=Mongolian}\p{Script=Tibetan}\p{Script=Thai}]/u.test(
    near.replace(/[\w#*©®™]/gu, ''),
  );
}

/** Bytes 0x80 to 0x9f as Windows-1252 shows them. */
const windows = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** UTF-8 that was read byte by byte (`æŠ•èµ„`), read again; null where it is none. */
function readAgain(shown: string): string | null {
  let bytes = '';
  for (const sign of shown) {
    const index = windows.indexOf(sign);
    const byte = index < 0 ? sign.charCodeAt(0) : 0x80 + index;
    bytes += `%${byte.toString(16).padStart(2, '0')}`;
  }
  try {
    return decodeURIComponent(bytes);
  } catch {
    return null;
  }
}

/** The characters that UTF-8 becomes most often when it is read as GBK (`鐨勫伐浣滄槸`: 的工作是). Single ones do occur. */
const misread = unitSet(
  '涓锛銆紝鍔鍏瀹佸屽傚鍙灞佹屾鏈缁鍖鏂鈥鍒佺鏀骞浠杩浼佷鍚戝鐢殑鍦鍥鍗氬笟搴傛鎴叏閲鎵鎺鎸鐨骇鏉鏄綔鐩寲藉拰鏁嶅疄夊嗗滃勫屼竴甯彂鎬繘備姩琛鎶滀鍐鍩戞佽柊斂悊棰鏋鍜跺閫姞岀帹涘鏍腑娌滄熷蹇澧瓑満勬勭敓曞濇鐜戠绉鍘闈夋氭尯栧涙鏃姟愬硶瑙紑鎻娴濆娉垚庡嬪',
);
const near = 4;
const enough = 4;
const weights = misread.map((known, unit) => (suspects[unit] ? enough : known));

function misreadRuns(text: string): Garble[] {
  const found: Garble[] = [];
  let start = -1;
  let last = -1;
  let count = 0;
  const close = () => {
    if (count >= enough) found.push({ kind: 'lost', span: span(start, last + 1), instead: null });
    count = 0;
  };
  for (let at = 0; at < text.length; at++) {
    if (!misread[text.charCodeAt(at)]) continue;
    if (count && at - last > near) close();
    if (count === 0) start = at;
    last = at;
    count++;
  }
  close();
  return found;
}
