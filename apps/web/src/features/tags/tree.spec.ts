import { describe, expect, it } from '@jest/globals';
import { tagsWith, topicsOf } from './tree.ts';

const tag = (name: string, parent?: string, excerpt = '') => ({
  id: name,
  name,
  excerpt,
  parent: parent === undefined ? null : { id: parent },
});
const tags = [
  tag('variance', 'describing'),
  tag('describing', undefined, 'Middle and spread'),
  tag('r'),
  tag('confidence-interval', 'estimating'),
];

describe('the tags of a course', () => {
  it('stand under their topics, and by themselves when the topic is not there', () => {
    const topics = topicsOf(tags).map(({ tag: { name }, children }) => [name, children.length]);
    expect(topics).toEqual([
      ['describing', 1],
      ['r', 0],
      ['confidence-interval', 0],
    ]);
  });

  it.each([
    ['spread', ['describing']],
    ['confidence int', ['confidence-interval']],
    ['VAR', ['variance']],
    ['', ['variance', 'describing', 'r', 'confidence-interval']],
  ])('are found by %j', (letters, names) => {
    expect(tagsWith(tags, letters).map(({ name }) => name)).toEqual(names);
  });
});
