import { describe, expect, it } from '@jest/globals';
import { openingOf } from './place.ts';

const item = {
  ...{ id: '7', kind: 'ANSWER' as const, eventCount: 1, lastAt: '', isRead: true, detail: null },
  ...{ courseSlug: 'r', courseTitle: 'R', questionId: '1', questionNumber: 3 },
  ...{
    questionTitle: 'Why?',
    answerId: null,
    commentId: null,
    announcementId: null,
    announcementTitle: null,
    actor: null,
  },
};

describe('a notification leads', () => {
  it.each([
    ['to the question', {}, '/c/r/q/3'],
    ['to the answer', { answerId: '9' }, '/c/r/q/3#a9'],
    ['to the comment', { answerId: '9', commentId: '4' }, '/c/r/q/3#c4'],
    ['to the case', { kind: 'CASE_DECIDED' as const, detail: '5' }, '/c/r/cases/5'],
    [
      'to one’s corrections',
      { kind: 'CORRECTION' as const, answerId: '9' },
      '/c/r/cases#corrections',
    ],
    ['to one’s flag', { kind: 'FLAG_UPHELD' as const, detail: '5' }, '/c/r/cases#f5'],
    ['to what was decided', { kind: 'DECIDED_AGAINST' as const, detail: '5' }, '/c/r/cases#d5'],
    ['to the announcement', { announcementId: '5' }, '/c/r/announcements#w5'],
    ['to the appeal', { kind: 'APPEAL_GRANTED' as const }, '/c/r/cases'],
    ['to the course when it is about no question', { questionNumber: null }, '/c/r'],
  ])('%s', (_, facts, path) => {
    expect(openingOf({ ...item, ...facts })).toBe(path);
  });

  it('by way of being marked as read while it is unread', () => {
    const unread = { ...item, isRead: false, answerId: '9' };
    expect(openingOf(unread)).toBe('/inbox/open?id=7&to=%2Fc%2Fr%2Fq%2F3%23a9');
    expect(openingOf(item)).toBe('/c/r/q/3');
  });
});
