import { describe, expect, it } from '@jest/globals';
import { maySeeQuestion, type Actor } from '../permissions/index.ts';
import { CourseRole, QuestionVisibility } from '../vocabulary/index.ts';
import { audienceOf, audiencesOf } from './audience.ts';

const actors: Actor[] = [null, 1, 2].flatMap((accountId) =>
  [null, ...Object.values(CourseRole)].flatMap((role) =>
    [null, 5, 6].map((cohortId) => ({ accountId, role, cohortId, abilities: [] })),
  ),
);
const questions = Object.values(QuestionVisibility).flatMap((visibility) =>
  [null, 1, 3].flatMap((authorId) =>
    [null, 5].map((cohortId) => ({
      visibility,
      authorId,
      cohortId,
      courseId: 9,
      deletedAt: null,
      hiddenAt: null,
    })),
  ),
);

describe('who may find a question', () => {
  it('is who may see it, for every reader and every question', () => {
    for (const actor of actors)
      for (const question of questions) {
        const readers = audiencesOf(9, actor);
        const finds = audienceOf(question).some((word) => readers.includes(word));
        expect({ actor, question, finds }).toEqual({
          actor,
          question,
          finds: maySeeQuestion(actor, question),
        });
      }
  });

  it('is nobody of another course', () => {
    for (const question of questions)
      for (const actor of actors)
        expect(audienceOf(question).some((word) => audiencesOf(8, actor).includes(word))).toBe(
          false,
        );
  });
});
