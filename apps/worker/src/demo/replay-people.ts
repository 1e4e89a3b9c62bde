import { renderMarkdown } from '@colloquy/platform/markup';
import { type DemoPerson, type Moment } from './content/index.ts';
import { dateOf, type Stage } from './stage.ts';

/** Opens every account of the demo course; written beside the accounts when they are shown. */
export const DEMO_PASSWORD = 'learn-together';

/** Everybody has an account before the term begins. */
const SIGNED_UP: Moment = { day: -5, time: '09:00' };

const ABOUT_CONTEXT = {
  mentions: new Map<string, never>(),
  questions: new Set<number>(),
  courseSlug: '',
  idPrefix: 'about',
};

/*
 * Not through the sign-up, which would mail everybody and hash the one password for each: argon2
 * takes longer than all the rest of the replay.
 */
const INSERT = `
  insert into account (name, handle, email, email_verified_at, password_hash, about_markdown,
                       about_html, locale, time_zone, is_administrator, created_at)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $4) returning id`;

/** Makes an account for each of the cast, all with the demo password. */
export async function replayPeople(stage: Stage): Promise<void> {
  const passwordHash = await stage.services.passwords.hash(DEMO_PASSWORD);
  for (const person of stage.course.people) await addPerson(stage, person, passwordHash);
}

async function addPerson(stage: Stage, person: DemoPerson, passwordHash: string): Promise<void> {
  const { name, handle, email, locale, timeZone, about = '' } = person;
  const isAdministrator = person.siteAdministrator ?? false;
  const { html } = renderMarkdown(about, ABOUT_CONTEXT);
  const texts = [passwordHash, about, html, locale, timeZone];
  const values = [name, handle, email, dateOf(stage, SIGNED_UP), ...texts, isAdministrator];
  const [row] = await stage.database.query<{ id: number }>(INSERT, values);
  if (!row) throw new Error(`The account of ${handle} was not made.`);
  const rest = { sessionId: null, name, handle, isAdministrator, locale, timeZone };
  stage.cast.set(handle, { accountId: row.id, ...rest });
}
