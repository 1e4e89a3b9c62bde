import { describe, expect, it } from '@jest/globals';
import { ACCEPT_OWN_ANSWER_AFTER_MS, STAFF_ACCEPT_AFTER_MS } from '@colloquy/domain/vocabulary';
import {
  HOUR_MS,
  answers,
  cohortOf,
  commentsOf,
  isModerator,
  isStaff,
  keysWhere,
  ms,
  questionActs,
  readersOf,
  roleOf,
} from './content-acts.ts';
import { demoCourse } from './index.ts';
import type { DemoQuestion, Handle } from './types.ts';

const { lessons, policies, questions, termDays } = demoCourse;

describe('the acts of the demo', () => {
  it('are done by members of the course', () => {
    const doers = questions.flatMap((q) => [
      q.author,
      ...questionActs(q).map(({ by }) => by),
      ...readersOf(q),
    ]);
    expect([...new Set(doers)].filter((handle) => !roleOf.get(handle))).toEqual([]);
  });

  it('come after what they act on, and before the end of the term', () => {
    const late = questions.filter((question) =>
      [{ at: question.at, after: { day: 0, time: '00:00' } }, ...questionActs(question)].some(
        ({ after, at }) =>
          !(ms(at) >= ms(after) && at.day < termDays && /^([01]\d|2[0-3]):[0-5]\d$/.test(at.time)),
      ),
    );
    expect(late.map(({ key }) => key)).toEqual([]);
  });

  it('follow the lessons: nobody asks about one that has not opened', () => {
    const opens = new Map(lessons.map(({ day, number }) => [number, day]));
    expect(
      keysWhere(({ at, lesson }) => lesson !== undefined && at.day < (opens.get(lesson) ?? 0)),
    ).toEqual([]);
  });

  it('list the questions in the order in which they were asked', () => {
    const moments = questions.map(({ at }) => ms(at));
    expect(moments).toEqual(moments.toSorted((a, b) => a - b));
  });

  it('let nobody vote twice, on a post of their own, or for a question they ask themselves', () => {
    const broken = (author: Handle, ...lists: (Handle[] | undefined)[]): boolean =>
      lists.some((list = []) => list.includes(author) || new Set(list).size !== list.length);
    expect(keysWhere((q) => broken(q.author, q.helpfulBy, q.sameHereBy))).toEqual([]);
    expect(answers.filter(({ answer }) => broken(answer.author, answer.helpfulBy))).toEqual([]);
  });

  it('are done only by those who may see the question', () => {
    const outsiders = questions.filter((question) => {
      if (question.visibility === 'STAFF') return hasEarlyReaders(question);
      const doers = [...questionActs(question).map(({ by }) => by), ...readersOf(question)];
      const { cohort } = question;
      return (
        cohort !== undefined && doers.some((by) => !isStaff(by) && cohortOf.get(by) !== cohort)
      );
    });
    expect(outsiders.map(({ key }) => key)).toEqual([]);
  });

  it('never give away an anonymous asker in their own thread', () => {
    const hidden = questions.filter((q) => q.anonymous || q.publishedFromPrivate);
    expect(hidden).not.toEqual([]);
    const told = hidden.filter((question) =>
      [...commentsOf(question), ...question.answers].some(
        ({ anonymous, author }) => author === question.author && !anonymous,
      ),
    );
    expect(told.map(({ key }) => key)).toEqual([]);
  });
});

/** Whether a learner other than the asker acts in a private question before it is published. */
function hasEarlyReaders(question: DemoQuestion): boolean {
  const { author, publishedFromPrivate } = question;
  const opens = publishedFromPrivate ? ms(publishedFromPrivate.at) : Infinity;
  const isOutsider = (by: Handle): boolean => by !== author && !isStaff(by);
  const acts = questionActs(question).filter(({ by }) => isOutsider(by));
  return (
    acts.some(({ at }) => ms(at) <= opens) ||
    (opens === Infinity && readersOf(question).some(isOutsider))
  );
}

