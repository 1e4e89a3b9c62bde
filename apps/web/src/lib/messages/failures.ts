import type { Failure, ProblemCode, RefusalReason } from '#lib/failure.ts';
import { fieldOf } from '#lib/failure.ts';
import type { Key } from './index.ts';
import { t } from './index.ts';

type Problem = NonNullable<Failure['problems']>[number];

/** Why an act is not open to the reader, as a sentence; also for `viewer…` fields. */
export const reasonSentence = (reason: RefusalReason | string | null | undefined): string =>
  t(`errors.reason_${(reason ?? 'UNKNOWN') as RefusalReason}`);

/** What is wrong with one field. */
export const problemSentence = ({ code, bound }: Problem): string =>
  t(`errors.problem_${code as ProblemCode}`, { bound: bound ?? '' });

/** Codes of which the reason says more. */
const REASONED: ReadonlySet<Failure['code']> = new Set([
  'FORBIDDEN',
  'CONFLICT',
  'WRONG_CREDENTIALS',
]);

/** What happened, in one sentence. */
export function failureSentence(failure: Failure): string {
  if (failure.code === 'TOO_MANY_REQUESTS') {
    return t('errors.code_TOO_MANY_REQUESTS', { n: Math.ceil(failure.retryAfterSeconds ?? 60) });
  }
  if (REASONED.has(failure.code) && failure.reason !== undefined)
    return reasonSentence(failure.reason);
  return t(`errors.code_${failure.code}`);
}

/** Problems of which more can be said where they concern this field. */
const SAID_OF: Readonly<Record<string, Key>> = {
  'UNKNOWN quote': 'errors.unknown_quote',
  'UNKNOWN duplicateOfNumber': 'errors.unknown_duplicateOfNumber',
  'NOT_WELL_FORMED email': 'errors.notWellFormed_email',
  'NOT_WELL_FORMED ownerEmail': 'errors.notWellFormed_email',
  'TAKEN ownerEmail': 'errors.taken_ownerEmail',
  'NOT_ALLOWED password': 'errors.notAllowed_password',
  'NOT_ALLOWED new': 'errors.notAllowed_password',
};

/** The sentence for one field of a form, if the failure concerns it. */
export function problemOf(failure: Failure | undefined, field: string): string | undefined {
  const problem = failure?.problems?.find(({ path }) => fieldOf(path) === field);
  const special = problem && SAID_OF[`${problem.code} ${field}`];
  return special ? t(special as never) : problem && problemSentence(problem);
}
