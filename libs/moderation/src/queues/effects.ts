import type { CourseAccess } from '@colloquy/courses';
import type { Tx } from '@colloquy/db';
import { notFound, type QueueKind } from '@colloquy/domain/vocabulary';
import type { Viewer } from '@colloquy/platform/viewer';
import type { Act } from '@colloquy/qa';
import type { RecordedDecision } from './decisions.ts';
import type { ReviewItemRow } from './items.queries.ts';

/** One item in the act of deciding it: its thread and its row are locked. */
export interface ReviewScene {
  readonly tx: Tx;
  readonly now: Date;
  readonly viewer: Viewer;
  readonly actorId: number;
  readonly access: CourseAccess;
  readonly item: ReviewItemRow;
  /** The act on the post that it stands at; null for an appeal against a sanction. */
  readonly act: Act | null;
}

/**
 * What deciding an item of one queue does. A decision is checked when it is made and takes effect
 * seconds later, in one transaction that also marks the item: so it happens once or not at all.
 */
export abstract class QueueEffect {
  abstract readonly queue: QueueKind;

  /** Refuses who has no right, and what is wrong with the decision as typed. */
  abstract check(scene: ReviewScene, decision: RecordedDecision): Promise<void>;

  /** How the thing stands, in a word that changes when a decision on it should be made anew. */
  seen(_scene: ReviewScene): Promise<string> {
    return Promise.resolve('');
  }

  /** Does it. Asks every rule again, for things may have changed. */
  abstract apply(scene: ReviewScene, decision: RecordedDecision): Promise<void>;
}

/** The act on the post of an item that has one. @throws DomainError NOT_FOUND */
export function actOf({ act }: ReviewScene): Act {
  if (!act) throw notFound();
  return act;
}
