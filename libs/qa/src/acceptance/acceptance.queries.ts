import type { Sql } from '@colloquy/db';

/** The acceptance of a question, all of it. */
export interface AcceptanceValues {
  readonly answerId: number;
  readonly at: Date;
  readonly byId: number;
  readonly restatement: string | null;
}

const WRITE = `update post set accepted_answer_id = $2, accepted_at = $3, accepted_by_id = $4,
    restatement = $5 where id = $1`;

export async function writeAcceptance(
  tx: Sql,
  questionId: number,
  values: AcceptanceValues | null,
): Promise<void> {
  const { answerId = null, at = null, byId = null, restatement = null } = values ?? {};
  await tx.query(WRITE, [questionId, answerId, at, byId, restatement]);
}
