import { Database } from '@colloquy/db';
import type { RepeatingJob } from '@colloquy/platform/queue';
import { type INestApplicationContext, Module } from '@nestjs/common';
import { CourseLedgerHandler, LedgerHandler } from './ledger/ledger.handler.ts';
import { LedgerService } from './ledger/ledger.service.ts';
import { WeeksJob } from './overview/weeks.job.ts';
import { StandingJob } from './standing/standing.job.ts';

export { LedgerService, StandingJob, WeeksJob };

const services = [LedgerService, StandingJob, WeeksJob];

/** Reputation in the worker process. */
@Module({ providers: [...services, LedgerHandler, CourseLedgerHandler], exports: services })
export class ReputationWorkerModule {}

/** Every quarter of a minute: a badge that comes within the minute still belongs to the act. */
const STANDING_MS = 15_000;

/** What this feature does by itself. */
export const reputationJobs = (app: INestApplicationContext): readonly RepeatingJob[] => [
  {
    name: 'reputation.standing',
    when: { every: STANDING_MS },
    run: () => app.get(StandingJob).run(),
  },
  {
    name: 'reputation.weeks',
    when: { pattern: '*/10 * * * *' },
    run: () => app.get(WeeksJob).run(),
  },
  {
    name: 'reputation.rebuild',
    when: { pattern: '23 3 * * *' },
    run: () => rebuildAll(app.get(Database), app.get(LedgerService)),
  },
];

/** In case an event was lost; what is right costs reads alone. */
async function rebuildAll(database: Database, ledger: LedgerService): Promise<void> {
  const courses = await database.query<{ id: number }>('select id from course order by id');
  for (const { id } of courses) await ledger.rebuild(id);
}
