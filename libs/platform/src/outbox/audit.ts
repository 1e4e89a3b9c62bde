import type { Sql } from '@colloquy/db';

export interface AuditFacts {
  /** Past tense, as `author.revealed`. */
  readonly act: string;
  readonly actorId: number;
  readonly courseId?: number;
  readonly postId?: number;
  /** The account that the act was done to. */
  readonly subjectId?: number;
  readonly reason?: string;
  readonly details?: Record<string, unknown>;
}

/** Every act of a moderator, staff or administrator on others leaves a line here. */
export async function audit(tx: Sql, now: Date, facts: AuditFacts): Promise<void> {
  const { act, actorId, courseId, postId, subjectId, reason = '', details = {} } = facts;
  await tx.query(
    `insert into audit_entry (act, actor_id, course_id, post_id, subject_id, reason, details, created_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [act, actorId, courseId ?? null, postId ?? null, subjectId ?? null, reason, details, now],
  );
}
