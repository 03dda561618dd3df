import { ErrorCodes, type Message, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver/node';
import { checkedFrames } from './checked-frames.ts';

/**
 * The client at standard input and output. What is no JSON is answered with an error; broken framing ends the program with
 * exit code 1 and a line that says why, the end of the input ends it as `exitCode` says.
 */
export function standardStreams(exitCode: () => number): { reader: StreamMessageReader; writer: StreamMessageWriter } {
  const writer = new StreamMessageWriter(process.stdout);
  const frames = process.stdin.pipe(checkedFrames());
  frames.on('error', ({ message }) => {
    process.stderr.write(`hegao-language-server: ${message}\n`, () => process.exit(1));
  });
  frames.on('end', () => process.exit(exitCode()));
  process.stdin.on('error', () => process.exit(1));
  const decode = async (bytes: Uint8Array): Promise<Message> => {
    const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString();
    try {
      return JSON.parse(text);
    } catch (error) {
      await writer.write(parseError(error));
      throw error;
    }
  };
  const reader = new StreamMessageReader(frames, { contentTypeDecoder: { name: 'application/json', decode } });
  return { reader, writer };
}

const parseError = (error: unknown): Message & { id: null; error: object } => ({
  jsonrpc: '2.0',
  id: null,
  error: { code: ErrorCodes.ParseError, message: `this message is not JSON: ${(error as Error).message}` },
});
