import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { nobody } from '@colloquy/platform/viewer';
import { aPerson, type TestPerson } from '@colloquy/testing';
import { identityWorld, type IdentityWorld } from '../identity.fixture.ts';

const browser = { address: '192.0.2.1', userAgent: 'a browser' };
const password = 'a long enough password';
const chosen = 'another good password';

describe('a password', () => {
  let world: IdentityWorld;
  let person: TestPerson;
  let passwordHash: string;
  beforeAll(async () => {
    world = await identityWorld();
    passwordHash = await world.passwords.hash(password);
  });
  afterAll(() => world.drop());
  beforeEach(async () => {
    person = await aPerson(world.database, { passwordHash, emailVerifiedAt: null });
  });

  const signIn = (tried: string) =>
    world.signIns.signIn(nobody, { email: person.email ?? '', password: tried }, browser);
  const viewerOf = async (session: { token: string }) => world.sessions.viewerOf(session.token);
  const askForLink = async (): Promise<string> => {
    await world.recovery.requestReset(person.email ?? '', browser);
    await world.deliver();
    return world.mailBox.token();
  };

  it('is changed by who knows it, and every other session ends', async () => {
    const [here, there] = [await signIn(password), await signIn(password)];
    await world.changes.change(await viewerOf(here), password, chosen);
    expect(await viewerOf(there)).toEqual(nobody);
    expect(await viewerOf(here)).not.toEqual(nobody);
    await expect(signIn(password)).rejects.toMatchObject({ code: 'WRONG_CREDENTIALS' });
    await expect(signIn(chosen)).resolves.toBeDefined();
  });

  it('is not changed by who does not know it, or is not signed in', async () => {
    const viewer = await viewerOf(await signIn(password));
    await expect(world.changes.change(viewer, 'wrong password', chosen)).rejects.toMatchObject({
      code: 'WRONG_CREDENTIALS',
    });
    await expect(world.changes.change(nobody, password, chosen)).rejects.toMatchObject({
      code: 'UNAUTHENTICATED',
    });
    await expect(world.changes.change(viewer, password, 'short')).rejects.toMatchObject({
      facts: { problems: [{ path: 'new', code: 'TOO_SHORT', bound: 10 }] },
    });
  });

  it('is set anew by a link from a mail: all sessions end and the address counts as confirmed', async () => {
    const session = await signIn(password);
    await world.recovery.reset(await askForLink(), chosen);
    expect(await viewerOf(session)).toEqual(nobody);
    await expect(signIn(chosen)).resolves.toBeDefined();
    expect((await world.accounts.byId(person.id)).emailVerifiedAt).not.toBeNull();
  });

  it('is set by a link once, also by two at the same time', async () => {
    const token = await askForLink();
    const both = [world.recovery.reset(token, chosen), world.recovery.reset(token, chosen)];
    const results = await Promise.allSettled(both);
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    await expect(world.recovery.reset(token, chosen)).rejects.toMatchObject({
      code: 'INVALID_TOKEN',
    });
  });

  it('is not set by a link that is an hour old, nor by one that another link has replaced', async () => {
    const [first, second] = [await askForLink(), await askForLink()];
    expect(first).not.toBe(second);
    await world.recovery.reset(second, chosen);
    await expect(world.recovery.reset(first, chosen)).rejects.toMatchObject({
      code: 'INVALID_TOKEN',
    });
    const third = await askForLink();
    world.clock.advance(60 * 60_000);
    await expect(world.recovery.reset(third, chosen)).rejects.toMatchObject({
      code: 'INVALID_TOKEN',
    });
  });

  it('keeps its link when the new one breaks a rule', async () => {
    const token = await askForLink();
    await expect(world.recovery.reset(token, 'short')).rejects.toMatchObject({
      code: 'INVALID_INPUT',
    });
    await expect(world.recovery.reset(token, chosen)).resolves.toBeUndefined();
  });

  it('is not set by the link that confirms an address, nor by a made-up one', async () => {
    await expect(world.recovery.reset('made up', chosen)).rejects.toMatchObject({
      code: 'INVALID_TOKEN',
    });
    const token = await askForLink();
    await expect(world.recovery.verifyEmail(token)).rejects.toMatchObject({
      code: 'INVALID_TOKEN',
    });
  });

  it('asks for nothing and says the same when the address is unknown', async () => {
    const before = await world.events('password.reset-requested');
    await expect(
      world.recovery.requestReset('nobody@example.org', browser),
    ).resolves.toBeUndefined();
    expect(await world.events('password.reset-requested')).toEqual(before);
  });

  it('makes askers wait who ask for many mails', async () => {
    for (let asked = 0; asked < 6; asked += 1)
      await world.recovery.requestReset('a@b.example', browser);
    await expect(world.recovery.requestReset('a@b.example', browser)).rejects.toMatchObject({
      code: 'TOO_MANY_REQUESTS',
    });
  });
});
