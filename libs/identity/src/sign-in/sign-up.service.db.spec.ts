import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { nobody } from '@colloquy/platform/viewer';
import { identityWorld, type IdentityWorld } from '../identity.fixture.ts';

const browser = { address: '192.0.2.1', userAgent: 'a browser' };
const password = 'a long enough password';
const mina = { name: 'Mina Okafor', email: 'Mina@Example.org', password };

describe('signing up where addresses are not confirmed', () => {
  let world: IdentityWorld;
  beforeAll(async () => {
    world = await identityWorld();
  });
  afterAll(() => world.drop());

  it('makes an account, signs it in at once, and asks for a mail', async () => {
    const started = await world.signUps.signUp(mina, browser);
    const viewer = await world.sessions.viewerOf(started?.token ?? null);
    expect(viewer).toMatchObject({ name: 'Mina Okafor', handle: 'mina-okafor', locale: 'en' });
    const events = await world.events('account.created', 'email.verification-requested');
    expect(events.map(({ type }) => type)).toEqual([
      'account.created',
      'email.verification-requested',
    ]);
  });

  it('says that an address is taken, however it is written', async () => {
    const again = world.signUps.signUp({ ...mina, email: ' mina@EXAMPLE.org ' }, browser);
    await expect(again).rejects.toMatchObject({
      code: 'INVALID_INPUT',
      facts: { problems: [{ path: 'input.email', code: 'TAKEN' }] },
    });
  });

  it('names every field that breaks a rule', async () => {
    const input = {
      name: ' ',
      email: 'mina',
      password: 'short',
      locale: 'x',
      timeZone: 'Mars/Olympus',
    };
    await expect(world.signUps.signUp(input, browser)).rejects.toMatchObject({
      facts: {
        problems: [
          { path: 'input.name', code: 'REQUIRED' },
          { path: 'input.email', code: 'NOT_WELL_FORMED' },
          { path: 'input.password', code: 'TOO_SHORT', bound: 10 },
          { path: 'input.locale', code: 'NOT_WELL_FORMED' },
          { path: 'input.timeZone', code: 'UNKNOWN' },
        ],
      },
    });
  });

  it('gives people of one name handles of their own, also at the same time', async () => {
    const emails = ['a', 'b', 'c', 'd', 'e'].map((start) => `${start}@example.org`);
    const sessions = await Promise.all(
      emails.map((email) => world.signUps.signUp({ name: 'Ana', email, password }, browser)),
    );
    const viewers = await Promise.all(
      sessions.map((started) => world.sessions.viewerOf(started?.token ?? null)),
    );
    expect(new Set(viewers.map(({ handle }) => handle)).size).toBe(5);
  });

  it('makes one account of two sign-ups with one address at the same time', async () => {
    const input = { name: 'Tomás', email: 'tomas@example.org', password };
    const both = [world.signUps.signUp(input, browser), world.signUps.signUp(input, browser)];
    const results = await Promise.allSettled(both);
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });
});

describe('signing up where addresses are confirmed', () => {
  let world: IdentityWorld;
  beforeAll(async () => {
    world = await identityWorld({ confirmsEmail: true });
  });
  afterAll(() => world.drop());

  const signIn = () => world.signIns.signIn(nobody, { email: mina.email, password }, browser);

  it('opens the account by the link in the mail, and not before', async () => {
    expect(await world.signUps.signUp(mina, browser)).toBeNull();
    await expect(signIn()).rejects.toMatchObject({ code: 'WRONG_CREDENTIALS' });
    await world.deliver();
    expect(world.mailBox.mails.at(-1)).toMatchObject({ to: 'Mina@Example.org' });
    const token = world.mailBox.token();
    await world.recovery.verifyEmail(token);
    expect((await signIn()).token).toHaveLength(43);
    await expect(world.recovery.verifyEmail(token)).rejects.toMatchObject({
      code: 'INVALID_TOKEN',
    });
  });

  it('answers the same for a known address and changes nothing; a mail tells its owner', async () => {
    const stranger = { ...mina, name: 'Stranger', password: 'the password of a stranger' };
    expect(await world.signUps.signUp(stranger, browser)).toBeNull();
    await world.deliver();
    expect(world.mailBox.mails.at(-1)?.subject).toBe('You already have an account');
    expect(await world.sessions.viewerOf((await signIn()).token)).toMatchObject({
      name: 'Mina Okafor',
    });
  });

  it('never opens an account under a password that its owner did not choose', async () => {
    const attacker = {
      name: 'A',
      email: 'victim@example.org',
      password: 'chosen by somebody else',
    };
    await world.signUps.signUp(attacker, browser);
    await world.deliver();
    await world.signUps.signUp({ ...attacker, password }, browser);
    await world.deliver();
    await world.recovery.reset(world.mailBox.token(), 'the choice of the owner');
    const by = (chosen: string) =>
      world.signIns.signIn(nobody, { email: attacker.email, password: chosen }, browser);
    await expect(by(attacker.password)).rejects.toMatchObject({ code: 'WRONG_CREDENTIALS' });
    await expect(by('the choice of the owner')).resolves.toBeDefined();
  });

  it('mails the same link when the job is repeated', async () => {
    await world.signUps.signUp({ ...mina, email: 'repeat@example.org' }, browser);
    await world.deliver();
    const first = world.mailBox.mails.at(-1);
    await world.deliver();
    expect(world.mailBox.mails.at(-1)).toEqual(first);
  });
});
