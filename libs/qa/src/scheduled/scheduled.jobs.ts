import { Database } from '@colloquy/db';
import { Clock } from '@colloquy/platform/clock';
import type { RepeatingJob } from '@colloquy/platform/queue';
import type { INestApplicationContext } from '@nestjs/common';
import { forgetPostings } from '../posts/once.ts';
import { ScheduledService } from './scheduled.service.ts';

/** A set time is kept to within this. In milliseconds. */
const ASK_EVERY = 15_000;

/** What comes round by itself. It looks at the tables alone, so a missed round is made up by the next. */
export const qaJobs = (app: INestApplicationContext): readonly RepeatingJob[] => [
  {
    name: 'qa.ask-scheduled',
    when: { every: ASK_EVERY },
    run: async () => void (await app.get(ScheduledService, { strict: false }).askDue()),
  },
  {
    name: 'qa.forget-postings',
    when: { pattern: '27 3 * * *' },
    run: () => forgetPostings(app.get(Database), app.get(Clock).now()),
  },
];
