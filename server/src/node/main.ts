import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { startServer } from '../lsp/server.ts';
import { nodeHost } from './host.ts';

if (process.argv.some((argument) => /^--(stdio|node-ipc|pipe|socket)\b/.test(argument))) {
  process.on('disconnect', () => process.exit(1));
  startServer(createConnection(ProposedFeatures.all), nodeHost);
} else {
  process.stderr.write('usage: hegao-language-server --stdio | --node-ipc\n');
  process.exitCode = 2;
}
