/** Whom a mail to an account goes to. */
export interface Addressee {
  readonly id: number;
  readonly name: string;
  readonly email: string;
  readonly locale: string;
  readonly isVerified: boolean;
}

export const ADDRESSEE = `select id, name, email, locale, email_verified_at is not null as "isVerified"
  from account where id = $1 and deleted_at is null and email is not null`;
