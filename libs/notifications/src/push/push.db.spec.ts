import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { ThrottleService } from '@colloquy/identity';
import type { TestPerson } from '@colloquy/testing';
import { NotificationsWorld } from '../notifications-world.fixture.ts';
import { PushDevicesService } from './devices.service.ts';
import { type TestBrowser, TestPushService } from './push-service.fixture.ts';

// Whole acts follow each other here, on machines that may be busy.
jest.setTimeout(60_000);

describe('a message on the devices of an asker', () => {
  let world: NotificationsWorld;
  let service: TestPushService;
  let devices: PushDevicesService;
  let asker: TestPerson;
  let helper: TestPerson;
  let browser: TestBrowser;

  /** Signs in at a browser and lets it show messages. */
  const setUp = async (person: TestPerson, showsText = false): Promise<TestBrowser> => {
    const subscribed = service.subscribe();
    const [session] = await world.database.query<{ id: number }>(
      `insert into session (account_id, token_hash, address, user_agent, created_at, last_seen_at, expires_at)
       values ($1, decode(md5(random()::text), 'hex'), '', 'Test', $2::timestamptz, $2, $2 + interval '30 days')
       returning id`,
      [person.id, world.clock.now()],
    );
    const viewer = { ...person.viewer, sessionId: session?.id ?? 0 };
    await devices.register(viewer, { ...subscribed.input, showsText });
    return subscribed;
  };
  const deviceCount = async (): Promise<number> => (await devices.list(asker.viewer)).length;

  beforeAll(async () => {
    world = await NotificationsWorld.make();
    service = await TestPushService.start();
    const throttle = new ThrottleService(world.database, world.clock);
    devices = new PushDevicesService(world.database, world.config, world.clock, throttle);
  });
  afterAll(async () => {
    await service.stop();
    await world.drop();
  });
  beforeEach(async () => {
    [asker, helper] = [await world.member(), await world.member()];
    browser = await setUp(asker);
  });

  it('comes once to each, without title or name unless the device may show them', async () => {
    const open = await setUp(asker, true);
    const question = await world.ask(asker);
    await world.answer(question, helper);
    await world.settle();
    expect(browser.received).toHaveLength(1);
    expect(browser.received[0]).toMatchObject({
      title: 'Colloquy',
      body: 'Something is new for you.',
    });
    const { title, tag, topic } = open.received[0] ?? {};
    expect(title).toBe(question.title);
    expect(topic).toBe(tag?.replace('delivery:', 'd'));
    expect(JSON.stringify(browser.received)).not.toContain(question.title);
  });

  it('is sent no more to a device that its service knows no more', async () => {
    service.answers.set(new URL(browser.endpoint).pathname, 410);
    const question = await world.ask(asker);
    await world.answer(question, helper);
    await world.settle();
    expect(await deviceCount()).toBe(0);
  });

  it('comes later where its service has had enough, once', async () => {
    const { pathname } = new URL(browser.endpoint);
    service.answers.set(pathname, 429);
    await world.answer(await world.ask(asker), helper);
    await world.settle();
    service.answers.delete(pathname);
    await world.settle();
    expect(browser.received).toEqual([]);
    await world.pass(3);
    expect(browser.received).toHaveLength(1);
    expect(await deviceCount()).toBe(1);
  });

  it('that is too large for its service is not tried again, and the device is kept', async () => {
    const { pathname } = new URL(browser.endpoint);
    service.answers.set(pathname, 413);
    await world.answer(await world.ask(asker), helper);
    await world.settle();
    service.answers.delete(pathname);
    await world.pass(10);
    expect(browser.received).toEqual([]);
    expect(await deviceCount()).toBe(1);
  });

  it('does not come when the asker may not see the answer any more', async () => {
    const question = await world.ask(asker);
    await world.answer(question, helper);
    await world.database.query(`update enrolment set state = 'LEFT' where account_id = $1`, [
      asker.id,
    ]);
    await world.database.query(`update course set visibility = 'PRIVATE' where id = $1`, [
      world.course.id,
    ]);
    await world.settle();
    expect(browser.received).toEqual([]);
    await world.newCourse();
  });

  it('ends with the session', async () => {
    await world.database.query('delete from session where account_id = $1', [asker.id]);
    expect(await deviceCount()).toBe(0);
  });

  it('goes to no address but those of push services', async () => {
    const input = { ...browser.input, endpoint: 'https://169.254.169.254/latest' };
    await expect(devices.register(asker.viewer, input)).rejects.toMatchObject({
      code: 'INVALID_INPUT',
    });
  });

  it('comes on trial to that one device of its person, and not without end', async () => {
    const other = await setUp(asker);
    const [device] = await devices.list(asker.viewer);
    const id = device?.id ?? 0;
    await devices.try(asker.viewer, id);
    await world.settle();
    expect(browser.received).toMatchObject([{ body: 'Messages come to this device.' }]);
    expect(other.received).toEqual([]);
    await expect(devices.try(helper.viewer, id)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    const more = Array.from({ length: 8 }, () => devices.try(asker.viewer, id));
    const codes = (await Promise.allSettled(more)).map(({ status }) => status);
    expect(codes).toContain('rejected');
  });

  it('is stopped by its person and by nobody else', async () => {
    const [device] = await devices.list(asker.viewer);
    await expect(devices.remove(helper.viewer, device?.id ?? 0)).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    await devices.remove(asker.viewer, device?.id ?? 0);
    expect(await deviceCount()).toBe(0);
  });
});
