import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { startServer } from '../lsp/server.ts';
import { nodeHost } from './host.ts';
import { standardStreams } from './standard-streams.ts';

if (process.argv.includes('--stdio')) {
  let wasShutDown = false;
  const { reader, writer } = standardStreams(() => (wasShutDown ? 0 : 1));
  const connection = createConnection(ProposedFeatures.all, reader, writer);
  connection.onShutdown(() => {
    wasShutDown = true;
  });
  startServer(connection, nodeHost);
} else if (process.argv.some((argument) => /^--(node-ipc|pipe|socket)\b/.test(argument))) {
  process.on('disconnect', () => process.exit(1));
  startServer(createConnection(ProposedFeatures.all), nodeHost);
} else {
  process.stderr.write('usage: hegao-language-server --stdio | --node-ipc\n');
  process.exitCode = 2;
}
