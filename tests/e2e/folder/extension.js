// The virtual folder of the tests: a file system of VS Code's that lives behind HTTP, as vscode.dev's do.
const { Disposable, EventEmitter, FileChangeType, FileSystemError, Uri, workspace } = require('vscode');

exports.activate = ({ subscriptions }) => {
  const changes = new EventEmitter();
  const told = (type, uri) => changes.fire([{ type, uri }]);
  const provider = {
    onDidChangeFile: changes.event,
    watch: (uri) => newFilesOf(uri, (file) => told(FileChangeType.Created, file)),
    stat: async (uri) => (await ask(uri, 'POST', 'stat')).json(),
    readDirectory: async (uri) => (await ask(uri, 'POST', 'list')).json(),
    readFile: async (uri) => new Uint8Array(await (await ask(uri, 'GET')).arrayBuffer()),
    createDirectory: (uri) => ask(uri, 'POST', 'make'),
    async writeFile(uri, content) {
      await ask(uri, 'PUT', '', content);
      told(FileChangeType.Changed, uri);
    },
    async delete(uri) {
      await ask(uri, 'POST', 'remove');
      told(FileChangeType.Deleted, uri);
    },
    async rename(from, to) {
      await ask(from, 'POST', 'rename', to.path);
      told(FileChangeType.Deleted, from);
      told(FileChangeType.Created, to);
    },
  };
  subscriptions.push(workspace.registerFileSystemProvider('drafts', provider));
};

/** Looks twice a second whether somebody else has put a file there. */
function newFilesOf(folder, tell) {
  let known;
  async function look() {
    const entries = await ask(folder, 'POST', 'list').then((response) => response.json());
    const names = entries.map(([name]) => name);
    for (const name of names) if (known && !known.has(name)) tell(Uri.joinPath(folder, name));
    known = new Set(names);
  }
  const timer = setInterval(() => look().catch(() => clearInterval(timer)), 500);
  return new Disposable(() => clearInterval(timer));
}

async function ask(uri, method, act = '', body = undefined) {
  const place = encodeURI(uri.path).replace(/[?#]/g, encodeURIComponent);
  const response = await fetch(`http://${uri.authority}/files${place}?act=${act}`, { method, body });
  if (response.status === 404) throw FileSystemError.FileNotFound(uri);
  if (!response.ok) throw FileSystemError.Unavailable(uri);
  return response;
}
