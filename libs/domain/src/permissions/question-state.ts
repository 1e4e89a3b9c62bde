import { QuestionState } from '../vocabulary/index.ts';

/** What a question's state follows from. */
export interface StateOfQuestion {
  readonly deletedAt: Date | null;
  readonly closedAt: Date | null;
  readonly acceptedAnswerId: number | null;
}

/** What can happen to a question next; the strongest fact wins. */
export function questionState(question: StateOfQuestion): QuestionState {
  if (question.deletedAt !== null) return QuestionState.DELETED;
  if (question.closedAt !== null) return QuestionState.CLOSED;
  return question.acceptedAnswerId === null ? QuestionState.OPEN : QuestionState.ANSWERED;
}
