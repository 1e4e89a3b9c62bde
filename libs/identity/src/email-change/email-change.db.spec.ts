import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { nobody, type Viewer } from '@colloquy/platform/viewer';
import { aPerson, type TestPerson } from '@colloquy/testing';
import { identityWorld, type IdentityWorld } from '../identity.fixture.ts';
import { forgetEnded } from '../tokens/housekeeping.ts';

const browser = { address: '192.0.2.1', userAgent: 'a browser' };
const password = 'a long enough password';
const chosen = 'another good password';
const HOUR_MS = 3_600_000;
const INVALID = { code: 'INVALID_TOKEN' };
const TAKEN = { code: 'CONFLICT', facts: { reason: 'ADDRESS_TAKEN' } };

let world: IdentityWorld;
let passwordHash: string;
let person: TestPerson;
let viewer: Viewer;
let before: string;
let wanted: string;
let number = 0;
beforeAll(async () => {
  world = await identityWorld({ confirmsEmail: true });
  passwordHash = await world.passwords.hash(password);
});
afterAll(() => world.drop());
beforeEach(async () => {
  person = await aPerson(world.database, { passwordHash });
  before = person.email ?? '';
  number += 1;
  wanted = `Wanted-${number}@example.org`;
  viewer = await signedInAs(before);
  world.mailBox.mails.length = 0;
});

const signIn = (email: string, tried = password) =>
  world.signIns.signIn(nobody, { email, password: tried }, browser);
const signedInAs = async (email: string) => world.sessions.viewerOf((await signIn(email)).token);
const ask = (email = wanted, by = viewer, tried = password) =>
  world.emailChanges.request(by, { email, password: tried }, browser);
const emailOf = async ({ id }: TestPerson) => (await world.accounts.byId(id)).email;
const waiting = async ({ id } = person) => (await world.emailChanges.waiting(id))?.email ?? null;
const sentTo = (address: string) => world.mailBox.mails.filter(({ to }) => to === address);
const linkIn = (text = '') => /https?:\/\/\S+\/([\w-]{20,})/.exec(text)?.[1] ?? '';

/** Sends what both handlers have to say of the latest event of this type. */
async function deliver(type: 'email.change-requested' | 'email.changed' | 'password.changed') {
  const [event] = (await world.events(type)).slice(-1);
  if (!event) return;
  if (event.type === 'email.change-requested')
    await world.newAddress.handle({ ...event, type: event.type });
  await world.notices.handle(event);
}
/** The token that went to the address that was asked for. */
async function asked(email = wanted, by = viewer): Promise<string> {
  await ask(email, by);
  await deliver('email.change-requested');
  return linkIn(sentTo(email).at(-1)?.text);
}
/** Changes the address, and gives the token that went to the one before. */
async function changed(): Promise<string> {
  await world.emailLinks.confirm(viewer, await asked());
  await deliver('email.changed');
  return linkIn(sentTo(before).at(-1)?.text);
}