describe('accepting and endorsing in the demo', () => {
  it('accept one’s own answer a day after asking, and for a silent asker after a week', () => {
    const early = keysWhere((question) => {
      const { accepted, author } = question;
      if (!accepted) return false;
      const answer = question.answers[accepted.answer];
      if (!answer || answer.deleted) return true;
      const isOwn = answer.author === author;
      if (isOwn && ms(accepted.at) - ms(question.at) < ACCEPT_OWN_ANSWER_AFTER_MS) return true;
      if (accepted.by === undefined) return accepted.restatement === undefined;
      const asker = questionActs(question).filter(
        ({ at, by }) => by === author && ms(at) < ms(accepted.at),
      );
      const quiet = Math.max(ms(question.at), ms(answer.at), ...asker.map(({ at }) => ms(at)));
      return (
        !isStaff(accepted.by) ||
        ms(accepted.at) - quiet < STAFF_ACCEPT_AFTER_MS ||
        readersOf(question).includes(author)
      );
    });
    expect(early).toEqual([]);
  });

  it('let learners answer first', () => {
    const early = answers.filter(
      ({ answer, question }) =>
        isStaff(answer.author) &&
        question.visibility !== 'STAFF' &&
        ms(answer.at) - ms(question.at) < policies.learnersFirstHours * HOUR_MS,
    );
    expect(early).toEqual([]);
  });

  it('endorse as staff, and confirm exactly what an edit has suspended', () => {
    const wrong = answers.filter(({ answer }) =>
      (answer.endorsements ?? []).some(({ at, by, confirmedAt }) => {
        if (!isStaff(by) || by === answer.author) return true;
        const applied = (answer.suggestedEdits ?? []).flatMap(({ decision }) =>
          decision?.apply ? [decision] : [],
        );
        const later = [...(answer.edits ?? []), ...applied].filter((edit) => ms(edit.at) > ms(at));
        return confirmedAt !== undefined && !later.some((edit) => ms(edit.at) < ms(confirmedAt));
      }),
    );
    expect(wrong).toEqual([]);
  });
});

describe('moderation in the demo', () => {
  it('leave closing to moderators, duplicates to older questions, and closed questions unanswered', () => {
    const wrong = keysWhere(({ answers: given, closed, reopened }) => {
      if (!closed) return reopened !== undefined;
      const original = questions.find(({ key }) => key === closed.duplicateOf);
      if ((closed.reason === 'DUPLICATE') !== (original !== undefined)) return true;
      if (original && ms(original.at) >= ms(closed.at)) return true;
      const until = reopened ? ms(reopened.at) : Infinity;
      const inside = given.some(({ at }) => ms(at) >= ms(closed.at) && ms(at) <= until);
      return !isModerator(closed.by) || (reopened && !isModerator(reopened.by)) || inside;
    });
    expect(wrong).toEqual([]);
  });

  it('leave edits to the author and moderators, and other texts to suggestions', () => {
    const mayEdit = (by: Handle, author: Handle): boolean => by === author || isModerator(by);
    expect(
      keysWhere((q) =>
        (q.edits ?? []).some(
          ({ by, rolledBack }) =>
            !mayEdit(by, q.author) ||
            (rolledBack !== undefined && !mayEdit(rolledBack.by, q.author)),
        ),
      ),
    ).toEqual([]);
    const wrong = answers.filter(
      ({ answer }) =>
        (answer.edits ?? []).some(({ by }) => !mayEdit(by, answer.author)) ||
        (answer.deleted && !mayEdit(answer.deleted.by, answer.author)) ||
        (answer.suggestedEdits ?? []).some(
          ({ by, decision }) =>
            decision && (decision.by === by || !mayEdit(decision.by, answer.author)),
        ),
    );
    expect(wrong).toEqual([]);
  });

  it('let a comment be resolved by its writer, the post’s author or a moderator', () => {
    const wrong = questions.flatMap((question) =>
      [question, ...question.answers].flatMap((post) =>
        (post.comments ?? []).filter(
          ({ author, resolved }) =>
            resolved && !isModerator(resolved.by) && ![author, post.author].includes(resolved.by),
        ),
      ),
    );
    expect(wrong).toEqual([]);
  });
});
