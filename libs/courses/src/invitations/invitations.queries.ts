/** The fields of an `InvitationType` from the invitation `i`. */
const invitationColumns = `i.id, i.course_id as "courseId", i.email, i.role, i.cohort_id as "cohortId",
  i.created_at as "createdAt", i.expires_at as "expiresAt", i.accepted_at as "acceptedAt"`;

/**
 * Invites the addresses $2 into course $1, each once however it is written: an open invitation is
 * renewed and its old link ends. The course must be locked.
 */
export const INVITE = `with wanted as (
    select distinct on (lower(email)) email from unnest($2::text[]) email order by lower(email)),
  renewed as (
    update invitation i set role = $3, cohort_id = $4::int, invited_by_id = $5::int,
      created_at = $6, expires_at = $7, token_hash = null
    from wanted w
    where i.course_id = $1 and lower(i.email) = lower(w.email) and i.accepted_at is null
    returning i.*),
  made as (
    insert into invitation (course_id, email, role, cohort_id, invited_by_id, created_at, expires_at)
    select $1, w.email, $3, $4::int, $5::int, $6, $7 from wanted w
    where not exists (select 1 from renewed r where lower(r.email) = lower(w.email))
    returning *)
  select ${invitationColumns} from (select * from renewed union all select * from made) i
  order by lower(i.email)`;

/** The newest $2 of course $1. */
export const INVITATIONS_OF_COURSE = `select ${invitationColumns} from invitation i
  where i.course_id = $1 order by i.created_at desc, i.id desc limit $2`;

export const INVITATION_BY_ID = `select ${invitationColumns} from invitation i where i.id = $1`;

/** The invitation whose token hashes to $1, if it can be accepted at $2. */
export const OPEN_INVITATION = `select ${invitationColumns} from invitation i
  where i.token_hash = $1 and i.accepted_at is null and i.expires_at > $2`;

export const OFFER = `select c.title as "courseTitle", c.slug as "courseSlug", i.role,
    case when a.deleted_at is null then a.name else '' end as "invitedBy"
  from invitation i join course c on c.id = i.course_id join account a on a.id = i.invited_by_id
  where i.token_hash = $1 and i.accepted_at is null and i.expires_at > $2`;

/** Uses invitation $1, found by token hash $3; of two at once, one gets the row. */
export const ACCEPT_INVITATION = `with used as (
    update invitation set accepted_at = $2
    where id = $1 and token_hash = $3 and accepted_at is null returning id)
  select id from used`;

/** No row when it was accepted in the meantime. */
export const DELETE_INVITATION = `with deleted as (
    delete from invitation where id = $1 and accepted_at is null returning id)
  select id from deleted`;

/** What the mail of invitation $1 says, while it is open at $2. */
export const INVITATION_TO_MAIL = `select i.email, i.role, c.title as "courseTitle",
    c.languages[1] as language, a.name as "invitedBy"
  from invitation i join course c on c.id = i.course_id join account a on a.id = i.invited_by_id
  where i.id = $1 and i.accepted_at is null and i.expires_at > $2`;

export const SET_INVITATION_TOKEN = `update invitation set token_hash = $2
  where id = $1 and accepted_at is null`;
