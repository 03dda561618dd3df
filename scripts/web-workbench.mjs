// VS Code for the web, as vscode.dev is: no Node behind it, extensions in a worker of the browser, the drafts in a
// virtual folder. The server here only hands out files; it listens to this machine alone.
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Problem, root } from './setup.mjs';
import { installExtension, quietSettings } from './workbench.mjs';

const folderExtension = path.join(root, 'tests', 'e2e', 'folder');
const translations = path.join(root, 'tests', 'e2e', 'langpack', 'main.i18n.json');
/** What the folder's extension calls its files: `drafts://hegao.localhost:PORT/path`. */
const scheme = 'drafts';
/** Browsers look for what ends in .localhost on this machine, and take what stands before it for parts of one site. */
const site = 'hegao.localhost';
const types = {
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
};

/**
 * Starts it with `extension` (a .vsix), which `program` (a VS Code server) unpacks, and gives what `startWorkbench` gives.
 * `files` is the folder of VS Code for the web. Only what lies below the system's temporary folder can be opened.
 */
export async function startWebWorkbench({ program, files, extension, language, settings = {}, keys = [] }) {
  const profile = mkdtempSync(path.join(tmpdir(), 'hegao-web-'));
  const remove = () => rmSync(profile, { recursive: true, force: true });
  process.once('exit', remove);
  const unpacked = unpack(program, extension, profile);
  const folder = { ...JSON.parse(readFileSync(path.join(folderExtension, 'package.json'), 'utf8')) };
  folder.contributes = { ...folder.contributes, keybindings: keys };
  const places = { '/vscode': files, '/extension': unpacked, '/folder': folderExtension };
  const made = {
    '/folder/package.json': folder,
    '/messages.json': messages(files),
    // The marketplace tells VS Code which languages there are; from a folder it takes this file.
    '/extension/package.nls.json': words(unpacked, language),
  };

  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url, 'http://127.0.0.1');
    const name = decodeURIComponent(pathname);
    if (name === '/') send(response, '.html', page({ host: request.headers.host, searchParams, language, settings }));
    else if (made[name]) send(response, '.json', JSON.stringify(made[name]));
    else if (name.startsWith('/files/')) answerAboutFiles(request, response, name.slice('/files'.length));
    else sendFile(response, places, name);
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  const authority = `${site}:${server.address().port}`;
  const uri = (file) => `${scheme}://${authority}${encodeURI(file)}`;
  return {
    /** The preview takes styles from HTTPS only, which this is not. */
    browserContext: { bypassCSP: true },
    async stop() {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
      process.off('exit', remove);
      remove();
    },
    uri,
    address: (opened, payload = []) =>
      `http://${authority}/?folder=${encodeURIComponent(uri(opened))}&payload=${encodeURIComponent(JSON.stringify(payload))}`,
  };
}

/** A real VS Code unpacks the package, so that it is known to be one. */
function unpack(program, extension, profile) {
  const extensions = path.join(profile, 'extensions');
  installExtension(
    program,
    ['--server-data-dir', path.join(profile, 'server'), '--extensions-dir', extensions],
    extension,
  );
  const name = readdirSync(extensions).find((each) => each.startsWith('hegao.'));
  if (!name) throw new Problem(`VS Code unpacked no extension from ${path.basename(extension)}`);
  return path.join(extensions, name);
}

function words(unpacked, language) {
  const names = [`package.nls.${language}.json`, 'package.nls.json'];
  return JSON.parse(readFileSync(names.map((name) => path.join(unpacked, name)).find(isFile), 'utf8'));
}

/** VS Code's own words, those in Chinese that the language pack of the tests has. */
function messages(files) {
  const known = JSON.parse(readFileSync(path.join(files, 'out', 'nls.metadata.json'), 'utf8'));
  const { contents } = JSON.parse(readFileSync(translations, 'utf8'));
  const modules = known.bundles['vs/workbench/workbench.web.main'];
  return Object.fromEntries(
    modules.map((name) => [
      name,
      known.messages[name].map(
        (english, index) => contents[name]?.[known.keys[name][index].key ?? known.keys[name][index]] ?? english,
      ),
    ]),
  );
}

