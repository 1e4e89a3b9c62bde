/* The folders of a checkout that the local commands use. */
import { createHash } from 'node:crypto';
import { accessSync, constants, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The root of the checkout. */
export const ROOT = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** Everything that running leaves behind; git ignores it, `npm run reset` deletes it. */
export const DATA = join(ROOT, '.data');
export const POSTGRES_DATA = join(DATA, 'postgres');
export const LOGS = join(DATA, 'logs');
export const UPLOADS = join(DATA, 'uploads');
export const MAIL = join(DATA, 'mail');
export const SECRETS_FILE = join(DATA, 'secrets.json');
/** What runs now: see run-file.ts. */
export const RUN_FILE = join(DATA, 'run.json');

export type AppName = 'api' | 'worker' | 'web';

export function appFolder(app: AppName): string {
  return join(ROOT, 'apps', app);
}

/**
 * How Node runs what is built: errors name lines of the source, and the young generation is large
 * enough (V8 gives it 16 MiB) that what one request makes is mostly dead when it is looked at. Costs
 * up to 48 MiB a process.
 */
export const NODE_FLAGS = ['--enable-source-maps', '--max-semi-space-size=32'];

/** The built file of a worker command or of the main programs. */
export function builtFile(app: AppName, entry = 'main'): string {
  return app === 'web'
    ? join(appFolder('web'), 'build', 'index.js')
    : join(appFolder(app), 'dist', `${entry}.js`);
}

/**
 * The sign-ins that the demo content gave a database, shown at every start with that database; the
 * file says at the same time that the first run is over.
 */
export function signInsFile(): string {
  const given = process.env['DATABASE_URL'] ?? '';
  const which = given && `-${createHash('sha256').update(given).digest('hex').slice(0, 12)}`;
  return join(DATA, `demo-sign-ins${which}.txt`);
}

/**
 * Makes the data folder.
 * @throws Error with a sentence for the reader when it belongs to somebody else.
 */
export function makeDataFolders(): void {
  try {
    mkdirSync(DATA, { recursive: true, mode: 0o755 });
    accessSync(DATA, constants.W_OK);
    for (const folder of [LOGS, UPLOADS, MAIL]) mkdirSync(folder, { recursive: true, mode: 0o700 });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EACCES') throw error;
    throw new Error(
      `${DATA} cannot be written by this user (was Colloquy started as root here before?). ` +
        `Start as that user, or take the folder over: sudo chown -R "$(id -un)" "${DATA}"`,
    );
  }
}
