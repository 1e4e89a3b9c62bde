import { unclaimed } from '../accounts/accounts.queries.ts';

/** What stands beside what somebody wrote; an erased account `a` keeps its number and nothing else. */
export const nameColumns = `a.id, a.handle, a.deleted_at is not null as "isDeleted",
  case when a.deleted_at is null then a.name else 'Deleted account' end as name,
  case when a.deleted_at is null then a.origin_url end as "originUrl"`;

/** All that others may know of the account `a`. */
const personColumns = `${nameColumns}, a.created_at as "createdAt",
  a.is_administrator as "isAdministrator", ${unclaimed} as "isUnclaimed",
  case when a.deleted_at is null then a.about_html else '' end as "aboutHtml"`;

export const PERSONS_BY_ID = `select ${personColumns} from account a where a.id = any($1::int[])`;

export const PERSON_BY_HANDLE = `select ${personColumns} from account a
  where a.handle = lower($1) and a.deleted_at is null`;
