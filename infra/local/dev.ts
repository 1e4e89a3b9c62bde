/* `npm run dev`: like `npm start`, but every change of a source is seen at once. */
import { join } from 'node:path';
import { watchBundle, type ServerApp } from './bundle.ts';
import { Child } from './child.ts';
import { exitWith, say, step } from './console.ts';
import { watchDatabase, type LocalDatabase } from './database.ts';
import { sharedEnv } from './local-env.ts';
import { appFolder, builtFile, LOGS, makeDataFolders, type AppName } from './paths.ts';
import { choosePort, originOf, prepareDatabase, signIns } from './prepare.ts';
import { claimRun, releaseRun, updateRun } from './run-file.ts';
import { planProcesses } from './stack.ts';
import { stopWhenAsked } from './stop.ts';
import { viteProgram } from './vite.ts';

const GRACE_MS = 1500;
const SERVERS: readonly ServerApp[] = ['api', 'worker'];

/** Everything that must be ended, in the order in which it was started. */
const closers: (() => Promise<void>)[] = [];
const children = new Map<AppName, Child>();

function noteChildren(): void {
  const marks = [...children.values()].map((child) => child.mark);
  updateRun({ children: marks.filter((mark) => mark !== null) });
}

/** Resolves when the first bundle is there; later ones renew the process that runs. */
function watchServer(app: ServerApp): Promise<void> {
  return new Promise((resolve, reject) => {
    const onBuilt = (): void => {
      resolve();
      const child = children.get(app);
      if (!child) return;
      say(`[${app}] changed; starting it again`);
      void child.renew(GRACE_MS);
    };
    const watching = watchBundle(app, onBuilt, (reason) => say(`[${app}] ${reason}`));
    watching.then((close) => closers.push(close), reject);
  });
}

type Plan = Awaited<ReturnType<typeof planProcesses>>;

function launch(app: AppName, plan: Plan, program: { file: string; args?: string[] }): void {
  const child = new Child({
    ...program,
    name: app,
    cwd: appFolder(app),
    env: app === 'web' ? plan.env.web : plan.env.inner,
    readyUrl: `http://127.0.0.1:${plan.ports[app]}/${app === 'web' ? 'healthz' : 'readyz'}`,
    logFile: join(LOGS, `${app}.log`),
    onStart: noteChildren,
  });
  children.set(app, child);
  child.startAnyway();
}

function launchAll(plan: Plan): void {
  for (const app of SERVERS) launch(app, plan, { file: builtFile(app) });
  const args = ['dev', '--port', String(plan.ports.web), '--strictPort', '--clearScreen', 'false'];
  launch('web', plan, { file: viteProgram(), args });
}

async function close(): Promise<void> {
  await Promise.all([...children.values()].map((child) => child.stop(GRACE_MS)));
  for (const closer of closers.reverse()) await closer();
  releaseRun();
}

async function openDatabase(): Promise<LocalDatabase> {
  const database = await watchDatabase();
  closers.push(() => database.stop());
  updateRun({ databaseUrl: database.url });
  return database;
}

async function dev(): Promise<void> {
  makeDataFolders();
  const other = await claimRun();
  if (other) throw new Error(`Colloquy is running already${other.url ? `: ${other.url}` : ''}.`);
  const asked = new AbortController();
  stopWhenAsked({
    stop: () => {
      asked.abort();
      return close();
    },
    kill: async () => {
      for (const child of children.values()) child.kill();
      for (const closer of closers.reverse()) await closer();
    },
  });
  const webPort = await choosePort();
  const origin = originOf(webPort);
  const bundles = step('bundles', () => Promise.all(SERVERS.map(watchServer)));
  const [database] = await Promise.all([step('PostgreSQL', openDatabase), bundles]);
  const env = sharedEnv(database.url);
  await prepareDatabase(env, asked.signal);
  launchAll(await planProcesses({ env, webPort, origin }));
  updateRun({ url: origin });
  say(`Colloquy is watching its sources: ${origin}`);
  for (const line of signIns()) say(line);
}

await dev().catch(async (error: unknown) => {
  await close();
  exitWith(error);
});
