import type { Failure, ProblemCode, RefusalReason } from '#lib/failure.ts';
import { fieldOf } from '#lib/failure.ts';
import { t } from './index.ts';

type Problem = NonNullable<Failure['problems']>[number];

/** Why an act is not open to the reader, as a sentence; also for `viewer…` fields. */
export const reasonSentence = (reason: RefusalReason | string | null | undefined): string =>
  t(`errors.reason_${(reason ?? 'UNKNOWN') as RefusalReason}`);

/** What is wrong with one field. */
export const problemSentence = ({ code, bound }: Problem): string =>
  t(`errors.problem_${code as ProblemCode}`, { bound: bound ?? '' });

/** What happened, in one sentence. */
export function failureSentence(failure: Failure): string {
  if (failure.code === 'TOO_MANY_REQUESTS') {
    return t('errors.code_TOO_MANY_REQUESTS', { n: Math.ceil(failure.retryAfterSeconds ?? 60) });
  }
  const reasoned = failure.code === 'FORBIDDEN' || failure.code === 'CONFLICT';
  if (reasoned && failure.reason !== undefined) return reasonSentence(failure.reason);
  return t(`errors.code_${failure.code}`);
}

/** The sentence for one field of a form, if the failure concerns it. */
export function problemOf(failure: Failure | undefined, field: string): string | undefined {
  const problem = failure?.problems?.find(({ path }) => fieldOf(path) === field);
  return problem && problemSentence(problem);
}
