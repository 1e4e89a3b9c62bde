import { describe, expect, it } from '@jest/globals';
import { NotificationCategory, type NotificationKind } from '../vocabulary/index.ts';
import { CATEGORY_OF, DEFAULT_CHOICES, JOINED_UNTIL_READ, mustReachInbox } from './choices.ts';

const choiceOf = (kind: NotificationKind) => DEFAULT_CHOICES[CATEGORY_OF[kind]];

describe('the choices that hold until a person makes their own', () => {
  it('are there for every category, and every category is about something', () => {
    expect(Object.keys(DEFAULT_CHOICES).sort()).toEqual(Object.keys(NotificationCategory).sort());
    expect(new Set(Object.values(CATEGORY_OF))).toEqual(new Set(Object.keys(NotificationCategory)));
  });

  it('mail at once what an asker waits for', () => {
    expect(choiceOf('ANSWER')).toEqual({ inbox: true, mail: 'AT_ONCE', push: true });
  });

  it.each(['FOLLOWED_ANSWER', 'FOLLOWED_COMMENT', 'QUESTION', 'INVITED'] as const)(
    'interrupt nobody for %s, which many are told of',
    (kind) => {
      expect(choiceOf(kind)).toEqual({ inbox: true, mail: 'DIGEST', push: false });
    },
  );

  it('gather in one line what one follows, and only that', () => {
    expect(JOINED_UNTIL_READ.map((kind) => CATEGORY_OF[kind])).toEqual(['FOLLOWED', 'FOLLOWED']);
  });

  it('let nobody switch off decisions about themselves', () => {
    const fixed = Object.values(NotificationCategory).filter(mustReachInbox);
    expect(fixed).toEqual(['DECISIONS']);
  });
});
