import { Database, type Tx } from '@colloquy/db';
import { DomainError, ErrorCode } from '@colloquy/domain/vocabulary';
import { Clock } from '@colloquy/platform/clock';
import { emit } from '@colloquy/platform/outbox';
import type { Viewer } from '@colloquy/platform/viewer';
import { Injectable } from '@nestjs/common';
import { PasswordProofService } from '../passwords/password-proof.service.ts';
import { ERASE, OTHER_ADMINISTRATORS, removePersonal } from './erasure.queries.ts';

/** Whose account is being erased; the address is known for the last time. */
export interface Leaver {
  readonly accountId: number;
  readonly email: string | null;
}

/** Erasing an account by its owner: posts stay, under nobody's name. */
@Injectable()
export class ErasureService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly proof: PasswordProofService,
  ) {}

  /**
   * Erases the viewer's account, with all sessions, at once and for good. `leave` first takes the
   * person out of wherever they are, in the same transaction, and may refuse.
   * @throws DomainError UNAUTHENTICATED, WRONG_CREDENTIALS, TOO_MANY_REQUESTS, FORBIDDEN
   */
  async erase(
    viewer: Viewer,
    password: string,
    leave: (tx: Tx, leaver: Leaver) => Promise<void>,
  ): Promise<void> {
    const account = await this.proof.accountOf(viewer);
    const accountId = account.id;
    await this.proof.prove(account, password);
    await this.database.transaction(async (tx) => {
      const now = this.clock.now();
      await leave(tx, { accountId, email: account.email });
      await this.proof.hold(tx, account);
      await refuseLastAdministrator(tx, viewer);
      await removePersonal(tx, accountId);
      await tx.query(ERASE, [accountId, now]);
      await emit(tx, now, 'account.erased', { accountId });
    });
  }
}

/** A site without an administrator cannot get one again. */
async function refuseLastAdministrator(
  tx: Tx,
  { isAdministrator, accountId }: Viewer,
): Promise<void> {
  if (!isAdministrator) return;
  const others = await tx.query<unknown[]>(OTHER_ADMINISTRATORS, [accountId]);
  if (others.length === 0)
    throw new DomainError(ErrorCode.FORBIDDEN, { reason: 'LAST_ADMINISTRATOR' });
}
