import type { Database } from '@colloquy/db';
import { backlogOf, type Backlog } from '../outbox/index.ts';

const meanings: { readonly [K in keyof Backlog]: readonly [name: string, meaning: string] } = {
  events: ['outbox_events', 'Events that no relay has taken yet.'],
  oldestEvent: ['outbox_oldest_event_seconds', 'Age of the oldest event not yet taken.'],
  tasks: ['tasks_waiting', 'Pairs of event and handler still to be done.'],
  oldestTask: ['tasks_oldest_seconds', 'Age of the event of the oldest task.'],
  dead: ['tasks_dead', 'Tasks that failed for good and wait for a replay.'],
};

const gauge = (backlog: Backlog, key: keyof Backlog): string => {
  const [name, meaning] = meanings[key];
  const full = `colloquy_${name}`;
  return `# HELP ${full} ${meaning}\n# TYPE ${full} gauge\n${full} ${backlog[key]}\n`;
};

/** Numbers about background work for Prometheus; failures are those of this process. */
export async function writeMetrics(
  database: Database,
  failures: ReadonlyMap<string, number>,
): Promise<string> {
  const backlog = await backlogOf(database);
  const gauges = Object.keys(meanings).map((key) => gauge(backlog, key as keyof Backlog));
  const failed = [...failures].map(
    ([job, count]) => `colloquy_job_failures_total{job="${job}"} ${count}\n`,
  );
  const head =
    '# HELP colloquy_job_failures_total Tries that failed, since the process began.\n' +
    '# TYPE colloquy_job_failures_total counter\n';
  return [...gauges, head, ...failed].join('');
}
