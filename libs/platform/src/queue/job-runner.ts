import type { Job } from 'bullmq';
import type { Logger } from '../logging/index.ts';
import type { EventTask } from '../outbox/index.ts';
import type { AnyHandler } from './event-handler.ts';
import type { Failure, TaskDoer } from './do-task.ts';
import { tasksOf, type EventsJob } from './jobs.ts';
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

/** Some tasks of a job failed; those that did not are done. */
class TasksFailed extends Error {
  constructor(readonly failures: readonly Failure[]) {
    super(failures.map(({ handler, error }) => `${handler}: ${String(error)}`).join('; '));
  }
}

/** What failed in a job: its tasks one by one, or the job itself. */
export const failuresOf = (job: Pick<Job, 'name'> | undefined, error: Error): readonly Failure[] =>
  error instanceof TasksFailed ? error.failures : [{ handler: job?.name ?? 'unknown', error }];

/** What jobs need to be done. */
export interface JobTools {
  readonly doer: TaskDoer;
  readonly schedule: readonly RepeatingJob[];
  /** Makes a job of each event of these tasks. */
  readonly alone: (tasks: readonly EventTask[]) => Promise<void>;
}

/** Does one job: a round of what comes round by itself, else the tasks of events. */
export const runJob = (tools: JobTools): ((job: RunnableJob) => Promise<void>) => {
  const rounds = new Map(tools.schedule.map((each) => [each.name, each]));
  return async (job) => {
    const round = rounds.get(job.name);
    await (round ? round.run() : doTasks(tools, job));
  };
};

/** What fails among several is tried again by itself, each with a job and tries of its own. */
async function doTasks({ doer, alone }: JobTools, job: RunnableJob): Promise<void> {
  const { events } = job.data as EventsJob;
  const failures = await doer.do(events.flatMap(tasksOf));
  if (failures.length === 0) return;
  if (events.length > 1) return alone(failures.map(({ task }) => task));
  if (isLastTry(job)) for (const { task, error } of failures) await doer.bury(task, error);
  throw new TasksFailed(failures);
}

/** Tells of a failure: a warning while it will be tried again, an error when it was the last try. */
export const logFailure =
  (logger: Logger) =>
  (
    job: Pick<Job, 'id' | 'name' | 'data' | 'attemptsMade' | 'opts'> | undefined,
    error: Error,
  ): void => {
    const last = !job || job.attemptsMade >= (job.opts.attempts ?? 1);
    const { events: [event] = [] } = (job?.data ?? {}) as Partial<EventsJob>;
    for (const failure of failuresOf(job, error)) {
      const facts = {
        ...{ err: failure.error, job: failure.handler, jobId: job?.id },
        attempt: job?.attemptsMade,
        requestId: event?.requestId,
      };
      if (last) logger.error(facts, 'a job failed for good and is kept with its reason');
      else logger.warn(facts, 'a job failed and will be tried again');
    }
  };
