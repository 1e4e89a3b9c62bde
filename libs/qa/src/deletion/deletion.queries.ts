import type { Sql } from '@colloquy/db';

export interface DeletionValues {
  readonly at: Date;
  readonly byId: number;
  readonly reason: string | null;
}

const WRITE = `update post set deleted_at = $2, deleted_by_id = $3, delete_reason = $4 where id = $1`;

/** Deletes a post, or with null restores it. */
export async function writeDeletion(
  tx: Sql,
  postId: number,
  values: DeletionValues | null,
): Promise<void> {
  await tx.query(WRITE, [postId, values?.at ?? null, values?.byId ?? null, values?.reason ?? null]);
}
