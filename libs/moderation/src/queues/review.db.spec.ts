import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { CourseAccessService } from '@colloquy/courses';
import { CLAIM_MS, SKIP_MS, UNDO_MS } from '@colloquy/domain/moderation';
import {
  ClosingService,
  EditsService,
  SuggestionsService,
  EndorsementsService,
} from '@colloquy/qa';
import { RequestLoaders } from '@colloquy/platform/loaders';
import type { TestPerson } from '@colloquy/testing';
import { VoicesService } from '../closing/voices.service.ts';
import { ModerationWorld, type Scene } from '../moderation-world.fixture.ts';
import { ApplyService } from './apply.service.ts';
import { FillingService } from './filling.service.ts';
import { ReviewService } from './review.service.ts';

let world: ModerationWorld;
let scene: Scene;
beforeAll(async () => {
  world = await ModerationWorld.make();
});
afterAll(() => world.drop());
beforeEach(async () => {
  scene = await world.scene();
  await world.flag(scene.asker, scene.answer, { kind: 'UNCLEAR' });
  await world.news();
});

const review = () => world.qa.get(ReviewService);
const claim = (person: TestPerson) => world.claim(person, scene.course.slug, 'FLAGS');
const leftFor = async ({ viewer }: TestPerson): Promise<number> => {
  const access = await world.qa.get(CourseAccessService).bySlug(viewer, scene.course.slug);
  return (await review().left(access)).FLAGS;
};
const apply = (itemId: number) => world.qa.get(ApplyService).apply(itemId);
const flagState = async () => {
  const [row] = await world.sql<{ state: string }>('select state from flag where post_id = $1', [
    scene.answer.id,
  ]);
  return row?.state;
};

