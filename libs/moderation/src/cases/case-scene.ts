import type { Tx } from '@colloquy/db';
import type { CaseWithParties } from '@colloquy/domain/permissions';
import type { CaseParty } from '@colloquy/domain/vocabulary';
import { notFound } from '@colloquy/domain/vocabulary';
import { readCase, type CaseFactsRow } from './cases.queries.ts';

/** One case in a transaction that has its thread locked. */
export interface CaseScene extends CaseFactsRow {
  readonly tx: Tx;
  readonly now: Date;
  /** Who acts; null: time does. */
  readonly actorId: number | null;
}

/** @throws DomainError NOT_FOUND */
export async function sceneOf(
  at: Pick<CaseScene, 'tx' | 'now' | 'actorId'>,
  caseId: number,
): Promise<CaseScene> {
  const { tx, now, actorId } = at;
  const found = await readCase(tx, caseId);
  if (!found) throw notFound();
  return { ...found, tx, now, actorId };
}

/** The case as the rules of the domain see it. */
export const factsOf = (
  { row, answer, flags }: CaseFactsRow,
  appellant: CaseParty | null = null,
): CaseWithParties => ({
  state: row.state,
  repairDueAt: row.repairUntil,
  // An edit that went back to the flagged text has repaired nothing.
  isEdited: answer.version > row.judgedVersion && answer.bodyMarkdown !== row.answerMarkdown,
  appellant,
  authorId: answer.authorId,
  flaggerIds: flags.flatMap(({ accountId }) => (accountId === null ? [] : [accountId])),
  repairedById: row.repairedById,
  decidedById: row.decidedById,
  decidedAt: row.decidedAt,
});
