import type { Client } from 'pg';
import { renderMarkdown } from '@colloquy/platform/markup';
import { checkHandle, handleOf, suffixed } from '@colloquy/domain/validation';
import { checkLanguage, checkTimeZone } from '@colloquy/identity';
import { freeHandles } from '../run/handles.ts';
import { rowsJson } from '../run/json.ts';
import { freshIds } from './rows.ts';

interface Person {
  readonly name: string;
  readonly handle: string;
  readonly about_markdown: string;
  readonly locale: string;
  readonly time_zone: string;
  readonly origin_url: string | null;
  readonly created_at: string;
  readonly deleted_at: string | null;
}

interface Account {
  readonly id: number;
  readonly handle: string;
  readonly origin_url: string | null;
  readonly created_at: Date;
}

export interface RestoredPeople {
  /** Accounts in the order of the rows. */
  readonly ids: readonly number[];
  /** Handles of the archive that other people have here. */
  readonly strangers: readonly string[];
}

/** As the person page renders what people say of themselves. */
const OUTSIDE_COURSES = {
  mentions: new Map<string, never>(),
  questions: new Set<number>(),
  courseSlug: '',
  idPrefix: 'about',
};

/**
 * Finds or makes the accounts. Somebody here is the same person when both came from the same page
 * of another site, or have the same handle and joined at the same millisecond (an archive that
 * returns to where it was made). Those who are made have no address and no password.
 * @throws Error when somebody is told of whom pages could not show.
 */
export async function restorePeople(
  client: Client,
  people: readonly Person[],
): Promise<RestoredPeople> {
  people.forEach(assertPerson);
  const same = await knownAccounts(client, people);
  const fresh = people.filter((_, index) => !same[index]);
  const handles = await freeHandles(client, fresh.map(wishesOf));
  const made = await insertPeople(client, fresh, handles);
  let next = 0;
  const ids = same.map((account) => account?.id ?? made[next++] ?? 0);
  const strangers = fresh
    .map(({ handle }) => handle)
    .filter((handle, index) => handle !== handles[index]);
  return { ids, strangers };
}

function assertPerson(person: Person, place: number): void {
  const { name, handle, locale, time_zone, about_markdown, deleted_at } = person;
  const isTold = [name, handle, locale, time_zone, about_markdown].every(
    (text) => typeof text === 'string',
  );
  const problems = isTold
    ? [
        ...(deleted_at ? [] : checkHandle('handle', handle)),
        ...checkLanguage('locale', locale),
        ...checkTimeZone('time_zone', time_zone),
      ]
    : [{ path: 'name, handle, locale, time_zone or about_markdown' }];
  const [problem] = problems;
  if (problem) throw new Error(`${problem.path} of person ${place + 1} is no such thing`);
}

async function knownAccounts(
  client: Client,
  people: readonly Person[],
): Promise<(Account | undefined)[]> {
  const { rows } = await client.query<Account>(
    `select id, handle, origin_url, created_at from account
      where (handle = any($1) or origin_url = any($2)) and deleted_at is null order by id`,
    [
      people.map(({ handle }) => handle),
      people.map(({ origin_url }) => origin_url).filter((url) => url !== null),
    ],
  );
  const byUrl = new Map(rows.map((account) => [account.origin_url, account]));
  const byHandle = new Map(rows.map((account) => [account.handle, account]));
  return people.map((person) => {
    if (person.origin_url && byUrl.has(person.origin_url)) return byUrl.get(person.origin_url);
    const account = byHandle.get(person.handle);
    const joined = new Date(person.created_at).getTime();
    return account?.created_at.getTime() === joined ? account : undefined;
  });
}

function wishesOf({ handle, created_at }: Person): string[] {
  const words = handleOf(handle);
  const numbers = Array.from({ length: 20 }, (_, index) => suffixed(words, index + 2));
  return [handle, ...numbers, suffixed(words, new Date(created_at).getTime().toString(36))];
}

async function insertPeople(
  client: Client,
  people: readonly Person[],
  handles: readonly string[],
): Promise<number[]> {
  const ids = await freshIds(client, 'account', people.length);
  const rows = people.map((person, index) => ({
    ...person,
    id: ids[index],
    handle: handles[index],
    about_html: person.about_markdown
      ? renderMarkdown(person.about_markdown, OUTSIDE_COURSES).html
      : '',
  }));
  const columns = `id, name, handle, about_markdown, about_html, locale, time_zone, origin_url,
    created_at, deleted_at`;
  await client.query(
    `insert into account (${columns})
     select ${columns} from jsonb_populate_recordset(null::account, $1::jsonb)`,
    [rowsJson(rows)],
  );
  return ids;
}
