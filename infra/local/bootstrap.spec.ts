import { afterAll, describe, expect, it } from '@jest/globals';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from './paths.ts';
import { isAlive } from './processes.ts';

describe('the bootstrap, run by another Node than the pinned one', () => {
  const folder = mkdtempSync(join(tmpdir(), 'colloquy-bootstrap-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  it('ends what it started when the shell between npm and itself dies', async () => {
    const [node, script] = [join(folder, 'node'), join(folder, 'waits.mjs')];
    copyFileSync(process.execPath, node);
    writeFileSync(script, 'console.log(process.pid); setInterval(() => undefined, 1_000);');
    const command = `"${node}" infra/local/bootstrap.mjs "${script}"; true`;
    const shell = spawn('sh', ['-c', command], {
      cwd: ROOT,
      env: { ...process.env, npm_lifecycle_event: 'start' },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const [line] = (await once(shell.stdout, 'data')) as [Buffer];
    shell.kill('SIGKILL');
    // The pipe is open for as long as anybody below the shell lives.
    await once(shell.stdout, 'close');
    expect(isAlive(Number(line))).toBe(false);
  });
});
