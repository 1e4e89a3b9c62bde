import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { noRedis } from '../../libs/testing/src/test-redis.ts';

export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** One thing that must hold. `jest` steps count their tests, any other step counts as one. */
export interface Step {
  readonly name: string;
  readonly command: readonly string[];
  readonly jest?: boolean;
  /** Later steps are pointless when this one fails. */
  readonly essential?: boolean;
  readonly env?: Readonly<Record<string, string>>;
  /** Why it cannot be done here. */
  readonly skipped?: string | null;
}

export interface Sums {
  passed: number;
  failed: number;
  skipped: number;
}

const jest = (project: string, ...more: string[]): Step => ({
  name: `${project} tests`,
  command: ['jest', '-c', 'infra/ci/jest.config.mjs', '--selectProjects', project, ...more],
  jest: true,
});

export const checks: readonly Step[] = [
  {
    name: 'schema.graphql is what the code says',
    command: ['node', 'infra/ci/schema.ts', '--check'],
  },
  { name: 'web documents are generated', command: ['node', 'infra/ci/codegen.ts', '--check'] },
  { name: 'types of the web', command: ['npm', 'run', '--silent', 'check', '-w', 'apps/web'] },
  { name: 'types', command: ['nx', 'run-many', '-t', 'typecheck', '--output-style=static'] },
  {
    name: 'types of what is no project',
    command: ['tsc', '--noEmit', '-p', 'tsconfig.json'],
  },
  // Project by project: linting by types holds the programs of all it looks at in memory.
  {
    name: 'lint and boundaries',
    command: ['nx', 'run-many', '-t', 'lint', '--output-style=static'],
  },
  {
    name: 'lint of what is no project',
    command: ['eslint', '--max-warnings=0', 'infra', 'test', '*.mjs'],
  },
  { name: 'formatting', command: ['prettier', '--check', '--log-level=warn', '.'] },
  { name: 'no dead exports', command: ['knip'] },
  jest('unit'),
];

const e2e = (project: 'api' | 'web', ...more: string[]): Step =>
  jest(project, '--runInBand', ...more);

/** The same with the queues on a Redis server of their own. */
const onRedis = (step: Step): Step => ({
  ...step,
  name: `${step.name} with queues on Redis`,
  env: { TEST_QUEUES: 'redis' },
  skipped: noRedis,
});

const built: readonly Step[] = [
  { name: 'build', command: ['node', 'infra/ci/build.ts'], essential: true },
  { name: 'page budgets', command: ['node', 'infra/ci/budgets.ts'] },
];

/** What waits for the worker or hears of its doings: this runs on both, for it depends on the queues. */
const QUEUED = [
  '--testPathPatterns',
  '/(live|several|inbox|story|chaos|roles|redis-down|queues|queue-board)\\.e2e',
];

/** Tests of libraries that speak to a queue server take each in turn. */
export const wholeTests: readonly Step[] = [
  jest('db', '--maxWorkers=2'),
  ...built,
  e2e('api', '--testPathIgnorePatterns', 'redis-down'),
  e2e('web'),
  onRedis(e2e('api', ...QUEUED)),
  onRedis(e2e('web', ...QUEUED)),
];

/** All of it with queues on Redis alone. */
export const wholeTestsOnRedis: readonly Step[] = [
  jest('db', '--maxWorkers=2'),
  ...built,
  onRedis(e2e('api')),
  onRedis(e2e('web')),
];

/** Runs the steps one after the other and adds up what they found. */
export async function runSteps(steps: readonly Step[]): Promise<Sums> {
  const sums = { passed: 0, failed: 0, skipped: 0 };
  for (const step of steps) {
    process.stdout.write(`\n▸ ${step.name}\n`);
    if (step.skipped) {
      process.stdout.write(`– not done: ${step.skipped}\n`);
      sums.skipped += 1;
      continue;
    }
    const started = performance.now();
    const found = await runStep(step);
    sums.passed += found.passed;
    sums.failed += found.failed;
    sums.skipped += found.skipped;
    const seconds = ((performance.now() - started) / 1_000).toFixed(1);
    process.stdout.write(`${found.failed === 0 ? '✓' : '✗'} ${step.name} (${seconds} s)\n`);
    if (step.essential && found.failed > 0) break;
  }
  return sums;
}

async function runStep(step: Step): Promise<Sums> {
  const folder = mkdtempSync(join(tmpdir(), 'colloquy-step-'));
  const report = join(folder, 'report.json');
  const options = step.jest ? ['--json', `--outputFile=${report}`, '--silent=false'] : [];
  const code = await run([...step.command, ...options], step.env);
  const found = step.jest ? sumsOf(report, code) : oneCheck(code);
  rmSync(folder, { recursive: true });
  return found;
}

const oneCheck = (code: number): Sums => ({
  passed: code === 0 ? 1 : 0,
  failed: code === 0 ? 0 : 1,
  skipped: 0,
});

interface JestReport {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numRuntimeErrorTestSuites: number;
}

/** A suite that could not even start counts as one failure; so does a run without a report. */
function sumsOf(file: string, code: number): Sums {
  try {
    const report = JSON.parse(readFileSync(file, 'utf8')) as JestReport;
    const failed = report.numFailedTests + report.numRuntimeErrorTestSuites;
    return {
      passed: report.numPassedTests,
      failed: failed === 0 && code !== 0 ? 1 : failed,
      skipped: report.numPendingTests,
    };
  } catch {
    return oneCheck(code || 1);
  }
}

function run([command, ...options]: readonly string[], env: Step['env'] = {}): Promise<number> {
  const path = [join(root, 'node_modules', '.bin'), process.env.PATH].join(delimiter);
  const jestFlags = '--experimental-vm-modules --disable-warning=ExperimentalWarning';
  const child = spawn(command ?? '', options, {
    cwd: root,
    stdio: ['ignore', 'inherit', command === 'jest' ? 'pipe' : 'inherit'],
    env: {
      ...process.env,
      ...env,
      PATH: path,
      NX_DAEMON: 'false',
      NX_TUI: 'false',
      ...(command === 'jest' && { NODE_OPTIONS: jestFlags, FORCE_COLOR: '0' }),
    },
  });
  child.stderr?.pipe(process.stdout);
  return new Promise((resolve) => {
    child.on('error', () => resolve(1));
    child.on('close', (code) => resolve(code ?? 1));
  });
}

export function finish(sums: Sums): void {
  if (sums.skipped > 0)
    process.stdout.write(`\n${sums.skipped} skipped, each with its reason above`);
  process.stdout.write(`\n${sums.passed} passed, ${sums.failed} failed\n`);
  process.exitCode = sums.failed === 0 ? 0 : 1;
}
