/* The processes that run together: what each is given, how they start and stop. */
import { join } from 'node:path';
import { Child } from './child.ts';
import { step } from './console.ts';
import { appFolder, builtFile, LOGS, type AppName } from './paths.ts';
import { anyFreePort, nextFreePort } from './ports.ts';
import { updateRun } from './run-file.ts';

/** Together with the end of PostgreSQL this stays below the five seconds that a stop may take. */
const GRACE_MS = 2500;
const LOOPBACK = '127.0.0.1';

type Env = Record<string, string | undefined>;

export interface StackPlan {
  /** What all processes share: database, secrets, folders. */
  env: Env;
  webPort: number;
  /** Address under which people reach the web. */
  origin: string;
}

/** A port that was asked for, or the next free one; by default any, since only we need to know it. */
function innerPort(variable: string): Promise<number> {
  const wanted = Number(process.env[variable]);
  return wanted > 0 ? nextFreePort(wanted) : anyFreePort();
}

/** Ports and environments of the processes; only the web is reachable from other machines. */
export async function planProcesses({ env, webPort, origin }: StackPlan) {
  const api = await innerPort('API_PORT');
  const worker = await innerPort('WORKER_PORT');
  const ports = { api, worker, web: webPort };
  const inner: Env = {
    ...env,
    HOST: LOOPBACK,
    API_PORT: String(api),
    WORKER_PORT: String(worker),
    PUBLIC_URL: origin,
  };
  const web: Env = {
    NODE_ENV: env['NODE_ENV'],
    HOST: process.env['HOST'] ?? LOOPBACK,
    PORT: String(webPort),
    ORIGIN: origin,
    PUBLIC_URL: origin,
    API_URL: `http://${LOOPBACK}:${api}`,
  };
  return { ports, env: { inner, web } };
}

export class Stack {
  private readonly children: Child[] = [];
  private readonly plan: StackPlan;

  constructor(plan: StackPlan) {
    this.plan = plan;
  }

  /** Starts all processes side by side and waits until each is ready. */
  async start(): Promise<void> {
    const { ports, env } = await planProcesses(this.plan);
    await Promise.all([
      this.run('api', env.inner, `http://${LOOPBACK}:${ports.api}/readyz`),
      this.run('worker', env.inner, `http://${LOOPBACK}:${ports.worker}/readyz`),
      this.run('web', env.web, `http://${LOOPBACK}:${ports.web}/healthz`),
    ]);
  }

  /** Ends all processes, side by side. */
  async stop(): Promise<void> {
    await Promise.all(this.children.map((child) => child.stop(GRACE_MS)));
  }

  kill(): void {
    for (const child of this.children) child.kill();
  }

  private run(name: AppName, env: Env, readyUrl: string): Promise<void> {
    const child = new Child({
      name,
      file: builtFile(name),
      cwd: appFolder(name),
      env,
      readyUrl,
      logFile: join(LOGS, `${name}.log`),
      onStart: () => this.note(),
    });
    this.children.push(child);
    return step(name, () => child.start());
  }

  private note(): void {
    const marks = this.children.map((child) => child.mark);
    updateRun({ children: marks.filter((mark) => mark !== null) });
  }
}
