import { describe, expect, it } from '@jest/globals';
import { Turns } from './turns.ts';

const settled = () => new Promise((resolve) => setImmediate(resolve));

describe('turns', () => {
  it('are two at once for each client, the others in the order in which they came', async () => {
    const turns = new Turns(2, 10);
    const begun: string[] = [];
    const ends = new Map<string, () => void>();
    const begin = async (client: string, name: string) => {
      const end = await turns.take(client);
      begun.push(name);
      ends.set(name, end ?? (() => undefined));
    };
    void begin('a', 'a1');
    void begin('a', 'a2');
    void begin('a', 'a3');
    void begin('a', 'a4');
    void begin('b', 'b1');
    await settled();
    expect(begun).toEqual(['a1', 'a2', 'b1']);
    ends.get('a2')?.();
    await settled();
    expect(begun).toEqual(['a1', 'a2', 'b1', 'a3']);
    for (const name of ['a1', 'a3']) ends.get(name)?.();
    await settled();
    expect(begun.at(-1)).toBe('a4');
  });

  it('are refused behind a long line, and there again when it is gone', async () => {
    const turns = new Turns(1, 1);
    const end = await turns.take('a');
    const waiting = turns.take('a');
    expect(await turns.take('a')).toBeNull();
    end?.();
    (await waiting)?.();
    expect(await turns.take('a')).not.toBeNull();
  });
});