describe('another address', () => {
  it('is the account’s when the link that came there is followed, and not before', async () => {
    const token = await asked(` ${wanted} `.trim());
    expect(await waiting()).toBe(wanted);
    expect(await emailOf(person)).toBe(before);
    await expect(signIn(wanted)).rejects.toMatchObject({ code: 'WRONG_CREDENTIALS' });
    expect(sentTo(wanted)).toMatchObject([{ subject: 'Confirm your new e-mail address' }]);
    expect(sentTo(wanted)[0]?.text).toContain(`/new-address/${token}`);
    world.clock.advance(HOUR_MS);
    await world.emailLinks.confirm(nobody, token);
    const account = await world.accounts.byId(person.id);
    expect(account).toMatchObject({ email: wanted, emailVerifiedAt: world.clock.now() });
    expect(await waiting()).toBeNull();
    expect((await signIn(wanted.toLowerCase())).accountId).toBe(person.id);
    await expect(signIn(before)).rejects.toMatchObject({ code: 'WRONG_CREDENTIALS' });
  });

  it('is told of to the one before, when it is asked for and when it is there, and not named', async () => {
    await asked();
    expect(sentTo(before)).toMatchObject([{ subject: 'Your e-mail address is about to change' }]);
    await world.emailLinks.confirm(viewer, linkIn(sentTo(wanted)[0]?.text));
    await deliver('email.changed');
    expect(sentTo(before).map(({ subject }) => subject)).toEqual([
      'Your e-mail address is about to change',
      'Your e-mail address was changed',
    ]);
    for (const { text, html } of sentTo(before))
      expect((text + html).toLowerCase()).not.toContain(wanted.toLowerCase());
  });

  it('ends all other sessions, and all of them when it is confirmed elsewhere', async () => {
    const elsewhere = await signIn(before);
    const token = await asked();
    const other = await aPerson(world.database, { passwordHash });
    const theirs = await signedInAs(other.email ?? '');
    await world.emailLinks.confirm(viewer, token);
    expect(await world.sessions.viewerOf(elsewhere.token)).toEqual(nobody);
    expect((await world.sessions.list(person.id)).map(({ id }) => id)).toEqual([viewer.sessionId]);
    const next = await asked(`Next-${wanted}`);
    await world.emailLinks.confirm(theirs, next);
    expect(await world.sessions.list(person.id)).toEqual([]);
    expect(await world.sessions.list(other.id)).toHaveLength(1);
  });

  it('ends the links that went to the one before', async () => {
    await world.recovery.requestReset(before, browser);
    await world.deliver();
    const reset = world.mailBox.token();
    await world.emailLinks.confirm(viewer, await asked());
    await expect(world.recovery.reset(reset, chosen)).rejects.toMatchObject(INVALID);
  });

  it('leaves a line in the log that holds no address', async () => {
    await changed();
    const lines = await world.database.query(
      `select act, actor_id as "actorId", details from audit_entry where subject_id = $1`,
      [person.id],
    );
    expect(lines).toEqual([{ act: 'email.changed', actorId: person.id, details: {} }]);
  });

  it('waits alone: asking again ends the link before', async () => {
    const first = await asked();
    const second = await asked(`other-${wanted}`);
    expect(await waiting()).toBe(`other-${wanted}`);
    await expect(world.emailLinks.confirm(viewer, first)).rejects.toMatchObject(INVALID);
    await world.emailLinks.confirm(viewer, second);
    expect(await emailOf(person)).toBe(`other-${wanted}`);
  });

  it('waits alone also when two are asked for at once', async () => {
    await Promise.all([ask(), ask(`other-${wanted}`)]);
    for (const event of (await world.events('email.change-requested')).slice(-2))
      await world.newAddress.handle(event);
    expect(world.mailBox.mails.map(({ to }) => to)).toEqual([await waiting()]);
  });

  it('can be given up, and then nothing comes of the link, mailed or not', async () => {
    const token = await asked();
    await world.emailChanges.cancel(viewer);
    expect(await waiting()).toBeNull();
    await expect(world.emailLinks.confirm(viewer, token)).rejects.toMatchObject(INVALID);
    await ask();
    await world.emailChanges.cancel(viewer);
    world.mailBox.mails.length = 0;
    await deliver('email.change-requested');
    expect(world.mailBox.mails).toEqual([]);
    await expect(world.emailChanges.cancel(viewer)).resolves.toBeUndefined();
  });

  it('is given up with a new password, however that was chosen', async () => {
    const first = await asked();
    await world.changes.change(viewer, password, chosen);
    await expect(world.emailLinks.confirm(viewer, first)).rejects.toMatchObject(INVALID);
    await ask(wanted, viewer, chosen);
    await deliver('email.change-requested');
    const second = linkIn(sentTo(wanted).at(-1)?.text);
    await world.recovery.requestReset(before, browser);
    await world.deliver();
    await world.recovery.reset(world.mailBox.token(), password);
    await expect(world.emailLinks.confirm(nobody, second)).rejects.toMatchObject(INVALID);
    expect(await emailOf(person)).toBe(before);
  });

  it('has a link that works for a day, once, also for two who follow it at the same time', async () => {
    const old = await asked();
    world.clock.advance(24 * HOUR_MS);
    expect(await waiting()).toBeNull();
    await expect(world.emailLinks.confirm(viewer, old)).rejects.toMatchObject(INVALID);
    const token = await asked();
    const both = [1, 2].map(() => world.emailLinks.confirm(viewer, token));
    const results = await Promise.allSettled(both);
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    await expect(world.emailLinks.confirm(viewer, token)).rejects.toMatchObject(INVALID);
  });

  it('is mailed the same when the job is repeated', async () => {
    const token = await asked();
    await deliver('email.change-requested');
    expect(sentTo(wanted).map(({ text }) => linkIn(text))).toEqual([token, token]);
    const keys = world.mailBox.mails.map(({ idempotencyKey }) => idempotencyKey);
    expect(new Set(keys).size).toBe(2);
  });

  it('is not made by another kind of link, nor does its link do another thing', async () => {
    const token = await asked();
    await expect(world.recovery.reset(token, chosen)).rejects.toMatchObject(INVALID);
    await expect(world.recovery.verifyEmail(token)).rejects.toMatchObject(INVALID);
    await expect(world.emailLinks.restore(token, chosen)).rejects.toMatchObject(INVALID);
    await expect(world.emailLinks.confirm(viewer, 'made up')).rejects.toMatchObject(INVALID);
  });

  it('is told nobody of at an address that was never confirmed, which gets no way back', async () => {
    const unsure = await aPerson(world.database, { passwordHash, emailVerifiedAt: null });
    const by = { ...unsure.viewer };
    await world.emailLinks.confirm(by, await asked(wanted, by));
    await deliver('email.changed');
    expect(sentTo(unsure.email ?? '')).toEqual([]);
    expect(await emailOf(unsure)).toBe(wanted);
  });
});

