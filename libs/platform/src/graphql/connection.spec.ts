import { describe, expect, it } from '@jest/globals';
import { connectionOf, encodeCursor, pageOf } from './connection.ts';

const rows = [3, 5, 8, 13].map((id) => ({ id }));
const pageFrom = (args: { first?: number | null; after?: string }) => {
  const page = pageOf(args, 1);
  const after = Number(page.after?.[0] ?? 0);
  const read = rows.filter(({ id }) => id > after).slice(0, page.first + 1);
  const { edges, pageInfo } = connectionOf(read, page, ({ id }) => [id]);
  return { ids: edges.map(({ node }) => node.id), ...pageInfo };
};

describe('a page of a connection', () => {
  it('goes on where the one before ended, and says when there is no more', () => {
    const first = pageFrom({ first: 3 });
    expect(first).toMatchObject({ ids: [3, 5, 8], hasNextPage: true, hasPreviousPage: false });
    const last = pageFrom({ first: 3, after: first.endCursor ?? '' });
    expect(last).toMatchObject({ ids: [13], hasNextPage: false, hasPreviousPage: true });
  });

  it('may have no rows, and tells whether there are any', () => {
    const none = { ids: [], startCursor: null, endCursor: null };
    expect(pageFrom({ first: 0 })).toEqual({ ...none, hasNextPage: true, hasPreviousPage: false });
    const end = encodeCursor([13]);
    expect(pageFrom({ first: 0, after: end })).toEqual({
      ...{ ...none, hasNextPage: false, hasPreviousPage: true },
    });
  });

  it.each([
    [-1, 0],
    [101, 100],
  ])('has neither fewer rows than none nor more than a hundred: %i', (first, bound) => {
    expect(() => pageOf({ first }, 1)).toThrow(
      expect.objectContaining({
        code: 'INVALID_INPUT',
        facts: { problems: [{ path: 'first', code: 'OUT_OF_RANGE', bound }] },
      }),
    );
  });

  it.each(['guessed', encodeCursor([1, 2]), ''.padEnd(9, 'A')])(
    'begins at no cursor of another list: %s',
    (after) => {
      expect(() => pageOf({ after }, 1)).toThrow('INVALID_INPUT');
    },
  );
});