function page({ host, searchParams, language, settings }) {
  const place = (name) => ({ scheme: 'http', authority: host, path: name });
  const options = {
    additionalBuiltinExtensions: [place('/folder')],
    // An extension that is being developed is one that somebody installed, unlike one that is built in.
    developmentOptions: { extensions: [place('/extension')] },
    configurationDefaults: { ...quietSettings, ...settings },
    productConfiguration: { enableTelemetry: false, extensionsGallery: undefined },
    // Each view has an origin of its own.
    webviewEndpoint: `http://{{uuid}}.${host}/vscode/out/vs/workbench/contrib/webview/browser/pre/`,
  };
  const nls = { availableLanguages: { '*': language } };
  return `<!DOCTYPE html>
<html>
<head>
<meta charset="utf-8">
<link rel="icon" href="data:,">
<link data-name="vs/workbench/workbench.web.main" rel="stylesheet" href="/vscode/out/vs/workbench/workbench.web.main.css">
</head>
<body>
<script src="/vscode/out/vs/loader.js"></script>
<script src="/vscode/out/vs/webPackagePaths.js"></script>
<script>
for (const [name, file] of Object.entries(webPackagePaths)) {
  webPackagePaths[name] = location.origin + '/vscode/node_modules/' + name + '/' + file;
}
const nls = ${JSON.stringify(nls)};
nls.loadBundle = (name, language, done) =>
  name === 'vs/workbench/workbench.web.main'
    ? fetch('/messages.json').then((response) => response.json()).then((messages) => done(null, messages))
    : done(new Error('only English'));
require.config({
  baseUrl: location.origin + '/vscode/out',
  paths: webPackagePaths,
  trustedTypesPolicy: trustedTypes.createPolicy('amdLoader', { createScriptURL: (url) => url }),
  ...(${JSON.stringify(language)} !== 'en' && { 'vs/nls': nls }),
});
</script>
<script src="/vscode/out/vs/workbench/workbench.web.main.nls.js"></script>
<script src="/vscode/out/vs/workbench/workbench.web.main.js"></script>
<script>
require(['vs/workbench/workbench.web.main', 'vs/base/common/uri'], ({ create }, { URI }) => {
  const options = ${JSON.stringify(options)};
  const uris = (places) => places.map((place) => URI.revive(place));
  options.additionalBuiltinExtensions = uris(options.additionalBuiltinExtensions);
  options.developmentOptions.extensions = uris(options.developmentOptions.extensions);
  options.workspaceProvider = {
    workspace: { folderUri: URI.parse(${JSON.stringify(searchParams.get('folder'))}) },
    payload: ${searchParams.get('payload') ?? '[]'},
    trusted: true,
    open: async () => false,
  };
  create(document.body, options);
});
</script>
</body>
</html>`;
}

function sendFile(response, places, name) {
  const place = Object.keys(places).find((each) => name.startsWith(`${each}/`));
  const file = place && path.join(places[place], name.slice(place.length));
  if (!file?.startsWith(places[place] + path.sep) || !isFile(file)) return fail(response, 404);
  send(response, path.extname(file), readFileSync(file));
}

const isFile = (file) => statSync(file, { throwIfNoEntry: false })?.isFile() === true;

/** What the folder's extension asks for: GET and PUT a file, and by POST what is said in `?act=`. */
function answerAboutFiles(request, response, file) {
  const { searchParams } = new URL(request.url, 'http://127.0.0.1');
  const isOurs = (name) => path.resolve(name).startsWith(path.join(tmpdir(), 'hegao-'));
  if (!isOurs(file)) return fail(response, 403);
  const chunks = [];
  request.on('data', (chunk) => chunks.push(chunk));
  request.on('end', () => {
    try {
      const act = request.method === 'POST' ? searchParams.get('act') : request.method;
      const answer = acts[act](file, Buffer.concat(chunks), isOurs);
      if (Buffer.isBuffer(answer)) send(response, '', answer);
      else send(response, '.json', JSON.stringify(answer ?? null));
    } catch (error) {
      fail(response, error.code === 'ENOENT' ? 404 : 500);
    }
  });
}

const acts = {
  GET: (file) => readFileSync(file),
  PUT: (file, content) => writeFileSync(file, content),
  stat(file) {
    const stats = statSync(file);
    return { type: stats.isDirectory() ? 2 : 1, size: stats.size, ctime: stats.ctimeMs, mtime: stats.mtimeMs };
  },
  list: (file) => readdirSync(file, { withFileTypes: true }).map((entry) => [entry.name, entry.isDirectory() ? 2 : 1]),
  make: (file) => void mkdirSync(file, { recursive: true }),
  remove: (file) => rmSync(file, { recursive: true }),
  rename(file, content, isOurs) {
    if (!isOurs(content.toString())) throw new Error('outside');
    renameSync(file, content.toString());
  },
};

function send(response, ending, content) {
  response.writeHead(200, { 'content-type': types[ending] ?? 'application/octet-stream' }).end(content);
}

function fail(response, status) {
  response.writeHead(status).end();
}
