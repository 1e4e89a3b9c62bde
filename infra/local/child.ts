/* One supervised process: started, watched, logged to a file, started again when it crashes. */
import { spawn, type ChildProcess } from 'node:child_process';
import { createWriteStream, existsSync, renameSync, statSync, type WriteStream } from 'node:fs';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { nextDelay } from './back-off.ts';
import { say, seconds } from './console.ts';
import { consoleForm } from './log-lines.ts';
import { NODE_FLAGS } from './paths.ts';
import { markOf, type ProcessMark } from './processes.ts';

export interface ChildPlan {
  name: string;
  /** Program of the running Node. */
  file: string;
  args?: string[];
  cwd: string;
  env: Record<string, string | undefined>;
  /** Answers 200 once the process can serve. */
  readyUrl: string;
  logFile: string;
  /** Called whenever the process is started, with the mark to find it again after a crash of ours. */
  onStart: () => void;
}

const POLL_MS = 40;
const READY_LIMIT_MS = 60_000;
const LARGEST_LOG_BYTES = 10_000_000;
const TAIL_LINES = 15;

/** Appends to the log; a large one is put aside first, and the one put aside before is dropped. */
function openLog(file: string): WriteStream {
  if (existsSync(file) && statSync(file).size > LARGEST_LOG_BYTES) renameSync(file, `${file}.1`);
  return createWriteStream(file, { flags: 'a', mode: 0o600 });
}

async function answersOk(url: string): Promise<boolean> {
  return fetch(url, { signal: AbortSignal.timeout(2000), redirect: 'manual' }).then(
    async (response) => {
      await response.body?.cancel();
      return response.ok;
    },
    () => false,
  );
}

export class Child {
  private readonly plan: ChildPlan;
  private readonly log: WriteStream;
  private process: ChildProcess | null = null;
  private startedAt = 0;
  private delay = 0;
  private restart: NodeJS.Timeout | undefined;
  private stopping = false;
  private wasReady = false;
  private renewing = false;
  /** The last lines that a person should see, for the case that it never becomes ready. */
  private tail: string[] = [];

  constructor(plan: ChildPlan) {
    this.plan = plan;
    this.log = openLog(plan.logFile);
  }

  /** The mark of the running process, or null between two runs. */
  get mark(): ProcessMark | null {
    return this.process?.pid === undefined ? null : markOf(this.process.pid);
  }

  /**
   * Starts the process and waits until it answers.
   * @throws Error with its last words when it ends before, or is not ready in a minute.
   */
  async start(): Promise<void> {
    this.launch();
    const end = Date.now() + READY_LIMIT_MS;
    while (!(await answersOk(this.plan.readyUrl))) {
      if (this.stopping) throw new Error(`${this.plan.name} was stopped while it started.`);
      if (this.process === null) throw new Error(this.lastWords('ended while it started'));
      if (Date.now() > end) throw new Error(this.lastWords('was not ready within a minute'));
      await sleep(POLL_MS);
    }
    this.wasReady = true;
  }

  /** Starts the process without waiting; from now on all that a person should see is shown. */
  startAnyway(): void {
    this.wasReady = true;
    this.launch();
  }

  /** Ends the process and starts it again at once, with whatever its file holds now. */
  async renew(graceMs: number): Promise<void> {
    clearTimeout(this.restart);
    this.renewing = true;
    await this.end(graceMs);
    this.renewing = false;
    this.delay = 0;
    if (!this.stopping) this.launch();
  }

  /** Asks the process to end, and kills it after `graceMs`. */
  async stop(graceMs: number): Promise<void> {
    this.stopping = true;
    clearTimeout(this.restart);
    await this.end(graceMs);
    this.log.end();
  }

  kill(): void {
    this.stopping = true;
    this.process?.kill('SIGKILL');
  }

  private async end(graceMs: number): Promise<void> {
    const running = this.process;
    if (!running) return;
    const gone = new Promise((resolve) => running.once('exit', resolve));
    running.kill('SIGTERM');
    const killer = setTimeout(() => running.kill('SIGKILL'), graceMs);
    await gone;
    clearTimeout(killer);
  }

  private launch(): void {
    this.startedAt = Date.now();
    const { file, args = [], cwd, env } = this.plan;
    // A session of its own: Ctrl-C in the terminal reaches us alone, and we end it in order. It ends
    // by itself when its channel to us closes, as it does when we are killed.
    const child = spawn(process.execPath, [...NODE_FLAGS, file, ...args], {
      cwd,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      detached: true,
    });
    this.process = child;
    for (const stream of [child.stdout, child.stderr]) if (stream) this.listen(stream);
    child.on('error', (error) => this.show(error.message));
    child.on('exit', (code, signal) => this.ended(code, signal));
    this.plan.onStart();
  }

  private listen(stream: Readable): void {
    createInterface({ input: stream }).on('line', (line) => {
      if (!this.log.writableEnded) this.log.write(`${line}\n`);
      const form = consoleForm(line);
      if (form !== null) this.show(form);
    });
  }

  private show(line: string): void {
    this.tail = [...this.tail, line].slice(-TAIL_LINES);
    if (this.wasReady && !this.stopping) say(`[${this.plan.name}] ${line}`);
  }

  private lastWords(what: string): string {
    const words = [`${this.plan.name} ${what}.`, ...this.tail, `All it said: ${this.plan.logFile}`];
    return words.join('\n');
  }

  private ended(code: number | null, signal: NodeJS.Signals | null): void {
    this.process = null;
    if (this.stopping || this.renewing || !this.wasReady) return;
    this.delay = nextDelay(this.delay, Date.now() - this.startedAt);
    const how = signal ? `was ended by ${signal}` : `ended with code ${code}`;
    say(`[${this.plan.name}] ${how}; starting it again in ${seconds(this.delay)}`);
    this.restart = setTimeout(() => void this.again(), this.delay);
  }

  private async again(): Promise<void> {
    this.launch();
    const began = this.process;
    while (!this.stopping && this.process === began) {
      if (await answersOk(this.plan.readyUrl)) {
        say(`[${this.plan.name}] runs again`);
        return;
      }
      await sleep(POLL_MS);
    }
  }
}
