import type { Sql } from '@colloquy/db';

/** How far behind the work that follows from acts is. */
export interface Backlog {
  /** Events that no relay has taken yet. */
  readonly events: number;
  /** Age of the oldest of them, in seconds; 0 for none. */
  readonly oldestEvent: number;
  /** Tasks that are still to be done. */
  readonly tasks: number;
  /** Age of the event of the oldest of them, in seconds; 0 for none. */
  readonly oldestTask: number;
  /** Tasks that failed for good. */
  readonly dead: number;
}

const BACKLOG = `
  select o.events, o."oldestEvent", t.tasks, t."oldestTask", t.dead
    from (select count(*)::int as events,
                 coalesce(extract(epoch from now() - min(created_at)), 0)::float as "oldestEvent"
            from outbox where relayed_at is null) o,
         (select (count(*) filter (where dead_at is null))::int as tasks,
                 coalesce(extract(epoch from now() - min(created_at) filter (where dead_at is null)),
                          0)::float as "oldestTask",
                 (count(*) filter (where dead_at is not null))::int as dead
            from event_task) t`;

export async function backlogOf(database: Sql): Promise<Backlog> {
  const [row] = await database.query<Backlog>(BACKLOG);
  return row ?? { events: 0, oldestEvent: 0, tasks: 0, oldestTask: 0, dead: 0 };
}
