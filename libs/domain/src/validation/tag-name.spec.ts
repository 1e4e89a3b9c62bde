import { describe, expect, it } from '@jest/globals';
import { checkTagName, checkTags, tagNameOf } from './tag-name.ts';

describe('a tag', () => {
  it.each([
    ['  Sample  Size ', 'sample-size'],
    ['C++', 'c++'],
    ['node.js', 'node.js'],
    ['Überdeckung', 'überdeckung'],
    ['统计', '统计'],
  ])('typed as %j is kept as %j', (typed, name) => {
    expect(tagNameOf(typed)).toBe(name);
    expect(checkTagName('tag', name)).toEqual([]);
  });

  it.each(['a/b', '-a', 'a-', '..', '<b>', 'a?b', '\u0000'])('is not %j', (typed) => {
    expect(checkTagName('tag', tagNameOf(typed))).toEqual([
      { path: 'tag', code: 'NOT_WELL_FORMED' },
    ]);
  });

  it('typed twice counts once', () => {
    expect(checkTags('tags', ['a', 'A', 'b', 'c', 'd', 'e'])).toEqual([]);
  });
});
