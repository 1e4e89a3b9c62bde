import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, it } from '@jest/globals';
import { SessionService } from '@colloquy/identity';
import { SetClock } from '@colloquy/platform/clock';
import { loadConfig } from '@colloquy/platform/config';
import { migrateQueues } from '@colloquy/platform/queue';
import { aPerson, LONG_AGO, testDatabase } from '@colloquy/testing';
import express from 'express';
import { BOARD_PATH, QueueBoard } from './queue-board.ts';

it('a board that could not be opened is opened for whoever comes next', async () => {
  const { database, url, drop } = await testDatabase();
  await migrateQueues({ DATABASE_URL: url });
  const sessions = new SessionService(database, new SetClock(LONG_AGO));
  const admin = await aPerson(database, { isAdministrator: true });
  const { token } = await database.transaction((tx) =>
    sessions.start(tx, admin.id, { address: '192.0.2.1', userAgent: '' }),
  );
  const config = { ...loadConfig({ DATABASE_URL: url, NODE_ENV: 'test' }), REDIS_URL: 'redis://[' };
  const board = new QueueBoard(config, sessions);
  const listening = createServer(express().use(BOARD_PATH, board.handle));
  await new Promise<void>((resolve) => listening.listen(0, '127.0.0.1', resolve));
  const { port } = listening.address() as AddressInfo;
  const ask = async (): Promise<number> =>
    (
      await fetch(`http://127.0.0.1:${port}${BOARD_PATH}/api/queues`, {
        headers: { cookie: `colloquy_session=${token}` },
      })
    ).status;

  expect(await ask()).toBe(500);
  config.REDIS_URL = '';
  expect(await ask()).toBe(200);
  listening.close();
  await board.onApplicationShutdown();
  await drop();
});
