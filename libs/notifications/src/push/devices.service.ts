import { Database } from '@colloquy/db';
import { DomainError, ErrorCode, notFound, refuseProblems } from '@colloquy/domain/vocabulary';
import { signedIn, ThrottleService } from '@colloquy/identity';
import { Clock } from '@colloquy/platform/clock';
import { Config } from '@colloquy/platform/config';
import { emit } from '@colloquy/platform/outbox';
import type { Viewer } from '@colloquy/platform/viewer';
import { Injectable } from '@nestjs/common';
import { DEVICES, OWN_DEVICE, REGISTER, REMOVE } from './devices.queries.ts';
import type { PushDevice, RegisterPushDeviceInput } from './devices.types.ts';
import { isPushService } from './push-services.ts';

/** Far longer than any push service's. */
const ENDPOINT_MAX = 1_000;
/** An uncompressed point of P-256 and sixteen bytes, in base64url. */
const P256DH = /^[\w-]{87}=?$/;
const AUTH = /^[\w-]{22}(==)?$/;

/** Messages on trial before one has to wait. */
const FREE_TRIALS = 5;

/** Browsers that show messages. They end with the session that set them up. */
@Injectable()
export class PushDevicesService {
  constructor(
    private readonly database: Database,
    private readonly config: Config,
    private readonly clock: Clock,
    private readonly throttle: ThrottleService,
  ) {}

  /** What browsers ask for; null where the site sends no messages to devices. */
  get publicKey(): string | null {
    return this.config.PUSH_PUBLIC_KEY ?? null;
  }

  /**
   * The same browser again changes what it shows, and whose it is.
   * @throws DomainError UNAUTHENTICATED; FORBIDDEN where the site sends none; INVALID_INPUT for
   *   keys that are none and for an endpoint that is not of a known push service
   */
  async register(viewer: Viewer, input: RegisterPushDeviceInput): Promise<boolean> {
    const accountId = signedIn(viewer);
    if (!this.publicKey) throw new DomainError(ErrorCode.FORBIDDEN);
    const { endpoint, p256dh, auth, showsText } = input;
    const isWellFormed =
      endpoint.length <= ENDPOINT_MAX && isPushService(endpoint, this.config.PUSH_SERVICES);
    refuseProblems([
      ...(isWellFormed ? [] : [{ path: 'input.endpoint', code: 'NOT_ALLOWED' as const }]),
      ...(P256DH.test(p256dh) ? [] : [{ path: 'input.p256dh', code: 'NOT_WELL_FORMED' as const }]),
      ...(AUTH.test(auth) ? [] : [{ path: 'input.auth', code: 'NOT_WELL_FORMED' as const }]),
    ]);
    const now = this.clock.now();
    const values = [accountId, viewer.sessionId, endpoint, p256dh, auth, showsText, now];
    await this.database.transaction((tx) => tx.query(REGISTER, values));
    return true;
  }

  /** @throws DomainError UNAUTHENTICATED; NOT_FOUND for a device that is not the viewer's */
  async remove(viewer: Viewer, id: number): Promise<boolean> {
    const accountId = signedIn(viewer);
    await this.database.transaction(async (tx) => {
      const gone = await tx.query<unknown[]>(REMOVE, [accountId, id]);
      if (gone.length === 0) throw notFound();
    });
    return true;
  }

  /**
   * Lets the worker send it a message.
   * @throws DomainError UNAUTHENTICATED; NOT_FOUND as `remove`; TOO_MANY_REQUESTS
   */
  async try(viewer: Viewer, deviceId: number): Promise<boolean> {
    const accountId = signedIn(viewer);
    const [own] = await this.database.query(OWN_DEVICE, [accountId, deviceId]);
    if (!own) throw notFound();
    await this.throttle.attempt({ key: `push-trial:${accountId}`, free: FREE_TRIALS });
    await this.database.transaction((tx) =>
      emit(tx, this.clock.now(), 'device.tried', { accountId, deviceId }),
    );
    return true;
  }

  list(viewer: Viewer): Promise<PushDevice[]> {
    return this.database.query<PushDevice>(DEVICES, [viewer.accountId, viewer.sessionId]);
  }
}
