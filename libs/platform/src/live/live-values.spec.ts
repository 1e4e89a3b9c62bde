import { afterEach, describe, expect, it } from '@jest/globals';
import { LiveValues } from './live-values.ts';
import type { LiveValue, Watcher } from './watcher.ts';

interface Count extends LiveValue {
  readonly count: number;
}

const valueOf = (count: number): Count => ({ count, digest: String(count) });
const reader = (accountId = 1) => ({ accountId, sessionId: accountId });

describe('a value that readers watch', () => {
  const counts = new Map<number, number>();
  const forbidden = new Set<number>();
  const reads: (readonly number[])[] = [];
  const gone: string[] = [];
  const allowed = (watchers: readonly Watcher<Count>[]) =>
    Promise.resolve(new Set(watchers.filter(({ who }) => !forbidden.has(who.accountId))));
  const live = new LiveValues<Count>({
    read: (keys) => {
      reads.push(keys);
      const found = keys.flatMap((key) => (counts.has(key) ? [key] : []));
      return Promise.resolve(new Map(found.map((key) => [key, valueOf(counts.get(key) ?? 0)])));
    },
    allowed,
    gone: ({ key, who }, { count }) => gone.push(`${who.accountId} left ${key} at ${count}`),
    failed: (error) => {
      throw error;
    },
  });
  const watch = (key: number, accountId?: number) =>
    live.watch(key, reader(accountId), ({ count }) => count);
  const become = (key: number, count: number): void => {
    counts.set(key, count);
    live.touch(key);
  };

  afterEach(() => {
    live.close();
    counts.clear();
    forbidden.clear();
    reads.length = 0;
    gone.length = 0;
  });

  it('comes at once, then whenever it is another', async () => {
    counts.set(7, 1);
    const stream = watch(7);
    expect(await stream.next()).toEqual({ done: false, value: 1 });
    live.touch(7);
    become(7, 2);
    expect(await stream.next()).toEqual({ done: false, value: 2 });
  });

  it('is read once for all who watch it and not at all for what nobody watches', async () => {
    counts.set(7, 1);
    const streams = [watch(7, 1), watch(7, 2)];
    for (const stream of streams) expect((await stream.next()).value).toBe(1);
    reads.length = 0;
    live.touch(8);
    become(7, 2);
    for (const stream of streams) expect((await stream.next()).value).toBe(2);
    expect(reads).toEqual([[7]]);
  });

  it('skips what lay between for a reader who is slow', async () => {
    counts.set(7, 1);
    const [slow, quick] = [watch(7, 1), watch(7, 2)];
    for (const count of [1, 2, 3]) {
      become(7, count);
      expect((await quick.next()).value).toBe(count);
    }
    expect((await slow.next()).value).toBe(3);
  });

  it('is shown no more to a reader who may not see it', async () => {
    counts.set(7, 1);
    const [kept, lost] = [watch(7, 1), watch(7, 2)];
    for (const stream of [kept, lost]) await stream.next();
    forbidden.add(2);
    become(7, 2);
    expect((await kept.next()).value).toBe(2);
    expect(await lost.next()).toEqual({ done: true, value: undefined });
  });

  it('ends when it is gone', async () => {
    counts.set(7, 1);
    const stream = watch(7);
    await stream.next();
    const next = stream.next();
    counts.delete(7);
    live.touch(7);
    expect((await next).done).toBe(true);
  });

  it('lets go of a reader who leaves while nothing comes', async () => {
    counts.set(7, 1);
    const stream = watch(7);
    await stream.next();
    const next = stream.next();
    await stream.return();
    expect((await next).done).toBe(true);
    reads.length = 0;
    live.touch(7);
    expect(reads).toEqual([]);
  });

  it('tells who left, once, and who is there still', async () => {
    counts.set(7, 1);
    const [one, same, other] = [watch(7, 1), watch(7, 1), watch(7, 2)];
    for (const stream of [one, same, other]) await stream.next();
    await one.return();
    await one.return();
    expect(gone).toEqual(['1 left 7 at 1']);
    expect(live.isWatchedBy(7, 1)).toBe(true);
    await same.return();
    expect([live.isWatchedBy(7, 1), live.isWatchedBy(7, 2)]).toEqual([false, true]);
    expect(gone).toHaveLength(2);
  });

  it('is watched fifty times at once by one person, and no more', () => {
    for (let page = 0; page < 50; page += 1) watch(page);
    expect(() => watch(50)).toThrow('TOO_MANY_REQUESTS');
    expect(() => watch(50, 2)).not.toThrow();
  });
});
