import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { countStatements } from '@colloquy/db';
import { nobody, type Viewer } from '@colloquy/platform/viewer';
import { aPerson, LONG_AGO, type TestPerson } from '@colloquy/testing';
import { identityWorld, type IdentityWorld } from '../identity.fixture.ts';
import { forgetEnded } from '../tokens/housekeeping.ts';

const DAY_MS = 24 * 3_600_000;
const browser = { address: '192.0.2.1', userAgent: 'a browser' };

describe('a session', () => {
  let world: IdentityWorld;
  let person: TestPerson;
  beforeAll(async () => {
    world = await identityWorld();
  });
  afterAll(() => world.drop());
  beforeEach(async () => {
    world.clock.set(LONG_AGO);
    person = await aPerson(world.database);
  });

  const start = async (): Promise<{ token: string; viewer: Viewer }> => {
    const { token } = await world.database.transaction((tx) =>
      world.sessions.start(tx, person.id, browser),
    );
    return { token, viewer: await world.sessions.viewerOf(token) };
  };

  it('is stored without its token', async () => {
    const { token } = await start();
    const rows = await world.database.query('select * from session');
    expect(JSON.stringify(rows)).not.toContain(token);
  });

  it('tells who asks, in one statement', async () => {
    const { token } = await start();
    const count = { statements: 0 };
    const viewer = await countStatements(count, () => world.sessions.viewerOf(token));
    expect(viewer).toMatchObject({ accountId: person.id, handle: person.handle, timeZone: 'UTC' });
    expect(count.statements).toBe(1);
  });

  it.each([null, '', 'made up'])('is nobody for the token %j', async (token) => {
    expect(await world.sessions.viewerOf(token)).toEqual(nobody);
  });

  it('lasts thirty days from its last use', async () => {
    const { token } = await start();
    world.clock.advance(29 * DAY_MS);
    expect(await world.sessions.viewerOf(token)).not.toEqual(nobody);
    world.clock.advance(29 * DAY_MS);
    expect(await world.sessions.viewerOf(token)).not.toEqual(nobody);
    world.clock.advance(30 * DAY_MS + 1);
    expect(await world.sessions.viewerOf(token)).toEqual(nobody);
  });

  it('writes its last use at most once a minute', async () => {
    const { token } = await start();
    world.clock.advance(59_999);
    await world.sessions.viewerOf(token);
    expect((await world.sessions.list(person.id))[0]?.lastSeenAt).toEqual(LONG_AGO);
    world.clock.advance(1);
    await world.sessions.viewerOf(token);
    expect((await world.sessions.list(person.id))[0]?.lastSeenAt).toEqual(world.clock.now());
  });

  it('ends when its owner revokes it, and for nobody else', async () => {
    const { token, viewer } = await start();
    const other = await aPerson(world.database);
    const sessionId = viewer.sessionId ?? 0;
    await expect(world.sessions.revoke(other.viewer, sessionId)).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    await expect(world.sessions.revoke(nobody, sessionId)).rejects.toMatchObject({
      code: 'UNAUTHENTICATED',
    });
    await world.sessions.revoke(viewer, sessionId);
    expect(await world.sessions.viewerOf(token)).toEqual(nobody);
  });

  it('stays when its owner revokes the others', async () => {
    const [first, second] = [await start(), await start()];
    await world.sessions.revokeOthers(second.viewer);
    expect(await world.sessions.viewerOf(first.token)).toEqual(nobody);
    expect(await world.sessions.viewerOf(second.token)).toEqual(second.viewer);
  });

  it('ends with signing out', async () => {
    const { token, viewer } = await start();
    await world.sessions.end(viewer);
    expect(await world.sessions.viewerOf(token)).toEqual(nobody);
  });

  it('ends with its account', async () => {
    const { token } = await start();
    await world.database.query('update account set deleted_at = $2 where id = $1', [
      person.id,
      LONG_AGO,
    ]);
    expect(await world.sessions.viewerOf(token)).toEqual(nobody);
  });

  it('is forgotten some time after it ended', async () => {
    await start();
    await forgetEnded(world.database, new Date(LONG_AGO.getTime() + 31 * DAY_MS));
    expect(
      await world.database.query('select 1 from session where account_id = $1', [person.id]),
    ).toEqual([]);
  });
});
