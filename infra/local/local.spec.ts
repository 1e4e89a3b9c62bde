import { describe, expect, it } from '@jest/globals';
import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { nextDelay } from './back-off.ts';
import { consoleForm } from './log-lines.ts';
import { isFree, nextFreePort } from './ports.ts';
import { isAlive, isSame, markOf } from './processes.ts';
import { fingerprintOf, isFresh, writeStamp } from './stamp.ts';

describe('the pause before a crashed process is started again', () => {
  it('begins with half a second and doubles up to thirty seconds', () => {
    const delays: number[] = [];
    for (let delay = 0, crash = 0; crash < 9; crash += 1) {
      delay = nextDelay(delay, 100);
      delays.push(delay);
    }
    expect(delays).toEqual([500, 1000, 2000, 4000, 8000, 16_000, 30_000, 30_000, 30_000]);
  });

  it('begins anew after a run that lasted a minute', () => {
    expect(nextDelay(16_000, 60_000)).toBe(500);
    expect(nextDelay(16_000, 59_999)).toBe(30_000);
  });
});

describe('ports', () => {
  it('a taken port is not free, and the search goes on behind it', async () => {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    try {
      expect(await isFree(port)).toBe(false);
      expect(await nextFreePort(port)).toBeGreaterThan(port);
    } finally {
      server.close();
    }
  });

  it('a port that browsers refuse is passed over', async () => {
    expect(await nextFreePort(4190)).toBeGreaterThan(4190);
  });
});

describe('processes', () => {
  it('this process is alive and the same as its mark', () => {
    expect(isAlive(process.pid)).toBe(true);
    expect(isSame(markOf(process.pid))).toBe(true);
  });

  it('a later process with the same pid is another one', () => {
    expect(isSame({ pid: process.pid, started: 'at another time' })).toBe(false);
  });
});

describe('the stamp of a build', () => {
  const inFolder = (check: (folder: string, stamp: () => string) => void): void => {
    const root = mkdtempSync(join(tmpdir(), 'colloquy-stamp-'));
    const folder = join(root, 'src');
    mkdirSync(folder);
    writeFileSync(join(folder, 'a.ts'), 'a');
    writeFileSync(join(folder, 'b.ts'), 'b');
    try {
      check(folder, () => fingerprintOf([folder]));
    } finally {
      rmSync(root, { recursive: true });
    }
  };

  it('stays while nothing changes', () => {
    inFolder((_folder, stamp) => expect(stamp()).toBe(stamp()));
  });

  it('changes with a deleted file, a new one, and one put back with an older time', () => {
    inFolder((folder, stamp) => {
      const seen = [stamp()];
      rmSync(join(folder, 'b.ts'));
      seen.push(stamp());
      writeFileSync(join(folder, 'c.ts'), 'c');
      seen.push(stamp());
      utimesSync(join(folder, 'a.ts'), 1_000, 1_000);
      seen.push(stamp());
      expect(new Set(seen).size).toBe(4);
    });
  });

  it('does not change with tests and built files, which no process runs from', () => {
    inFolder((folder, stamp) => {
      const before = stamp();
      writeFileSync(join(folder, 'a.spec.ts'), 'test');
      mkdirSync(join(folder, 'dist'));
      writeFileSync(join(folder, 'dist', 'a.js'), 'built');
      expect(stamp()).toBe(before);
    });
  });

  it('counts for nothing when a built file is missing', () => {
    inFolder((folder, stamp) => {
      const file = join(folder, 'dist', 'stamp');
      writeStamp(file, stamp());
      expect(isFresh(file, stamp(), [join(folder, 'a.ts')])).toBe(true);
      expect(isFresh(file, stamp(), [join(folder, 'missing.js')])).toBe(false);
    });
  });
});

describe('log lines on the console', () => {
  it('shows warnings and errors with their cause, and nothing below', () => {
    expect(consoleForm('{"level":"info","msg":"a mail was written"}')).toBeNull();
    expect(consoleForm('{"level":"warn","msg":"slow"}')).toBe('warning: slow');
    expect(consoleForm('{"level":"error","msg":"no mail","err":{"message":"refused"}}')).toBe(
      'error: no mail: refused',
    );
  });

  it('shows what is no log line, such as the words of a crash', () => {
    expect(consoleForm('Error: out of memory')).toBe('Error: out of memory');
    expect(consoleForm('{not json')).toBe('{not json');
    expect(consoleForm('  ')).toBeNull();
  });
});
