import type { RepeatingJob } from '@colloquy/platform/queue';
import type { INestApplicationContext } from '@nestjs/common';
import { AnnouncementsService } from './announcements/announcements.service.ts';
import { DueDeliveries } from './delivery/delivery.jobs.ts';
import { StaffDigestsService } from './staff/staff-digests.service.ts';

/** Quiet hours, holds and digests end to the minute; three looks a minute keep that promise. */
const DUE_EVERY_MS = 20_000;
/** A set time is kept to within this. */
const PUBLISH_EVERY_MS = 15_000;

/** What comes round by itself. Each looks at the tables alone, so a missed round is made up by the next. */
export function notificationJobs(app: INestApplicationContext): readonly RepeatingJob[] {
  const due = app.get(DueDeliveries, { strict: false });
  const staffDigests = app.get(StaffDigestsService, { strict: false });
  const announcements = app.get(AnnouncementsService, { strict: false });
  return [
    {
      name: 'notifications.ring',
      when: { every: DUE_EVERY_MS },
      run: async () => void (await due.ring()),
    },
    { name: 'notifications.forget', when: { pattern: '7 3 * * *' }, run: () => due.forget() },
    {
      name: 'notifications.staff-digests',
      when: { pattern: '*/10 * * * *' },
      run: async () => void (await staffDigests.makeDue()),
    },
    {
      name: 'notifications.publish-announcements',
      when: { every: PUBLISH_EVERY_MS },
      run: async () => void (await announcements.publishDue()),
    },
  ];
}
