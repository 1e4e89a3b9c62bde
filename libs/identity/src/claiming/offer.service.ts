import { Database, type Tx } from '@colloquy/db';
import {
  DomainError,
  ErrorCode,
  notFound,
  OFFER_DAYS,
  refuseProblems,
} from '@colloquy/domain/vocabulary';
import { Clock } from '@colloquy/platform/clock';
import { Config } from '@colloquy/platform/config';
import { inOrder, type RequestLoaders } from '@colloquy/platform/loaders';
import { audit, emit } from '@colloquy/platform/outbox';
import type { Viewer } from '@colloquy/platform/viewer';
import { Injectable } from '@nestjs/common';
import { checkEmail } from '../accounts/email.ts';
import { isTaken } from '../accounts/taken.ts';
import { administrator } from '../administration/administrator.ts';
import { PersonService } from '../persons/person.service.ts';
import type { PersonType } from '../persons/person.types.ts';
import { FREE_FAILURES, FREE_OFFERS } from '../throttle/back-off.ts';
import { ThrottleService } from '../throttle/throttle.service.ts';
import { endLinks, storeLink } from '../tokens/link.ts';
import { mailedToken } from '../tokens/token.ts';
import { GIVE_ADDRESS, LOCK_TO_OFFER, OFFERS } from './offer.queries.ts';
import type { AccountOffer, OfferAccountInput } from './offer.types.ts';

const DAY_MINUTES = 24 * 60;

/**
 * Accounts that came with an import, without address or password, given to those who own them. An
 * administrator of the site, who knows whose it is, names the address; a mail carries the link by
 * which its reader chooses a password, as after a forgotten one.
 */
@Injectable()
export class OfferService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly config: Config,
    private readonly persons: PersonService,
    private readonly throttle: ThrottleService,
  ) {}

  /**
   * Gives an unclaimed account this address and mails it the link. Until somebody follows it the
   * address may be corrected; the links before then end.
   * @throws DomainError UNAUTHENTICATED, FORBIDDEN, INVALID_INPUT (TAKEN for another account's
   *   address), TOO_MANY_REQUESTS, NOT_FOUND, CONFLICT (ALREADY_CLAIMED)
   */
  async offer(viewer: Viewer, input: OfferAccountInput): Promise<PersonType> {
    const actorId = administrator(viewer);
    const email = input.ownerEmail.trim();
    refuseProblems(checkEmail('input.ownerEmail', email));
    await this.throttle.attempt(
      { key: `reset:account:${email.toLowerCase()}`, free: FREE_FAILURES },
      { key: `offer:${actorId}`, free: FREE_OFFERS },
    );
    const person = await this.persons.byHandle(input.handle);
    if (person === null) throw notFound();
    try {
      await this.database.transaction(async (tx) => {
        const now = this.clock.now();
        await this.#give(tx, person.id, email);
        await this.#sendLink(tx, person.id, now);
        await audit(tx, now, { act: 'account.offered', actorId, subjectId: person.id });
      });
    } catch (error) {
      throw isTaken(error, 'account_email_key') ? taken() : error;
    }
    return person;
  }

  /** Null when nothing is offered, and to everybody but administrators of the site. */
  async of(viewer: Viewer, loaders: RequestLoaders, id: number): Promise<AccountOffer | null> {
    return viewer.isAdministrator ? loaders.of(this.#offers, () => this.#offers).load(id) : null;
  }

  async #give(tx: Tx, accountId: number, email: string): Promise<void> {
    const [account] = await tx.query<{ isUnclaimed: boolean }[]>(LOCK_TO_OFFER, [accountId]);
    if (!account) throw notFound();
    if (!account.isUnclaimed)
      throw new DomainError(ErrorCode.CONFLICT, { reason: 'ALREADY_CLAIMED' });
    await tx.query(GIVE_ADDRESS, [accountId, email]);
  }

  /** The link is good from now on, and the mail made later, so that a correction ends both. */
  async #sendLink(tx: Tx, accountId: number, now: Date): Promise<void> {
    await endLinks(tx, now, accountId, ['RESET_PASSWORD']);
    const eventId = await emit(tx, now, 'account.offered', { accountId });
    const token = mailedToken(this.config.SECRET, 'account.offered', eventId);
    const link = { accountId, purpose: 'RESET_PASSWORD', token } as const;
    await storeLink(tx, now, { ...link, minutes: OFFER_DAYS * DAY_MINUTES });
  }

  readonly #offers = async (ids: readonly number[]): Promise<(AccountOffer | null)[]> => {
    type Row = AccountOffer & { readonly id: number };
    const rows = await this.database.query<Row>(OFFERS, [ids, this.clock.now()]);
    return inOrder(ids, rows, ({ id }) => id);
  };
}

const taken = (): DomainError =>
  new DomainError(ErrorCode.INVALID_INPUT, {
    problems: [{ path: 'input.ownerEmail', code: 'TAKEN' }],
  });
