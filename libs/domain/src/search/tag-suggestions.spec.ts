import { describe, expect, it } from '@jest/globals';
import { suggestTags, type KnownTag } from './tag-suggestions.ts';

const tag = (id: number, name: string, questionCount = 1): KnownTag => ({
  id,
  names: [name],
  questionCount,
});
const tags = [tag(1, 'variance'), tag(2, 'box-plots'), tag(3, 'r', 9), tag(4, 'sampling')];
const names = (list: readonly KnownTag[]): string[] => list.flatMap((one) => one.names);

describe('tags for a text', () => {
  it('are those of the threads most like it', () => {
    const neighbours = [
      { score: 2, tagIds: [1, 3] },
      { score: 0.5, tagIds: [4] },
    ];
    expect(names(suggestTags('dividing by n - 1', tags, neighbours))).toEqual([
      'r',
      'variance',
      'sampling',
    ]);
  });

  it('are those named in it, in singular or plural', () => {
    expect(names(suggestTags('How do I read a box plot?', tags, []))).toEqual(['box-plots']);
  });

  it('are none when nothing speaks for any', () => {
    expect(suggestTags('', tags, [])).toEqual([]);
  });
});
