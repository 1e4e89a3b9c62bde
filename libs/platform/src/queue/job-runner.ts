import type { Job } from 'bullmq';
import type { Logger } from '../logging/index.ts';
import type { EventTask, OutboxEvent } from '../outbox/index.ts';
import type { AnyHandler } from './event-handler.ts';
import type { TaskDoer } from './do-task.ts';
import type { RepeatingJob } from './repeating-job.ts';

type RunnableJob = Pick<Job, 'name' | 'data' | 'attemptsMade' | 'opts'>;

/** Names stand in job ids, where BullMQ allows no colon. */
const goodName = /^[a-z][a-z0-9.-]*$/;

/** @throws Error when two share a name or one has a name that cannot stand in a job id. */
export function refuseBadNames(
  handlers: readonly AnyHandler[],
  schedule: readonly RepeatingJob[],
): void {
  const names = [...handlers, ...schedule].map(({ name }) => name);
  const bad = names.find((name) => !goodName.test(name));
  if (bad !== undefined) throw new Error(`A job cannot be named "${bad}".`);
  if (new Set(names).size < names.length)
    throw new Error('Two handlers or repeating jobs share a name.');
}

const isLastTry = ({ attemptsMade, opts }: RunnableJob): boolean =>
  attemptsMade + 1 >= (opts.attempts ?? 1);

/** Does one job: a round of what comes round by itself, else a task. */
export const runJob = (
  doer: TaskDoer,
  schedule: readonly RepeatingJob[],
): ((job: RunnableJob) => Promise<void>) => {
  const rounds = new Map(schedule.map((each) => [each.name, each]));
  return async (job) => {
    const round = rounds.get(job.name);
    if (round) return round.run();
    const task: EventTask = { ...(job.data as OutboxEvent), handler: job.name };
    try {
      await doer.do(task);
    } catch (error) {
      if (isLastTry(job)) await doer.bury(task, error);
      throw error;
    }
  };
};

/** Tells of a failure: a warning while it will be tried again, an error when it was the last try. */
export const logFailure =
  (logger: Logger) =>
  (
    job: Pick<Job, 'id' | 'name' | 'data' | 'attemptsMade' | 'opts'> | undefined,
    error: Error,
  ): void => {
    const facts = {
      err: error,
      job: job?.name,
      jobId: job?.id,
      attempt: job?.attemptsMade,
      requestId: (job?.data as Partial<OutboxEvent> | undefined)?.requestId,
    };
    const last = !job || job.attemptsMade >= (job.opts.attempts ?? 1);
    if (last) logger.error(facts, 'a job failed for good and is kept with its reason');
    else logger.warn(facts, 'a job failed and will be tried again');
  };
