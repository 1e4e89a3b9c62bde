/*
 * Runs a script of this repository: `node infra/local/bootstrap.mjs SCRIPT [ARGUMENTS]`.
 * Works on a fresh clone with any Node from 20 on and nothing installed: it installs the packages when
 * package-lock.json asks for others than those that are there, and hands over to the pinned Node.
 */
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import * as nodeModule from 'node:module';
import { constants } from 'node:os';
import { delimiter, dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const OLDEST_NODE = 20;
const PARENT_CHECK_MS = 500;
const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const modules = join(root, 'node_modules');
const stampFile = join(modules, '.colloquy-installed');
const windows = process.platform === 'win32';
const pinnedNode = join(modules, 'node', 'bin', windows ? 'node.exe' : 'node');

function fail(sentence) {
  console.error(sentence);
  process.exit(1);
}

function lockStamp() {
  const lock = readFileSync(join(root, 'package-lock.json'));
  const hash = createHash('sha256').update(lock).digest('hex');
  return `${hash} ${process.platform} ${process.arch}\n`;
}

function readJson(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return {};
  }
}

/** True when npm's own note of what it installed agrees with the lockfile, whoever ran npm. */
function npmSaysInstalled() {
  const wanted = readJson(join(root, 'package-lock.json')).packages ?? {};
  const present = readJson(join(modules, '.package-lock.json')).packages ?? {};
  return Object.entries(wanted).every(([path, entry]) => {
    if (!path.includes('node_modules/') || entry.link) return true;
    const installed = present[path];
    return installed ? installed.version === entry.version : entry.optional || entry.peer;
  });
}

function isInstalled() {
  if (!existsSync(pinnedNode)) return false;
  const stamp = lockStamp();
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return true;
  if (!npmSaysInstalled()) return false;
  writeFileSync(stampFile, stamp);
  return true;
}

/** The path without the folders of node_modules, which `npm ci` is about to delete. */
function outerPath() {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return folders.filter((folder) => !folder.includes('node_modules')).join(delimiter);
}

/** How to call npm without relying on the Node that lies in node_modules. */
function npmCommand() {
  const script = process.env.npm_execpath;
  const outer = process.env.npm_node_execpath ?? process.execPath;
  const lasting = !outer.startsWith(modules);
  if (script?.endsWith('.js') && existsSync(script)) return [lasting ? outer : 'node', [script]];
  return [windows ? 'npm.cmd' : 'npm', []];
}

function npm(args) {
  const [command, first] = npmCommand();
  // Its script would fetch libraries for graphics cards, which nothing here uses.
  const env = { ...process.env, PATH: outerPath(), ONNXRUNTIME_NODE_INSTALL: 'skip' };
  return spawnSync(command, [...first, ...args], {
    cwd: root,
    env,
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: windows && command === 'npm.cmd',
  });
}

/** Names of the packages whose install scripts this project relies on. */
function scriptedPackages() {
  const { allowScripts = {} } = readJson(join(root, 'package.json'));
  const allowed = Object.keys(allowScripts).filter((name) => allowScripts[name] === true);
  return allowed.filter((name) => existsSync(join(modules, name)));
}

function install() {
  const began = Date.now();
  console.log('Installing packages with npm ci; this takes a minute or two, and only now …');
  const quiet = ['--loglevel=error', '--no-audit', '--no-fund', '--no-progress'];
  // The settings of the person's own npm may leave out what is needed to build.
  const done = npm(['ci', '--include=dev', '--include=optional', ...quiet]);
  if (done.status !== 0) {
    fail(
      `npm ci failed${done.error ? ` (${done.error.message})` : ''}. Mend what it says above and start again.`,
    );
  }
  // Reached where install scripts are switched off for the person or the machine.
  if (!existsSync(pinnedNode))
    npm(['rebuild', '--ignore-scripts=false', ...quiet, ...scriptedPackages()]);
  if (!existsSync(pinnedNode)) {
    fail(`The pinned Node was not installed for ${process.platform} ${process.arch}.`);
  }
  writeFileSync(stampFile, lockStamp());
  console.log(`Packages installed in ${((Date.now() - began) / 1000).toFixed(0)} s`);
}

/** A shell between npm and us may die of a signal without passing it on: then we have a new parent. */
function whenOrphaned(act) {
  if (!process.env.npm_lifecycle_event) return;
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    act();
  }, PARENT_CHECK_MS);
  timer.unref();
}

/** Runs the script in a child: signals go on to it, its exit becomes ours. */
function runInChild(script, args) {
  const path = [join(modules, '.bin'), process.env.PATH ?? ''].join(delimiter);
  const child = spawn(pinnedNode, [script, ...args], {
    stdio: 'inherit',
    env: { ...process.env, PATH: path },
  });
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(name, () => child.kill(name));
  whenOrphaned(() => child.kill('SIGTERM'));
  child.on('error', (error) => fail(`The pinned Node does not start: ${error.message}`));
  child.on('exit', (code, signal) => process.exit(code ?? 128 + (constants.signals[signal] ?? 0)));
}

/**
 * Node keeps what it compiled, for us and for every process that we start: the second start takes
 * a quarter less of the processor.
 */
function keepCompiled() {
  process.env.NODE_COMPILE_CACHE ??= join(modules, '.cache', 'compiled');
  nodeModule.enableCompileCache?.(process.env.NODE_COMPILE_CACHE);
}

async function runHere(script, args) {
  process.argv = [process.execPath, script, ...args];
  await import(pathToFileURL(script).href);
}

const major = Number(process.versions.node.split('.')[0]);
if (major < OLDEST_NODE) {
  fail(
    `Colloquy needs Node ${OLDEST_NODE} or newer to start, and this is ${process.versions.node}.`,
  );
}
const [name, ...args] = process.argv.slice(2);
if (!name) fail('Usage: node infra/local/bootstrap.mjs SCRIPT [ARGUMENTS]');
const script = resolve(root, name);
const installedBefore = isInstalled();
if (!installedBefore) install();
keepCompiled();
const pinnedRunsThis =
  installedBefore && realpathSync(process.execPath) === realpathSync(pinnedNode);
if (pinnedRunsThis) await runHere(script, args);
else runInChild(script, args);
