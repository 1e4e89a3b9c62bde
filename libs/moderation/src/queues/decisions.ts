import type { CloseReason, FlagOutcome, ReviewDecision } from '@colloquy/domain/vocabulary';

/** What a reviewer decided, as the item keeps it. */
export interface RecordedDecision {
  readonly choice: ReviewDecision;
  /** To whoever is concerned; of WELCOME, the comment that is posted. */
  readonly note: string;
  /** Of an upheld flag, what becomes of the post. */
  readonly outcome: FlagOutcome;
  /** Of a question that is closed. */
  readonly closeReason: CloseReason | null;
  readonly duplicateOfNumber: number | null;
  /** Flags that are not upheld with the others, because their claim does not hold. */
  readonly rejectedFlagIds: readonly number[];
  /** How the thing stood when it was decided on; if it changed until the effect, nothing is done. */
  readonly seen: string;
}
