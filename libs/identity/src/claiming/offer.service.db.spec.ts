import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { nobody } from '@colloquy/platform/viewer';
import { RequestLoaders } from '@colloquy/platform/loaders';
import { aPerson, LONG_AGO, type TestPerson } from '@colloquy/testing';
import { identityWorld, type IdentityWorld } from '../identity.fixture.ts';

const browser = { address: '192.0.2.1', userAgent: 'a browser' };
const password = 'a long enough password';
const DAY_MS = 24 * 3_600_000;

let world: IdentityWorld;
let admin: TestPerson;
let imported: TestPerson;
let owner: string;
let wrong: string;
let number = 0;
beforeAll(async () => {
  world = await identityWorld({ confirmsEmail: true });
  admin = await aPerson(world.database, { isAdministrator: true });
});
afterAll(() => world.drop());
beforeEach(async () => {
  imported = await aPerson(world.database, { email: null, emailVerifiedAt: null });
  number += 1;
  owner = `Owner-${number}@example.org`;
  wrong = `Wrong-${number}@example.org`;
});

const offer = (ownerEmail: string, who = imported, by = admin) =>
  world.offers.offer(by.viewer, { handle: who.handle, ownerEmail });
/** The token of the mail that the latest event makes. */
const mailed = async (): Promise<string> => {
  await world.deliver();
  return world.mailBox.token();
};
const signIn = (email: string) => world.signIns.signIn(nobody, { email, password }, browser);
const emailOf = async ({ id }: TestPerson) => (await world.accounts.byId(id)).email;
const offerOf = (viewer = admin.viewer) =>
  world.offers.of(viewer, new RequestLoaders(), imported.id);
const isUnclaimed = async () => (await world.persons.byHandle(imported.handle))?.isUnclaimed;
const lines = () =>
  world.database.query<{ actorId: number; details: object }>(
    `select actor_id as "actorId", details from audit_entry
      where act = 'account.offered' and subject_id = $1 order by id`,
    [imported.id],
  );

const INVALID = { code: 'INVALID_TOKEN' };
const refusedField = (code: string) => ({
  code: 'INVALID_INPUT',
  facts: { problems: [expect.objectContaining({ path: 'input.ownerEmail', code })] },
});

describe('an account that came with an import', () => {
  it('is claimed by the link that its owner is mailed, who signs in from then on', async () => {
    expect(await isUnclaimed()).toBe(true);
    await offer(` ${owner} `);
    expect(await isUnclaimed()).toBe(true);
    const token = await mailed();
    expect(world.mailBox.mails.at(-1)).toMatchObject({
      to: owner,
      subject: 'Claim your account on Colloquy',
    });
    expect(world.mailBox.mails.at(-1)?.text).toContain(`/claim/${token}`);
    await expect(signIn(owner)).rejects.toMatchObject({ code: 'WRONG_CREDENTIALS' });
    await world.recovery.reset(token, password);
    expect((await signIn(owner.toLowerCase())).accountId).toBe(imported.id);
    expect(await isUnclaimed()).toBe(false);
    expect((await world.accounts.byId(imported.id)).emailVerifiedAt).not.toBeNull();
  });

  it('leaves a line in the log, without the address', async () => {
    await offer(owner);
    expect(await lines()).toEqual([{ actorId: admin.id, details: {} }]);
  });

  it('shows to whom it was offered, and how long the link works, to administrators alone', async () => {
    expect(await offerOf()).toBeNull();
    await offer(owner);
    const goodUntil = new Date(world.clock.now().getTime() + 14 * DAY_MS);
    expect(await offerOf()).toMatchObject({ email: owner, goodUntil });
    expect(await offerOf(nobody)).toBeNull();
    const learner = await aPerson(world.database);
    expect(await offerOf(learner.viewer)).toBeNull();
    world.clock.advance(14 * DAY_MS);
    expect(await offerOf()).toMatchObject({ email: owner, goodUntil: null });
    await expect(world.recovery.reset(await mailed(), password)).rejects.toMatchObject(INVALID);
  });

  it('may be offered to another address until it is claimed; the link before then ends', async () => {
    await offer(wrong);
    const before = await mailed();
    await offer(owner);
    const token = await mailed();
    expect(world.mailBox.mails.at(-1)?.to).toBe(owner);
    await expect(world.recovery.reset(before, password)).rejects.toMatchObject(INVALID);
    await world.recovery.reset(token, password);
    await expect(offer('late@example.org')).rejects.toMatchObject({
      code: 'CONFLICT',
      facts: { reason: 'ALREADY_CLAIMED' },
    });
    expect(await emailOf(imported)).toBe(owner);
    expect(await lines()).toHaveLength(2);
  });

  it('is mailed nothing by an offer that was corrected before its mail went out', async () => {
    await offer(wrong);
    const [first] = (await world.events('account.offered')).slice(-1);
    await offer(owner);
    const sent = world.mailBox.mails.length;
    if (first) await world.mails.handle(first);
    expect(world.mailBox.mails).toHaveLength(sent);
    await world.recovery.reset(await mailed(), password);
  });

  it('is mailed the same link when the job is repeated', async () => {
    await offer(owner);
    const token = await mailed();
    expect(await mailed()).toBe(token);
  });

  it('is claimed once, also by two who follow the link at the same time', async () => {
    await offer(owner);
    const token = await mailed();
    const both = [world.recovery.reset(token, password), world.recovery.reset(token, password)];
    const results = await Promise.allSettled(both);
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    await expect(world.recovery.reset(token, password)).rejects.toMatchObject(INVALID);
  });

  it('has one link that works after two administrators offered it at the same time', async () => {
    const other = await aPerson(world.database, { isAdministrator: true });
    await Promise.all([offer(owner), offer(`other-${owner}`, imported, other)]);
    const events = (await world.events('account.offered')).slice(-2);
    const sent = world.mailBox.mails.length;
    for (const event of events) await world.mails.handle(event);
    const mails = world.mailBox.mails.slice(sent);
    expect(mails.map(({ to }) => to)).toEqual([await emailOf(imported)]);
    await world.recovery.reset(world.mailBox.token(), password);
    expect(await lines()).toHaveLength(2);
  });

  it.each([1, 2, 3])(
    'goes to one or the other when it is claimed while it is corrected (%s)',
    async () => {
      await offer(wrong);
      const token = await mailed();
      const [claim, correction] = await Promise.allSettled([
        world.recovery.reset(token, password),
        offer(owner),
      ]);
      const isClaimed = claim.status === 'fulfilled';
      expect(correction.status).toBe(isClaimed ? 'rejected' : 'fulfilled');
      expect(await emailOf(imported)).toBe(isClaimed ? wrong : owner);
    },
  );

  it('is claimed by a forgotten password too, for the link may have run out', async () => {
    await offer(owner);
    world.clock.advance(15 * DAY_MS);
    await world.recovery.requestReset(owner, browser);
    await world.recovery.reset(await mailed(), password);
    await expect(signIn(owner)).resolves.toMatchObject({ accountId: imported.id });
  });

  it('is not opened by a sign-up with its address: the mail leads to a password, not to a confirmation', async () => {
    await offer(owner);
    await world.signUps.signUp({ name: 'Me', email: owner, password: 'another password' }, browser);
    const token = await mailed();
    expect(world.mailBox.mails.at(-1)?.subject).toBe('You already have an account');
    await world.recovery.reset(token, password);
    await expect(signIn(owner)).resolves.toMatchObject({ accountId: imported.id });
  });
});

