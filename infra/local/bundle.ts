/* How the server processes are bundled: our own sources in, everything from node_modules outside. */
import { existsSync } from 'node:fs';
import { cp } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { BuildOptions, OutputOptions, RolldownOptions } from 'rolldown';
import { appFolder, ROOT } from './paths.ts';

export type ServerApp = 'api' | 'worker';

/** Each becomes `dist/NAME.js`. */
export const ENTRIES: Record<ServerApp, string[]> = {
  api: ['main', 'print-schema'],
  worker: ['main', 'migrate', 'demo', 'exchange', 'reputation', 'search', 'config', 'jobs'],
};

/** Copied beside the bundle: `from` and `to` are relative to the app. */
const ASSETS: Record<ServerApp, { from: string; to: string }[]> = {
  api: [],
  worker: [{ from: 'src/demo/content/figures', to: 'dist/figures' }],
};

/** Bundled: our own packages, and the helpers that the bundler itself adds. */
const INSIDE = ['@colloquy/', '@oxc-project/runtime', '.', '/', '\0'];

/** `@scope/name/file` → `@scope/name`. */
const packageOf = (id: string): string =>
  id
    .split('/')
    .slice(0, id.startsWith('@') ? 2 : 1)
    .join('/');

/** The app or library that a file belongs to. */
const homeOf = (file: string): string =>
  /^.*?[\\/](?:apps|libs)[\\/][^\\/]+/.exec(file)?.[0] ?? ROOT;

/**
 * All other packages are loaded from node_modules at run time, but for those that npm put below one
 * library because another version lies at the root: from where the bundle lies, the wrong one or
 * none would be found.
 */
function isExternal(id: string, importer: string | undefined): boolean {
  const isWindowsPath = /^[A-Za-z]:[\\/]/.test(id);
  if (isWindowsPath || INSIDE.some((start) => id.startsWith(start))) return false;
  if (importer === undefined || homeOf(importer) === ROOT) return true;
  return !existsSync(join(homeOf(importer), 'node_modules', packageOf(id)));
}

function inputOptions(app: ServerApp): RolldownOptions {
  const folder = appFolder(app);
  return {
    cwd: folder,
    input: Object.fromEntries(
      ENTRIES[app].map((name) => [name, join(folder, 'src', `${name}.ts`)]),
    ),
    platform: 'node',
    external: isExternal,
    // Says how decorators are compiled: with the metadata that dependency injection reads.
    tsconfig: join(ROOT, 'tsconfig.base.json'),
    transform: { target: 'node24' },
  };
}

function outputOptions(app: ServerApp): OutputOptions {
  return {
    dir: join(appFolder(app), 'dist'),
    format: 'esm',
    sourcemap: true,
    // Class names are names of GraphQL types and of injected providers: never shorten them.
    keepNames: true,
    cleanDir: true,
    entryFileNames: '[name].js',
    chunkFileNames: 'chunks/[name]-[hash].js',
  };
}

async function copyAssets(app: ServerApp): Promise<void> {
  for (const { from, to } of ASSETS[app]) {
    const source = join(appFolder(app), from);
    if (existsSync(source)) await cp(source, join(appFolder(app), to), { recursive: true });
  }
}

/** Bundles one process. The bundler is loaded here, so that a start that builds nothing is spared it. */
export async function bundle(app: ServerApp): Promise<void> {
  const { build } = await import('rolldown');
  const options: BuildOptions = { ...inputOptions(app), output: outputOptions(app) };
  await build(options);
  await copyAssets(app);
}

/** Bundles one script that uses the libraries, for measurements; returns the file to run. */
export async function bundleScript(script: string, dir: string): Promise<string> {
  const { build } = await import('rolldown');
  const name = basename(script, '.ts');
  await build({
    ...inputOptions('worker'),
    cwd: ROOT,
    input: { [name]: script },
    output: { ...outputOptions('worker'), dir },
  });
  return join(dir, `${name}.js`);
}

/**
 * Bundles one process now and after each change of its sources.
 * @param onBuilt called when a bundle is in place
 * @param onBroken called with what is wrong when the sources do not bundle
 * @returns a function that ends the watching
 */
export async function watchBundle(
  app: ServerApp,
  onBuilt: () => void,
  onBroken: (reason: string) => void,
): Promise<() => Promise<void>> {
  const { watch } = await import('rolldown');
  const watcher = watch({ ...inputOptions(app), output: outputOptions(app) });
  watcher.on('event', async (event) => {
    if (event.code === 'ERROR') onBroken(event.error.message);
    if (event.code !== 'BUNDLE_END') return;
    await event.result.close();
    await copyAssets(app);
    onBuilt();
  });
  return () => watcher.close();
}