describe('an item of a queue', () => {
  it('is given to one reviewer at a time, for a quarter of an hour', async () => {
    const { course, moderator } = scene;
    const other = await world.member(course, 'MODERATOR');
    const item = await claim(moderator);
    expect(await claim(moderator)).toMatchObject({ id: item.id });
    await expect(claim(other)).rejects.toThrow('Nothing waits');
    const named = review().claim(other.viewer, course.slug, { queue: 'FLAGS', itemId: item.id });
    await expect(named).rejects.toMatchObject({
      ...{ code: 'CONFLICT', facts: { reason: 'CLAIMED_BY_ANOTHER' } },
    });
    world.qa.clock.advance(CLAIM_MS);
    expect(await claim(other)).toMatchObject({ id: item.id });
    await expect(world.decide(moderator, item.id, { choice: 'UPHOLD' })).rejects.toMatchObject({
      ...{ code: 'CONFLICT', facts: { reason: 'CLAIMED_BY_ANOTHER' } },
    });
  });

  it('goes to one of many who ask at the same moment', async () => {
    const people = await Promise.all(
      Array.from({ length: 6 }, () => world.member(scene.course, 'MODERATOR')),
    );
    const claims = await Promise.allSettled(people.map((person) => claim(person)));
    expect(claims.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  it('is decided once, whatever two windows of one reviewer send at the same moment', async () => {
    const { moderator } = scene;
    const item = await claim(moderator);
    const decisions = await Promise.allSettled(
      (['UPHOLD', 'REJECT'] as const).map((choice) => world.decide(moderator, item.id, { choice })),
    );
    expect(decisions.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const lost = decisions.find((each) => each.status === 'rejected');
    expect(lost).toMatchObject({
      reason: { code: 'CONFLICT', facts: { reason: 'ALREADY_DECIDED' } },
    });
  });

  it('is decided by one of two moderators at once, and the other is told', async () => {
    const { course, moderator } = scene;
    const other = await world.member(course, 'MODERATOR');
    const { id } = await claim(moderator);
    world.qa.clock.advance(CLAIM_MS);
    await claim(other);
    const [late, inTime] = await Promise.allSettled([
      world.decide(moderator, id, { choice: 'REJECT' }),
      world.decide(other, id, { choice: 'UPHOLD' }),
    ]);
    expect(inTime).toMatchObject({ status: 'fulfilled' });
    expect(late).toMatchObject({ status: 'rejected', reason: { code: 'CONFLICT' } });
    await world.takeEffect();
    const [row] = await world.sql('select decided_by_id from review_item where id = $1', [id]);
    expect(row).toEqual({ decided_by_id: other.id });
  });

  it('that is skipped goes to others, and after a day to whoever skipped it too', async () => {
    const { course, moderator } = scene;
    const other = await world.member(course, 'MODERATOR');
    const item = await claim(moderator);
    await review().skip(moderator.viewer, item.id);
    expect(await leftFor(moderator)).toBe(0);
    expect(await leftFor(other)).toBe(1);
    await expect(claim(moderator)).rejects.toThrow('Nothing waits');
    expect(await claim(other)).toMatchObject({ id: item.id });
    world.qa.clock.advance(SKIP_MS);
    expect(await leftFor(moderator)).toBe(1);
    expect(await claim(moderator)).toMatchObject({ id: item.id });
    await review().skip(moderator.viewer, item.id);
    await expect(claim(moderator)).rejects.toThrow('Nothing waits');
  });

  it('is for whoever has the ability, and not for flagger and author', async () => {
    const { asker, learner, course } = scene;
    for (const person of [asker, learner])
      await expect(claim(person)).rejects.toMatchObject({ facts: { reason: 'ABILITY_NEEDED' } });
    expect(await claim(await world.able(course, 'DECIDE_FLAGS'))).toMatchObject({
      postId: scene.answer.id,
    });
  });
});

describe('a decision', () => {
  it('takes effect when ten seconds are over, once, however often it is applied', async () => {
    const { moderator } = scene;
    const item = await claim(moderator);
    await world.decide(moderator, item.id, { choice: 'UPHOLD' });
    expect(await flagState()).toBe('OPEN');
    world.qa.clock.advance(UNDO_MS - 1);
    expect(await apply(item.id)).toBe(false);
    world.qa.clock.advance(1);
    const applied = await Promise.all([1, 2, 3].map(() => apply(item.id)));
    expect(applied.filter(Boolean)).toHaveLength(1);
    expect(await flagState()).toBe('UPHELD');
    expect(await world.news()).toEqual(['decision.recorded', 'flag.decided', 'review.decided']);
  });

  it('that is cut off in the middle leaves nothing behind, and is whole the next time', async () => {
    const { moderator, answer, course } = scene;
    const item = await claim(moderator);
    await world.decide(moderator, item.id, { choice: 'UPHOLD', outcome: 'DELETE' });
    world.qa.clock.advance(UNDO_MS);
    await world.news();
    // The last thing of the effect fails, as when the connection is lost before the commit.
    await world.sql(`create function cut_off() returns trigger language plpgsql as
      $$ begin if new.applied_at is not null then raise 'cut off'; end if; return new; end $$`);
    await world.sql(
      'create trigger cut before update on review_item for each row execute function cut_off()',
    );
    await expect(apply(item.id)).rejects.toThrow('cut off');
    expect(await flagState()).toBe('OPEN');
    expect(await world.qa.row('post', answer.id)).toMatchObject({ deleted_at: null });
    expect(await world.news()).toEqual([]);
    await world.sql('drop trigger cut on review_item');
    expect(await apply(item.id)).toBe(true);
    expect(await flagState()).toBe('UPHELD');
    expect(await world.qa.row('post', answer.id)).toMatchObject({ deleted_by_id: moderator.id });
    const lines = await world.sql(
      `select act from audit_entry where course_id = $1 and actor_id = $2 order by id`,
      [course.id, moderator.id],
    );
    expect(lines).toEqual([{ act: 'flags.decided' }, { act: 'post.deleted' }]);
  });

  it('can be taken back until then by who made it, and made anew', async () => {
    const { course, moderator } = scene;
    const other = await world.member(course, 'MODERATOR');
    const item = await claim(moderator);
    await world.decide(moderator, item.id, { choice: 'UPHOLD' });
    await expect(review().undo(other.viewer, item.id)).rejects.toMatchObject({
      facts: { reason: 'NOT_YOURS' },
    });
    world.qa.clock.advance(UNDO_MS - 1);
    expect(await review().undo(moderator.viewer, item.id)).toMatchObject({
      ...{ state: 'OPEN', claimedById: moderator.id, decision: null },
    });
    world.qa.clock.advance(UNDO_MS);
    expect(await apply(item.id)).toBe(false);
    await world.decide(moderator, item.id, { choice: 'REJECT' });
    await world.takeEffect();
    expect(await flagState()).toBe('REJECTED');
    await expect(review().undo(moderator.viewer, item.id)).rejects.toMatchObject({
      ...{ code: 'CONFLICT', facts: { reason: 'TOO_LATE' } },
    });
  });

  it('on a text that changed meanwhile puts the item back, with the reason', async () => {
    const { moderator, learner, answer } = scene;
    const item = await claim(moderator);
    await world.decide(moderator, item.id, { choice: 'UPHOLD' });
    const reader = { viewer: learner.viewer, loaders: new RequestLoaders() };
    const edit = { baseVersion: 1, body: 'Now it is clear, I think, to all.', reason: '' };
    await world.qa.get(EditsService).edit(reader, answer.id, edit);
    await world.takeEffect();
    expect(await flagState()).toBe('OPEN');
    expect(await claim(moderator)).toMatchObject({ id: item.id, failure: 'CHANGED' });
  });

  it('by somebody who lost the ability meanwhile has no effect', async () => {
    const { course } = scene;
    const able = await world.able(course, 'DECIDE_FLAGS');
    const item = await claim(able);
    await world.decide(able, item.id, { choice: 'UPHOLD' });
    await world.sql('delete from ability_state where account_id = $1', [able.id]);
    await world.takeEffect();
    expect(await flagState()).toBe('OPEN');
    const [row] = await world.sql('select state, failure from review_item where id = $1', [
      item.id,
    ]);
    expect(row).toEqual({ state: 'OPEN', failure: 'ABILITY_NEEDED' });
  });

  it('by somebody whose account is gone meanwhile has no effect, and the item waits again', async () => {
    const { moderator } = scene;
    const item = await claim(moderator);
    await world.decide(moderator, item.id, { choice: 'UPHOLD' });
    await world.sql('update account set deleted_at = now() where id = $1', [moderator.id]);
    expect(await world.takeEffect()).toBe(0);
    expect(
      await world.sql('select state, failure from review_item where id = $1', [item.id]),
    ).toEqual([{ state: 'OPEN', failure: 'REVIEWER_LEFT' }]);
  });

  it('of others is shown after one’s own', async () => {
    const { course, moderator, answer } = scene;
    await world.review(moderator, course, 'FLAGS', { choice: 'UPHOLD', note: 'It is.' });
    await world.flag(await world.member(course), answer, { kind: 'UNCLEAR' });
    const able = await world.able(course, 'DECIDE_FLAGS');
    const item = await claim(able);
    const ask = async () => {
      const { data } = await world.qa.ask(
        able.viewer,
        'query ($id: ID!) { reviewItem(id: $id) { others { verdict { note } } } }',
        { id: String(item.id) },
      );
      return (data as unknown as { reviewItem: { others: unknown[] } }).reviewItem.others;
    };
    expect(await ask()).toEqual([]);
    await world.decide(able, item.id, { choice: 'REJECT' });
    expect(await ask()).toEqual([{ verdict: { note: 'It is.' } }]);
  });
});

describe('the queue of suggested edits', () => {
  const suggest = (person: TestPerson) =>
    world.qa
      .get(SuggestionsService)
      .suggest({ viewer: person.viewer, loaders: new RequestLoaders() }, scene.answer.id, {
        ...{ baseVersion: 1, body: 'A text that somebody else thinks is better.' },
        reason: 'Clearer.',
      });

  it('applies and declines as deciding on the edit itself does', async () => {
    const { asker, moderator, course, answer } = scene;
    await suggest(asker);
    await world.qa.get(FillingService).fill(course.id);
    await world.qa.get(FillingService).fill(course.id);
    await world.review(moderator, course, 'SUGGESTED_EDITS', { choice: 'APPLY' });
    expect(await world.qa.row('post', answer.id)).toMatchObject({
      body_markdown: 'A text that somebody else thinks is better.',
    });
    const [edit] = await world.sql('select state, decided_by_id from suggested_edit');
    expect(edit).toEqual({ state: 'APPLIED', decided_by_id: moderator.id });
  });

  it('forgets what was decided elsewhere', async () => {
    const { asker, learner, moderator, course } = scene;
    const { id } = await suggest(asker);
    await world.qa.get(FillingService).fill(course.id);
    const reader = { viewer: learner.viewer, loaders: new RequestLoaders() };
    await world.qa.get(SuggestionsService).decide(reader, id, { apply: false, note: '' });
    await expect(world.claim(moderator, course.slug, 'SUGGESTED_EDITS')).rejects.toThrow('Nothing');
    await world.qa.get(FillingService).clear();
    const [item] = await world.sql(`select state from review_item where suggested_edit_id = $1`, [
      id,
    ]);
    expect(item).toEqual({ state: 'MOOT' });
  });
});

describe('the queue of endorsements', () => {
  it('holds one’s own that edits suspended, and confirms them', async () => {
    const { staff, learner, course, answer } = scene;
    const words = { kind: 'CORRECT' as const, note: '' };
    await world.qa.get(EndorsementsService).endorse(staff.viewer, answer.id, words);
    await world.edit(learner, answer.id, 'The same, and an example of it.');
    await world.qa.get(FillingService).fill(course.id);
    const other = await world.member(course, 'STAFF');
    await expect(world.claim(other, course.slug, 'ENDORSEMENTS')).rejects.toThrow('Nothing waits');
    await world.review(staff, course, 'ENDORSEMENTS', { choice: 'CONFIRM', note: '' });
    expect(await world.qa.row('post', answer.id)).toMatchObject({ endorsement_count: 1 });
  });
});

describe('the queue of first posts', () => {
  it('welcomes a newcomer once, with a comment that is posted when the time to undo is over', async () => {
    const { moderator, course, question, asker } = scene;
    const filling = world.qa.get(FillingService);
    await filling.firstPosts([question.id]);
    await filling.firstPosts([question.id]);
    await world.review(moderator, course, 'FIRST_POSTS', {
      ...{ choice: 'WELCOME', note: 'Welcome! A good first question.' },
    });
    await filling.firstPosts([question.id]);
    const comments = await world.sql(
      'select author_id, body_markdown from comment where post_id = $1',
      [question.id],
    );
    expect(comments).toEqual([
      { author_id: moderator.id, body_markdown: 'Welcome! A good first question.' },
    ]);
    await filling.firstPosts([(await world.qa.question(course, asker)).id]);
    await expect(world.claim(moderator, course.slug, 'FIRST_POSTS')).rejects.toThrow(
      'Nothing waits',
    );
  });
});

describe('closing and opening a question', () => {
  const voices = () => world.qa.get(VoicesService);
  const offTopic = { reason: 'OFF_TOPIC', note: '', duplicateOfNumber: null } as const;
  const closedAt = async () => (await world.qa.row('post', scene.question.id)).closed_at;

  it('takes two learners who can, or one moderator', async () => {
    const { course, learner, question } = scene;
    const [one, two] = [await world.able(course, 'CLOSE'), await world.able(course, 'CLOSE')];
    await expect(
      voices().voiceClosing(learner.viewer, question.id, offTopic),
    ).rejects.toMatchObject({ facts: { reason: 'ABILITY_NEEDED' } });
    await voices().voiceClosing(one.viewer, question.id, offTopic);
    await voices().voiceClosing(one.viewer, question.id, offTopic);
    expect(await closedAt()).toBeNull();
    await voices().voiceClosing(two.viewer, question.id, offTopic);
    expect(await closedAt()).not.toBeNull();

    await voices().voiceReopening(one.viewer, question.id);
    await expect(world.claim(one, course.slug, 'REOPENING')).rejects.toThrow('Nothing waits');
    await world.review(two, course, 'REOPENING', { choice: 'REOPEN' });
    expect(await closedAt()).toBeNull();
  });

  it('comes before reviewers when its asker mended it', async () => {
    const { asker, moderator, course, question } = scene;
    await world.qa.get(ClosingService).close(moderator.viewer, question.id, offTopic);
    await world.edit(asker, question.id, 'Now with all that was missing before.');
    await world.qa.get(FillingService).mended(question.id);
    await world.review(moderator, course, 'REOPENING', { choice: 'REOPEN' });
    expect(await closedAt()).toBeNull();
  });

  describe('that was probably asked before', () => {
    const waits = () =>
      world.sql(`select id from review_item where queue = 'DUPLICATES' and state = 'OPEN'`);
    const suspect = () =>
      world.qa.get(FillingService).suspected(scene.course.id, scene.question.id);

    it('comes before others than its asker once, and is closed with a link', async () => {
      const { asker, moderator, course, question } = scene;
      const first = await world.qa.question(course, asker);
      await suspect();
      await suspect();
      expect(await waits()).toHaveLength(1);
      const closing = { closeReason: 'DUPLICATE', duplicateOfNumber: first.number } as const;
      await world.review(moderator, course, 'DUPLICATES', { choice: 'CLOSE', ...closing });
      expect(await world.qa.row('post', question.id)).toMatchObject({
        close_reason: 'DUPLICATE',
        duplicate_of_id: first.id,
      });
      await suspect();
      expect(await waits()).toHaveLength(0);
    });

    it('waits for the second of two voices', async () => {
      const { course, asker } = scene;
      const [one, two] = [await world.able(course, 'CLOSE'), await world.able(course, 'CLOSE')];
      const { number } = await world.qa.question(course, asker);
      const closing = { closeReason: 'DUPLICATE', duplicateOfNumber: number } as const;
      await suspect();
      await world.review(one, course, 'DUPLICATES', { choice: 'CLOSE', ...closing });
      expect(await closedAt()).toBeNull();
      await expect(world.claim(one, course.slug, 'DUPLICATES')).rejects.toThrow('Nothing waits');
      await world.review(two, course, 'DUPLICATES', { choice: 'CLOSE', ...closing });
      expect(await closedAt()).not.toBeNull();
    });

    it('is left open by who finds it new, and needs a link to be closed', async () => {
      const { moderator, course } = scene;
      await suspect();
      await expect(
        world.review(moderator, course, 'DUPLICATES', {
          choice: 'CLOSE',
          closeReason: 'DUPLICATE',
        }),
      ).rejects.toMatchObject({ code: 'INVALID_INPUT' });
      await world.review(moderator, course, 'DUPLICATES', { choice: 'KEEP_OPEN' });
      expect(await closedAt()).toBeNull();
      await suspect();
      expect(await waits()).toHaveLength(0);
    });
  });
});
