/** The closed list of error codes. The web turns each into a sentence in the reader's language. */
export const ErrorCode = {
  /** Somebody must sign in first. */
  UNAUTHENTICATED: 'UNAUTHENTICATED',
  /** The viewer may see the thing but not do this to it; `reason` says why. */
  FORBIDDEN: 'FORBIDDEN',
  /** No such thing, or one that this viewer may not know of. */
  NOT_FOUND: 'NOT_FOUND',
  /** Input breaks a rule; `problems` names each field and rule. */
  INVALID_INPUT: 'INVALID_INPUT',
  /** Somebody else changed the thing since it was read; `current` carries what it is now. */
  EDIT_CONFLICT: 'EDIT_CONFLICT',
  /** The act does not fit the state the thing is in; `reason` says which state. */
  CONFLICT: 'CONFLICT',
  /** Too many tries; `retryAfterSeconds` says how long to wait. */
  TOO_MANY_REQUESTS: 'TOO_MANY_REQUESTS',
  /** Wrong address or password; of who is signed in, `reason` says that it is the password. */
  WRONG_CREDENTIALS: 'WRONG_CREDENTIALS',
  /** A link from a mail that is used up, too old or was never given out. */
  INVALID_TOKEN: 'INVALID_TOKEN',
  UPLOAD_REFUSED: 'UPLOAD_REFUSED',
  INTERNAL: 'INTERNAL',
} as const;
export type ErrorCode = (typeof ErrorCode)[keyof typeof ErrorCode];

/** Why one field was refused. `bound` is the limit that was passed, where there is one. */
export type ProblemCode =
  | 'REQUIRED'
  | 'TOO_SHORT'
  | 'TOO_LONG'
  | 'TOO_FEW'
  | 'TOO_MANY'
  | 'OUT_OF_RANGE'
  | 'NOT_WELL_FORMED'
  | 'UNKNOWN'
  | 'TAKEN'
  | 'UNCHANGED'
  | 'NOT_ALLOWED'
  | 'NOT_AHEAD';

export interface Problem {
  /** Path in the input, as `input.tags.2`. */
  readonly path: string;
  readonly code: ProblemCode;
  readonly bound?: number;
}

export interface ErrorFacts {
  readonly reason?: string;
  readonly problems?: readonly Problem[];
  readonly retryAfterSeconds?: number;
  readonly current?: unknown;
}

/** The one error that services throw. The API translates it; anything else is INTERNAL. */
export class DomainError extends Error {
  readonly code: ErrorCode;
  readonly facts: ErrorFacts;

  constructor(code: ErrorCode, facts: ErrorFacts = {}) {
    super(facts.reason === undefined ? code : `${code}: ${facts.reason}`);
    this.name = 'DomainError';
    this.code = code;
    this.facts = facts;
  }
}

export const notFound = (): DomainError => new DomainError(ErrorCode.NOT_FOUND);

/** @throws DomainError INVALID_INPUT when there is any problem. */
export function refuseProblems(problems: readonly Problem[]): void {
  if (problems.length > 0) throw new DomainError(ErrorCode.INVALID_INPUT, { problems });
}
