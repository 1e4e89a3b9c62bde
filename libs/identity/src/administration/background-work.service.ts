import { Database } from '@colloquy/db';
import { Clock } from '@colloquy/platform/clock';
import { Config } from '@colloquy/platform/config';
import { audit, backlogOf, deadLetters, replayDeadLetters } from '@colloquy/platform/outbox';
import { queueCounts } from '@colloquy/platform/queue';
import type { Viewer } from '@colloquy/platform/viewer';
import { Injectable } from '@nestjs/common';
import { administrator } from './administrator.ts';
import type { BackgroundWorkType, HandlerBacklog } from './background-work.types.ts';

const HANDLERS = `
  select handler, (count(*) filter (where dead_at is null))::int as tasks,
         (count(*) filter (where dead_at is not null))::int as dead,
         coalesce(extract(epoch from now() - min(created_at) filter (where dead_at is null)),
                  0)::float as "oldestSeconds"
    from event_task group by handler order by handler`;

/** The work behind the scenes, for those who run the site. */
@Injectable()
export class BackgroundWorkService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly config: Config,
  ) {}

  /** @throws DomainError UNAUTHENTICATED; FORBIDDEN to all but administrators of the site */
  async look(viewer: Viewer): Promise<BackgroundWorkType> {
    administrator(viewer);
    const [{ events, oldestEvent }, handlers, letters, jobs] = await Promise.all([
      backlogOf(this.database),
      this.database.query<HandlerBacklog>(HANDLERS),
      deadLetters(this.database),
      queueCounts(this.config).catch(() => null),
    ]);
    const texts = letters.map((each) => ({ ...each, payload: JSON.stringify(each.payload) }));
    return { events, oldestEvent, jobs, handlers, deadLetters: texts };
  }

  /**
   * Lets what failed for good be tried again, of one handler or with null of all; returns how many.
   * @throws DomainError as `look`
   */
  async replay(viewer: Viewer, handler: string | null): Promise<number> {
    const actorId = administrator(viewer);
    const count = await replayDeadLetters(this.database, handler);
    const details = { handler, count };
    await audit(this.database, this.clock.now(), {
      act: 'dead-letters.replayed',
      actorId,
      details,
    });
    return count;
  }
}
