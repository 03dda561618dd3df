import { Transform } from 'node:stream';

/** In bytes: a draft of 50 MB is shorter in whatever way JSON may write it down. */
export const longestMessage = 400 * 1024 * 1024;

const longestHeader = 4096;

/**
 * Passes on a client's messages, each with a header of the one form `Content-Length: N`. Where a header is none, nothing
 * behind it can be told apart any more: the stream is destroyed with a reason, before anything is kept in memory.
 */
export function checkedFrames(): Transform {
  let header = '';
  let missing = 0;
  return new Transform({
    transform(bytes: Buffer, _, done) {
      let at = 0;
      while (at < bytes.length) {
        if (missing > 0) {
          const part = bytes.subarray(at, at + missing);
          this.push(part);
          missing -= part.length;
          at += part.length;
          continue;
        }
        const before = header.length;
        header += bytes.toString('latin1', at, at + longestHeader);
        const end = header.indexOf('\r\n\r\n');
        const length = end < 0 ? unfinished(header) : lengthIn(header.slice(0, end));
        if (typeof length === 'string') return done(new Error(length));
        if (end < 0) return done();
        this.push(`Content-Length: ${length}\r\n\r\n`);
        missing = length;
        at += end + 4 - before;
        header = '';
      }
      done();
    },
    flush(done) {
      done(missing > 0 || header !== '' ? new Error('the input ends in the middle of a message') : null);
    },
  });
}

/** What is wrong with the beginning of a header, if anything is. */
function unfinished(header: string): string | 0 {
  if (header.length >= longestHeader) return 'a message has a header without an end';
  const isHeader = /^(?:[\w-]+:[^\r\n]*\r\n)*(?:[\w-]+(?::[^\r\n]*\r?)?|\r)?$/.test(header);
  return isHeader ? 0 : `a message begins with ${quoted(header)} instead of Content-Length`;
}

/** The length that a whole header gives, or what is wrong with it. */
function lengthIn(header: string): number | string {
  const given = new Set<string>();
  for (const line of header.split('\r\n')) {
    const [, name, value] = /^([\w-]+):([^\r\n]*)$/.exec(line) ?? [];
    if (name === undefined) return `a message has the header ${quoted(line)}`;
    if (name.toLowerCase() === 'content-length') given.add(value!.trim());
  }
  const [length, ...others] = given;
  if (length === undefined || others.length > 0) return 'a message has no Content-Length, or several';
  if (!/^\d+$/.test(length)) return `a message has the Content-Length ${quoted(length)}`;
  if (Number(length) > longestMessage) return `a message of ${length} bytes is too long: at most ${longestMessage}`;
  return Number(length);
}

const quoted = (text: string): string => JSON.stringify(text.slice(0, 60));