describe('an offer is refused', () => {
  it('to everybody but administrators of the site, whatever they name', async () => {
    const learner = await aPerson(world.database);
    for (const handle of [imported.handle, 'nobody-at-all']) {
      const input = { handle, ownerEmail: learner.email ?? '' };
      await expect(world.offers.offer(nobody, input)).rejects.toMatchObject({
        code: 'UNAUTHENTICATED',
      });
      await expect(world.offers.offer(learner.viewer, input)).rejects.toMatchObject({
        code: 'FORBIDDEN',
      });
    }
    expect(await emailOf(imported)).toBeNull();
  });

  it('for an address of another account, in any case, and changes nothing', async () => {
    const other = await aPerson(world.database, { email: `Taken-${number}@example.org` });
    await offer(owner);
    await expect(offer(other.email?.toUpperCase() ?? '')).rejects.toMatchObject(
      refusedField('TAKEN'),
    );
    expect(await emailOf(imported)).toBe(owner);
    await expect(world.recovery.reset(await mailed(), password)).resolves.toBeUndefined();
  });

  it('of two accounts to one address at the same time, for one', async () => {
    const second = await aPerson(world.database, { email: null, emailVerifiedAt: null });
    const results = await Promise.allSettled([offer(owner), offer(owner, second)]);
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(results.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: refusedField('TAKEN'),
    });
  });

  it.each([
    ['', 'REQUIRED'],
    ['mina', 'NOT_WELL_FORMED'],
    ['mina@@example.org', 'NOT_WELL_FORMED'],
    [`${'m'.repeat(250)}@example.org`, 'TOO_LONG'],
  ])('for what is no address: "%s"', async (typed, code) => {
    await expect(offer(typed)).rejects.toMatchObject(refusedField(code));
  });

  it('of an ordinary account, one that waits to be confirmed, a closed one and none', async () => {
    const passwordHash = await world.passwords.hash(password);
    const conflict = { code: 'CONFLICT', facts: { reason: 'ALREADY_CLAIMED' } };
    const ordinary = await aPerson(world.database, { passwordHash });
    await expect(offer(owner, ordinary)).rejects.toMatchObject(conflict);
    const waiting = await aPerson(world.database, { passwordHash, emailVerifiedAt: null });
    await expect(offer(owner, waiting)).rejects.toMatchObject(conflict);
    const closed = await aPerson(world.database, { email: null, deletedAt: LONG_AGO });
    await expect(offer(owner, closed)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(offer(owner, { ...imported, handle: 'nobody-at-all' })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
  });

  it('when one address is mailed again and again', async () => {
    for (let asked = 0; asked < 6; asked += 1) await offer(owner);
    await expect(offer(owner)).rejects.toMatchObject({ code: 'TOO_MANY_REQUESTS' });
  });
});