describe('another address is refused', () => {
  it('to who is signed out or does not know the password, whom guessing makes wait', async () => {
    await expect(ask(wanted, nobody)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
    await expect(world.emailChanges.cancel(nobody)).rejects.toMatchObject({
      code: 'UNAUTHENTICATED',
    });
    for (let guess = 0; guess < 6; guess += 1)
      await expect(ask(wanted, viewer, 'wrong password')).rejects.toMatchObject({
        code: 'WRONG_CREDENTIALS',
      });
    await expect(ask()).rejects.toMatchObject({ code: 'TOO_MANY_REQUESTS' });
    expect(await waiting()).toBeNull();
  });

  it('to an account without a password', async () => {
    const without = await aPerson(world.database);
    for (const tried of ['', password])
      await expect(ask(wanted, without.viewer, tried)).rejects.toMatchObject({
        code: 'WRONG_CREDENTIALS',
      });
  });

  it.each([
    ['', 'REQUIRED'],
    ['mina', 'NOT_WELL_FORMED'],
    ['mina@@example.org', 'NOT_WELL_FORMED'],
    [`${'m'.repeat(250)}@example.org`, 'TOO_LONG'],
  ])('for what is no address: "%s"', async (typed, code) => {
    await expect(ask(typed)).rejects.toMatchObject({
      facts: { problems: [expect.objectContaining({ path: 'email', code })] },
    });
  });

  it('when it is the same, in any case', async () => {
    await expect(ask(` ${before.toUpperCase()}`)).rejects.toMatchObject({
      facts: { problems: [{ path: 'email', code: 'UNCHANGED' }] },
    });
  });

  it('when one mailbox, or one account, is the source of many mails', async () => {
    for (let time = 0; time < 6; time += 1) await ask();
    await expect(ask(`other-${wanted}`)).rejects.toMatchObject({ code: 'TOO_MANY_REQUESTS' });
    const other = await aPerson(world.database, { passwordHash });
    await expect(ask(wanted, other.viewer)).rejects.toMatchObject({ code: 'TOO_MANY_REQUESTS' });
  });

  it('when the password is changed while it is asked for, or the request comes first', async () => {
    await Promise.allSettled([world.changes.change(viewer, password, chosen), ask()]);
    expect((await signIn(before, chosen)).accountId).toBe(person.id);
    expect(await waiting()).toBeNull();
  });
});

describe('an address of another account', () => {
  let owner: TestPerson;
  beforeEach(async () => {
    owner = await aPerson(world.database, { passwordHash, email: wanted });
  });

  it('is asked for with the same answer; its owner hears of it, and nobody gets a link to it', async () => {
    await expect(ask(wanted.toUpperCase())).resolves.toBeUndefined();
    expect(await waiting()).toBe(wanted.toUpperCase());
    await deliver('email.change-requested');
    expect(sentTo(wanted)).toMatchObject([{ subject: 'This address already has an account' }]);
    expect(sentTo(before)).toMatchObject([{ subject: 'Your e-mail address is about to change' }]);
    const token = linkIn(sentTo(wanted)[0]?.text);
    await expect(world.emailLinks.confirm(viewer, token)).rejects.toMatchObject(INVALID);
    await world.recovery.reset(token, chosen);
    expect((await signIn(wanted, chosen)).accountId).toBe(owner.id);
    expect(await emailOf(person)).toBe(before);
  });

  it('is free for the one once the other has another', async () => {
    const theirs = await signedInAs(wanted);
    await world.emailLinks.confirm(theirs, await asked(`mine-${wanted}`, theirs));
    await world.emailLinks.confirm(viewer, await asked());
    expect([await emailOf(owner), await emailOf(person)]).toEqual([`mine-${wanted}`, wanted]);
  });

  it('that came with an import and is offered is claimed by the link, and stays', async () => {
    const admin = await aPerson(world.database, { isAdministrator: true });
    const imported = await aPerson(world.database, { email: null, emailVerifiedAt: null });
    const ownerEmail = `offered-${wanted}`;
    await world.offers.offer(admin.viewer, { handle: imported.handle, ownerEmail });
    const claim = await asked(ownerEmail);
    await world.recovery.reset(claim, chosen);
    expect((await signIn(ownerEmail, chosen)).accountId).toBe(imported.id);
    expect(await emailOf(person)).toBe(before);
  });
});

describe('an address that was free', () => {
  it.each([1, 2, 3])('goes to one of two who confirm it at the same time (%s)', async () => {
    const other = await aPerson(world.database, { passwordHash });
    const theirs = await signedInAs(other.email ?? '');
    const [one, two] = [await asked(), await asked(wanted.toLowerCase(), theirs)];
    const results = await Promise.allSettled([
      world.emailLinks.confirm(viewer, one),
      world.emailLinks.confirm(theirs, two),
    ]);
    const lost = results.find(({ status }) => status === 'rejected');
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(lost).toMatchObject({ reason: TAKEN });
    const kept = results[0]?.status === 'fulfilled' ? other : person;
    expect(await emailOf(kept)).toBe(kept.email);
    expect(await world.sessions.list(kept.id)).toHaveLength(1);
  });

  it('belongs to whoever signed up or was offered an account with it meanwhile', async () => {
    const token = await asked();
    const signUp = { name: 'Me', email: wanted, password: chosen };
    await world.signUps.signUp(signUp, browser);
    await expect(world.emailLinks.confirm(viewer, token)).rejects.toMatchObject(TAKEN);
    expect(await emailOf(person)).toBe(before);
    // Nothing was used up: it works once the address is free again.
    await world.database.query('delete from account where email = $1', [wanted]);
    await expect(world.emailLinks.confirm(viewer, token)).resolves.toBeUndefined();
  });
});

describe('the address from before a change', () => {
  it('is brought back by the link that came there, with a new password; all else ends', async () => {
    const wayBack = await changed();
    const token = await asked(`next-${wanted}`);
    await world.emailLinks.restore(wayBack, chosen);
    expect(await emailOf(person)).toBe(before);
    expect(await world.sessions.list(person.id)).toEqual([]);
    await expect(signIn(before)).rejects.toMatchObject({ code: 'WRONG_CREDENTIALS' });
    expect((await signIn(before, chosen)).accountId).toBe(person.id);
    await expect(world.emailLinks.confirm(viewer, token)).rejects.toMatchObject(INVALID);
    await expect(world.emailLinks.restore(wayBack, chosen)).rejects.toMatchObject(INVALID);
  });

  it('is brought back although whoever changed it chose another password, and changed it again', async () => {
    const wayBack = await changed();
    await world.changes.change(viewer, password, chosen);
    await ask(`next-${wanted}`, viewer, chosen);
    await deliver('email.change-requested');
    await world.emailLinks.confirm(viewer, linkIn(sentTo(`next-${wanted}`).at(-1)?.text));
    await deliver('email.changed');
    const fromTheirs = linkIn(sentTo(wanted).at(-1)?.text);
    await world.emailLinks.restore(wayBack, password);
    expect(await emailOf(person)).toBe(before);
    await expect(world.emailLinks.restore(fromTheirs, chosen)).rejects.toMatchObject(INVALID);
  });

  it('is brought back for a week, and by a good password alone', async () => {
    const wayBack = await changed();
    await expect(world.emailLinks.restore(wayBack, 'short')).rejects.toMatchObject({
      code: 'INVALID_INPUT',
    });
    await expect(world.emailLinks.restore(wayBack, before)).rejects.toMatchObject({
      facts: { problems: [{ path: 'password', code: 'NOT_ALLOWED' }] },
    });
    world.clock.advance(7 * 24 * HOUR_MS);
    await forgetEnded(world.database, world.clock.now());
    await expect(world.emailLinks.restore(wayBack, chosen)).rejects.toMatchObject(INVALID);
  });

  it('is not brought back when another account has it by now', async () => {
    const wayBack = await changed();
    await aPerson(world.database, { email: before.toUpperCase() });
    await expect(world.emailLinks.restore(wayBack, chosen)).rejects.toMatchObject(TAKEN);
    expect(await emailOf(person)).toBe(wanted);
    expect((await signIn(wanted)).accountId).toBe(person.id);
  });
});

describe('a new password', () => {
  it('is told of to the address, if it was confirmed', async () => {
    await world.changes.change(viewer, password, chosen);
    await deliver('password.changed');
    expect(world.mailBox.mails).toMatchObject([
      { to: before, subject: 'Your password was changed' },
    ]);
  });
});
