/** What the owner of the account `a` sees of it. */
const VIEWER = `a.id, a.handle, a.name, a.email, a.email_verified_at as "emailVerifiedAt", a.locale,
  a.time_zone as "timeZone", a.about_markdown as "aboutMarkdown",
  a.is_administrator as "isAdministrator", a.created_at as "createdAt"`;

export const VIEWER_BY_ID = `select ${VIEWER} from account a where a.id = $1 and a.deleted_at is null`;

/**
 * Nobody owns the account `a` yet: it came with an import, without a password, and nobody has
 * followed a mail to it. An address that it has was given by an administrator of the site.
 */
export const unclaimed = `(a.password_hash is null and a.email_verified_at is null and a.deleted_at is null)`;

/** What signing in needs to know. */
export interface CredentialsRow {
  readonly id: number;
  readonly email: string;
  readonly passwordHash: string | null;
  readonly emailVerifiedAt: Date | null;
}

const CREDENTIALS = `select id, email, password_hash as "passwordHash",
  email_verified_at as "emailVerifiedAt" from account`;

export const CREDENTIALS_BY_EMAIL = `${CREDENTIALS} where lower(email) = lower($1) and deleted_at is null`;

export const CREDENTIALS_BY_ID = `${CREDENTIALS} where id = $1 and deleted_at is null`;

/** Makes an account, or no row when its address or its handle is taken. */
export const INSERT_ACCOUNT = `insert into account
  (name, handle, email, password_hash, locale, time_zone, created_at)
  values ($1, $2, $3, $4, $5, $6, $7) on conflict do nothing returning id`;

export const SET_PASSWORD = `update account set password_hash = $2 where id = $1`;

/** A link that was followed also proves that its mail arrived. */
export const SET_EMAIL_VERIFIED = `update account
  set email_verified_at = coalesce(email_verified_at, $2) where id = $1`;

/** Null leaves a column as it is. */
export const UPDATE_PROFILE = `update account set
  name = coalesce($2, name), handle = coalesce($3, handle), locale = coalesce($4, locale),
  time_zone = coalesce($5, time_zone), about_markdown = coalesce($6, about_markdown),
  about_html = coalesce($7, about_html) where id = $1`;

/** Account $1 while its password is still the one hashed as $2, held until the transaction ends. */
export const LOCK_UNCHANGED = `select id from account
  where id = $1 and password_hash = $2 and deleted_at is null for update`;
