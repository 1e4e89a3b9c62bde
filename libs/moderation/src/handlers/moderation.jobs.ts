import type { RepeatingJob } from '@colloquy/platform/queue';
import type { INestApplicationContext, Type } from '@nestjs/common';
import { CasesService } from '../cases/cases.service.ts';
import { ConductService } from '../conduct/conduct.service.ts';
import { ApplyService } from '../queues/apply.service.ts';
import { FillingService } from '../queues/filling.service.ts';

/** What comes round by itself. Each looks at the tables alone, so a missed round is made up by the next. */
export function moderationJobs(app: INestApplicationContext): readonly RepeatingJob[] {
  const get = <T>(type: Type<T>): T => app.get(type, { strict: false });
  return [
    {
      name: 'moderation.lapse-cases',
      when: { pattern: '* * * * *' },
      run: async () => void (await get(CasesService).lapseDue()),
    },
    {
      name: 'moderation.apply-decisions',
      when: { pattern: '* * * * *' },
      run: async () => void (await get(ApplyService).applyDue()),
    },
    {
      name: 'moderation.keep-queues',
      when: { pattern: '27 * * * *' },
      run: async () => {
        await get(FillingService).fill(null);
        await get(FillingService).clear();
      },
    },
    {
      name: 'moderation.search-conduct',
      when: { pattern: '13 2 * * *' },
      run: () => get(ConductService).searchAll(),
    },
  ];
}
