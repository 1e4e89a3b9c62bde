import { unclaimed } from '../accounts/accounts.queries.ts';

/** Whom a mail to an account goes to. */
export interface Addressee {
  readonly id: number;
  readonly name: string;
  readonly handle: string;
  readonly originUrl: string | null;
  readonly email: string;
  readonly locale: string;
  readonly isVerified: boolean;
  readonly isUnclaimed: boolean;
}

/** Held until the link is stored, so that it never goes to an address that is corrected meanwhile. */
export const ADDRESSEE = `select a.id, a.name, a.handle, a.origin_url as "originUrl", a.email, a.locale,
    a.email_verified_at is not null as "isVerified", ${unclaimed} as "isUnclaimed"
  from account a where a.id = $1 and a.deleted_at is null and a.email is not null for share`;
