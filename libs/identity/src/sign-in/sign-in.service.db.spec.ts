import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { DomainError } from '@colloquy/domain/vocabulary';
import { hash } from '@node-rs/argon2';
import { aPerson, type TestPerson } from '@colloquy/testing';
import { nobody } from '@colloquy/platform/viewer';
import { identityWorld, type IdentityWorld } from '../identity.fixture.ts';

const browser = { address: '192.0.2.1', userAgent: 'a browser' };
const password = 'a long enough password';
const HOUR_MS = 3_600_000;

describe('signing in', () => {
  let world: IdentityWorld;
  let person: TestPerson;
  let passwordHash: string;
  beforeAll(async () => {
    world = await identityWorld();
    passwordHash = await world.passwords.hash(password);
  });
  afterAll(() => world.drop());
  beforeEach(async () => {
    person = await aPerson(world.database, { passwordHash });
    await world.database.query('delete from throttle');
  });

  const signIn = (tried: string, email = person.email ?? '') =>
    world.signIns.signIn(nobody, { email, password: tried }, browser);
  const failure = (attempt: Promise<unknown>): Promise<unknown> =>
    attempt.then(
      () => 'no failure',
      ({ code, facts, message }: DomainError) => ({ code, facts, message }),
    );

  it('starts a session for the right password, whatever the case of the address', async () => {
    const { token } = await signIn(password, ` ${person.email?.toUpperCase() ?? ''} `);
    expect(await world.sessions.viewerOf(token)).toMatchObject({ accountId: person.id });
  });

  it('fails in the same words for a wrong password, an unknown address and an erased account', async () => {
    const erased = await aPerson(world.database, { passwordHash, deletedAt: new Date() });
    const wrong = await failure(signIn('another password'));
    expect(wrong).toEqual({ code: 'WRONG_CREDENTIALS', facts: {}, message: 'WRONG_CREDENTIALS' });
    expect(await failure(signIn(password, 'nobody@example.org'))).toEqual(wrong);
    expect(await failure(signIn(password, erased.email ?? ''))).toEqual(wrong);
  });

  it('fails for an account without a password', async () => {
    const imported = await aPerson(world.database);
    expect(await failure(signIn('', imported.email ?? ''))).toMatchObject({
      code: 'WRONG_CREDENTIALS',
    });
  });

  it('ends the session that the browser had', async () => {
    const first = await signIn(password);
    const viewer = await world.sessions.viewerOf(first.token);
    const input = { email: person.email ?? '', password };
    await world.signIns.signIn(viewer, input, browser);
    expect(await world.sessions.viewerOf(first.token)).toEqual(nobody);
  });

  it('hashes a password anew whose hash is weaker than today', async () => {
    const old = await hash(password, { memoryCost: 8, timeCost: 1, parallelism: 1 });
    const weakling = await aPerson(world.database, { passwordHash: old });
    await signIn(password, weakling.email ?? '');
    const [row] = await world.database.query<{ hash: string }>(
      'select password_hash as hash from account where id = $1',
      [weakling.id],
    );
    expect(row?.hash).toContain('m=19456,t=2,p=1');
    await expect(signIn(password, weakling.email ?? '')).resolves.toBeDefined();
  });

  it('makes people wait after five failures, known address or not', async () => {
    for (const email of [person.email ?? '', 'unknown@example.org']) {
      for (let tries = 0; tries < 6; tries += 1) await failure(signIn('wrong password', email));
      expect(await failure(signIn(password, email))).toMatchObject({
        code: 'TOO_MANY_REQUESTS',
        facts: { retryAfterSeconds: 1 },
      });
    }
    world.clock.advance(1_000);
    await expect(signIn(password)).resolves.toBeDefined();
  });

  it('doubles the wait up to a quarter of an hour, and forgets after a quiet hour', async () => {
    for (let tries = 0; tries < 20; tries += 1) {
      await failure(signIn('wrong password'));
      world.clock.advance(900_000);
    }
    await failure(signIn('wrong password'));
    expect(await failure(signIn(password))).toMatchObject({
      code: 'TOO_MANY_REQUESTS',
      facts: { retryAfterSeconds: 900 },
    });
    world.clock.advance(HOUR_MS + 1);
    for (let tries = 0; tries < 5; tries += 1) await failure(signIn('wrong password'));
    await expect(signIn(password)).resolves.toBeDefined();
  });

  it('starts counting anew after a success', async () => {
    for (let round = 0; round < 3; round += 1) {
      for (let tries = 0; tries < 4; tries += 1) await failure(signIn('wrong password'));
      await signIn(password);
    }
    const rows = await world.database.query(
      `select key from throttle where key like '%:account:%'`,
    );
    expect(rows).toEqual([]);
  });

  it('lets many tries at once no further than as many one by one', async () => {
    const tries = Array.from({ length: 20 }, () => failure(signIn('wrong password')));
    const codes = (await Promise.all(tries)).map((result) => (result as DomainError).code);
    expect(codes.filter((code) => code === 'WRONG_CREDENTIALS')).toHaveLength(6);
    expect(codes.filter((code) => code === 'TOO_MANY_REQUESTS')).toHaveLength(14);
  });

  it('slows down one network address that tries many accounts', async () => {
    const tries = Array.from({ length: 52 }, (_, index) =>
      failure(signIn('wrong password', `person-${index}@elsewhere.example`)),
    );
    await Promise.all(tries);
    expect(await failure(signIn(password))).toMatchObject({ code: 'TOO_MANY_REQUESTS' });
  });
});
