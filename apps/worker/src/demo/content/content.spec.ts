import { describe, expect, it } from '@jest/globals';
import {
  BODY_MAX,
  BODY_MIN,
  COMMENT_MAX,
  COMMENT_MIN,
  NOTE_MAX,
  REASON_MIN,
  RESTATEMENT_MAX,
  RESTATEMENT_MIN,
  TAGS_MAX,
  TAGS_MIN,
  TITLE_MAX,
  TITLE_MIN,
} from '@colloquy/domain/vocabulary';
import { answers, commentsOf, keysWhere, textsOf } from './content-acts.ts';
import { demoCourse } from './index.ts';
import type { DemoQuestion } from './types.ts';

const { cohorts, figures, lessons, people, questions, topics } = demoCourse;

const concepts = topics.flatMap((topic) => topic.concepts);
const tagNames = [...topics.map((topic) => topic.name), ...concepts.map((concept) => concept.name)];

const between = (text: string, min: number, max: number): boolean => {
  const length = [...text.trim()].length;
  return length >= min && length <= max;
};

describe('the course of the demo', () => {
  it('gives every person and every question a name of their own', () => {
    expect(new Set(people.map((person) => person.handle)).size).toBe(people.length);
    expect(new Set(questions.map((question) => question.key)).size).toBe(questions.length);
    expect(new Set(questions.map((question) => question.title)).size).toBe(questions.length);
  });

  it('writes to nobody outside of example.org', () => {
    expect(people.filter(({ email, handle }) => email !== `${handle}@example.org`)).toEqual([]);
  });

  it('names only time zones that the platform knows', () => {
    const unknown = people.filter(({ timeZone }) => !isTimeZone(timeZone));
    expect(unknown).toEqual([]);
  });

  it('has a person for each role', () => {
    const roles = new Set(people.map((person) => person.role));
    expect(roles).toEqual(new Set(['LEARNER', 'MODERATOR', 'STAFF', 'OWNER', null]));
    expect(people.filter((person) => person.siteAdministrator)).toHaveLength(1);
  });

  it('uses each tag name and synonym once, and only prerequisites that exist', () => {
    const words = [...tagNames, ...concepts.flatMap((concept) => concept.synonyms ?? [])];
    expect(new Set(words).size).toBe(words.length);
    const prerequisites = concepts.flatMap((concept) => concept.prerequisites ?? []);
    expect(prerequisites.filter((name) => !tagNames.includes(name))).toEqual([]);
  });
});

function isTimeZone(timeZone: string): boolean {
  try {
    return Intl.DateTimeFormat('en', { timeZone }).resolvedOptions().timeZone.length > 0;
  } catch {
    return false;
  }
}

describe('the texts of the demo', () => {
  it('keep titles and bodies within the bounds', () => {
    expect(keysWhere(({ title }) => !between(title, TITLE_MIN, TITLE_MAX))).toEqual([]);
    expect(
      keysWhere((question) => textsOf(question).some((text) => !between(text, BODY_MIN, BODY_MAX))),
    ).toEqual([]);
  });

  it('keep comments, restatements, notes and reasons within the bounds', () => {
    const comments = questions.flatMap(commentsOf).map(({ body }) => body);
    expect(comments.filter((body) => !between(body, COMMENT_MIN, COMMENT_MAX))).toEqual([]);
    const restated = questions.flatMap(({ accepted }) => accepted?.restatement ?? []);
    expect(restated.filter((t) => !between(t, RESTATEMENT_MIN, RESTATEMENT_MAX))).toEqual([]);
    const notes = [
      ...answers.flatMap(
        ({ answer }) => answer.endorsements?.flatMap(({ note }) => note ?? []) ?? [],
      ),
      ...questions.flatMap(({ closed, deleted }) =>
        [closed?.note ?? [], deleted?.reason ?? []].flat(),
      ),
    ];
    expect(notes.filter((note) => !between(note, REASON_MIN, NOTE_MAX))).toEqual([]);
  });

  it('carry one to five tags of the course, a lesson and a cohort that exist', () => {
    expect(keysWhere(({ tags }) => tags.length < TAGS_MIN || tags.length > TAGS_MAX)).toEqual([]);
    const used = questions.flatMap(({ edits, tags }) => [
      tags,
      ...(edits ?? []).map((e) => e.tags ?? []),
    ]);
    expect(used.flat().filter((name) => !tagNames.includes(name))).toEqual([]);
    const numbers = lessons.map((lesson) => lesson.number);
    expect(keysWhere(({ lesson }) => lesson !== undefined && !numbers.includes(lesson))).toEqual(
      [],
    );
    const cohortKeys = cohorts.map((cohort) => cohort.key);
    expect(
      keysWhere(
        ({ cohort, visibility }) =>
          (visibility === 'COHORT') !== (cohort !== undefined) ||
          (cohort !== undefined && !cohortKeys.includes(cohort)),
      ),
    ).toEqual([]);
  });

  it('show only figures that are uploaded with the question', () => {
    const shown = (question: DemoQuestion): string[] =>
      textsOf(question).flatMap((text) =>
        [...text.matchAll(/\(figure:([\w-]+)\)/g)].map((m) => m[1] ?? ''),
      );
    expect(keysWhere((q) => shown(q).some((name) => name !== q.figure))).toEqual([]);
    expect(questions.flatMap(({ figure }) => figure ?? [])).toEqual(
      figures.map(({ name }) => name),
    );
  });

  it('propose edits that change something', () => {
    const idle = answers.filter(({ answer }) =>
      [...(answer.edits ?? []), ...(answer.suggestedEdits ?? [])].some(
        ({ body }) => body === answer.body,
      ),
    );
    expect(idle).toEqual([]);
    expect(
      keysWhere((q) => (q.edits ?? []).some((e) => e.body === q.body || e.title === q.title)),
    ).toEqual([]);
  });
});

describe('the variety of the demo', () => {
  it('shows every state that the rules know', () => {
    const all = <T>(pick: (question: DemoQuestion) => T | undefined): T[] =>
      questions.flatMap((question) => pick(question) ?? []);
    expect(new Set(all(({ closed }) => closed?.reason)).size).toBe(4);
    expect(
      new Set(answers.flatMap(({ answer }) => (answer.endorsements ?? []).map(({ kind }) => kind)))
        .size,
    ).toBe(3);
    expect(all(({ reopened }) => reopened)).not.toEqual([]);
    expect(all(({ deleted }) => deleted)).not.toEqual([]);
    expect(all(({ publishedFromPrivate }) => publishedFromPrivate)).not.toEqual([]);
    expect(keysWhere((q) => q.visibility === 'STAFF' && !q.publishedFromPrivate)).not.toEqual([]);
    expect(
      keysWhere((q) => q.answers.length === 0 && !q.closed && !q.deleted).length,
    ).toBeGreaterThan(7);
    const decisions = answers.flatMap(({ answer }) =>
      (answer.suggestedEdits ?? []).map(({ decision }) => decision?.apply),
    );
    expect(new Set(decisions)).toEqual(new Set([true, false, undefined]));
  });
});
