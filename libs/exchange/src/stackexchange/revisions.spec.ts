import { describe, expect, it } from '@jest/globals';
import type { StagedRow } from './batches.ts';
import { revisionsOf, type PresentPost } from './revisions.ts';

const present: PresentPost = {
  title: 'Present title',
  body: 'present body',
  tags: ['now'],
  author: '7',
  host: 'demo.stackexchange.com',
  createdAt: new Date('2015-01-01T00:00:00Z'),
};

let nextId = 0;
const row = (type: number, act: string, text: string, more = {}): StagedRow => ({
  id: (nextId += 1),
  data: {
    PostHistoryTypeId: String(type),
    RevisionGUID: act,
    UserId: '7',
    CreationDate: '2015-02-03T04:05:06.789',
    Text: text,
    ...more,
  },
});

const begun = [row(2, 'a', 'first'), row(1, 'a', 'Title'), row(3, 'a', '<r><mean>')];

describe('the revisions of an imported post', () => {
  it('fold the rows of one act into one', () => {
    expect(revisionsOf(begun, present)).toEqual([
      {
        number: 1,
        kind: 'INITIAL',
        editor: '7',
        title: 'Title',
        body: 'first',
        tags: ['r', 'mean'],
        reason: '',
        rolledBackTo: null,
        createdAt: new Date('2015-02-03T04:05:06.789Z'),
      },
    ]);
  });

  it('carry over what an edit does not change', () => {
    const edit = row(5, 'b', 'second\r\nline', { UserId: '9', Comment: 'typo' });
    expect(revisionsOf([...begun, edit], present)[1]).toMatchObject({
      number: 2,
      kind: 'EDIT',
      editor: '9',
      title: 'Title',
      body: 'second\nline',
      tags: ['r', 'mean'],
      reason: 'typo',
    });
  });

  it('name the revision that a rollback goes back to', () => {
    const history = [
      ...begun,
      row(5, 'b', 'worse'),
      row(8, 'c', 'first', { Comment: 'Rollback to [a]' }),
    ];
    expect(revisionsOf(history, present)[2]).toMatchObject({
      kind: 'ROLLBACK',
      body: 'first',
      rolledBackTo: 1,
      reason: '',
    });
  });

  it('begin with the present text where the history is lost', () => {
    expect(revisionsOf([], present)).toEqual([
      expect.objectContaining({ number: 1, kind: 'INITIAL', body: 'present body', editor: '7' }),
    ]);
  });

  it('take the present body where the history tells only of tags', () => {
    const [only] = revisionsOf([row(6, 'a', '|x|')], present);
    expect(only).toMatchObject({ title: 'Present title', body: 'present body', tags: ['x'] });
  });

  it('leave out blank bodies and acts that change no text', () => {
    const history = [...begun, row(5, 'b', '  '), row(10, 'c', '{}'), row(24, 'd', '')];
    expect(revisionsOf(history, present)).toHaveLength(1);
  });

  it('give an answer no title', () => {
    const [only] = revisionsOf([row(2, 'a', 'text'), row(1, 'a', 'odd')], {
      ...present,
      title: null,
    });
    expect(only?.title).toBeNull();
  });

  it('survive a date that cannot be read', () => {
    const [only] = revisionsOf([row(2, 'a', 'text', { CreationDate: 'never' })], present);
    expect(only?.createdAt).toEqual(present.createdAt);
  });
});
