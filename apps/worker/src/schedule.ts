import { Database } from '@colloquy/db';
import { forgetEnded } from '@colloquy/identity/worker';
import { moderationJobs } from '@colloquy/moderation/worker';
import { notificationJobs } from '@colloquy/notifications/worker';
import { Clock } from '@colloquy/platform/clock';
import { forgetRelayed } from '@colloquy/platform/outbox';
import type { RepeatingJob } from '@colloquy/platform/queue';
import { qaJobs } from '@colloquy/qa/worker';
import { reputationJobs } from '@colloquy/reputation/worker';
import { IndexingService } from '@colloquy/search/worker';
import type { INestApplicationContext } from '@nestjs/common';

const MINUTE_MS = 60_000;

/** Every job that comes round by itself. Patterns are read in UTC. */
export function schedule(app: INestApplicationContext): readonly RepeatingJob[] {
  const database = app.get(Database);
  const now = (): Date => app.get(Clock).now();
  return [
    {
      name: 'outbox.forget',
      when: { pattern: '17 * * * *' },
      run: async () => void (await forgetRelayed(database, now())),
    },
    {
      name: 'identity.forget-ended',
      when: { pattern: '37 * * * *' },
      run: () => forgetEnded(database, now()),
    },
    ...reputationJobs(app),
    {
      name: 'search.fill-new',
      when: { every: MINUTE_MS },
      run: async () => void (await app.get(IndexingService).fillNew()),
    },
    {
      name: 'search.check',
      when: { pattern: '47 2 * * *' },
      run: async () => void (await app.get(IndexingService).check()),
    },
    ...moderationJobs(app),
    ...qaJobs(app),
    ...notificationJobs(app),
  ];
}
