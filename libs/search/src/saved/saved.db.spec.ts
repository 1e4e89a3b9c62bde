import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { NOTIFYING_SEARCHES_MAX, SAVED_SEARCHES_MAX } from '@colloquy/domain/vocabulary';
import { AnswersService, PublishingService } from '@colloquy/qa';
import { nobody } from '@colloquy/platform/viewer';
import type { TestPerson } from '@colloquy/testing';
import { adapters, SearchWorld, untried } from '../engine/search-world.fixture.ts';

// A server of its own may be busy with much else.
jest.setTimeout(60_000);

type Cast = Awaited<ReturnType<SearchWorld['qa']['course']>>;
const MINUTE_MS = 60_000;

describe.each(adapters)('saved searches on $name', (adapter) => {
  let world: SearchWorld;
  let cast: Cast;
  beforeAll(async () => {
    world = await SearchWorld.make(adapter);
    cast = await world.qa.course({ languages: ['en', 'de'] });
  });
  afterAll(async () => {
    await adapter.drop();
    await world.qa.drop();
  });

  const save = ({ viewer }: TestPerson, query: string, rest = {}) => {
    const usual = { course: cast.course.slug, order: 'RELEVANCE' as const, name: query };
    return world.saved.save(viewer, { ...usual, query, notifies: true, ...rest });
  };
  const names = async ({ viewer }: TestPerson): Promise<string[]> =>
    (await world.saved.list(viewer)).map(({ name }) => name);

  describe('are kept', () => {
    it('under a name, changed and forgotten by their owner alone', async () => {
      const owner = await world.qa.member(cast.course);
      const { id } = await save(owner, 'variance', { name: ' Spread ' });
      expect(await names(owner)).toEqual(['Spread']);
      const other = { name: 'Mine', notifies: null };
      await expect(world.saved.update(cast.learner.viewer, id, other)).rejects.toMatchObject({
        code: 'NOT_FOUND',
      });
      await expect(world.saved.delete(cast.learner.viewer, id)).rejects.toMatchObject({
        code: 'NOT_FOUND',
      });
      expect(await world.saved.update(owner.viewer, id, { name: 'Wide', notifies: false })).toEqual(
        expect.objectContaining({ id, name: 'Wide', notifies: false, query: 'variance' }),
      );
      await world.saved.delete(owner.viewer, id);
      expect(await names(owner)).toEqual([]);
    });

    it('once: the same search again gets the new name', async () => {
      const owner = await world.qa.member(cast.course);
      await Promise.all(['One', 'Two', 'Two'].map((name) => save(owner, 'mean', { name })));
      expect(await names(owner)).toHaveLength(1);
      await save(owner, 'mean', { name: 'Three' });
      expect(await names(owner)).toEqual(['Three']);
    });

    it('by nobody who is signed out, in no course that one may not read, and not for nothing', async () => {
      const search = { course: null, order: 'NEWEST', name: 'All', notifies: false } as const;
      await expect(world.saved.save(nobody, { ...search, query: 'mean' })).rejects.toMatchObject({
        code: 'UNAUTHENTICATED',
      });
      const closed = await world.qa.course({ visibility: 'PRIVATE' });
      await expect(
        save(cast.learner, 'mean', { course: closed.course.slug }),
      ).rejects.toMatchObject({ code: 'NOT_FOUND' });
      for (const query of ['', '  ', '-mean', '"'])
        await expect(save(cast.learner, query, { name: 'x' })).rejects.toMatchObject({
          code: 'INVALID_INPUT',
        });
      expect(await world.saved.list(nobody)).toEqual([]);
    });

    it('up to a number, and fewer that tell of what is new', async () => {
      const owner = await world.qa.member(cast.course);
      for (let n = 0; n < NOTIFYING_SEARCHES_MAX; n += 1) await save(owner, `word${n}`);
      await expect(save(owner, 'more')).rejects.toMatchObject({
        facts: { problems: [{ path: 'input.notifies', code: 'TOO_MANY' }] },
      });
      for (let n = NOTIFYING_SEARCHES_MAX; n < SAVED_SEARCHES_MAX; n += 1)
        await save(owner, `word${n}`, { notifies: false });
      await expect(save(owner, 'more', { notifies: false })).rejects.toMatchObject({
        facts: { problems: [{ path: 'input.name', code: 'TOO_MANY' }] },
      });
      await expect(save(owner, 'word0', { name: 'Known' })).resolves.toMatchObject({
        name: 'Known',
      });
    });

    it('out of sight while one may not read their course', async () => {
      const closed = await world.qa.course({ visibility: 'PRIVATE' });
      await save(closed.learner, 'mean', { course: closed.course.slug });
      expect(await names(closed.learner)).toEqual(['mean']);
      await world.qa.database.query(
        `update enrolment set state = 'REMOVED' where account_id = $1`,
        [closed.learner.id],
      );
      expect(await names(closed.learner)).toEqual([]);
    });
  });

  describe('tell of what is new', () => {
    /** Names of the searches that a post made its thread fit, as the event says. */
    const matched = async (postId: number): Promise<string[]> => {
      const before = await lastEvent();
      await world.matching.match(cast.course.id, postId);
      await world.matching.match(cast.course.id, postId);
      const rows = await world.qa.database.query<{ name: string }>(
        `select s.name from outbox o, jsonb_array_elements_text(o.payload->'savedSearchIds') e
           join saved_search s on s.id = e::int
          where o.type = 'search.matched' and o.id > $1 and (o.payload->>'postId')::int = $2
          order by 1`,
        [before, postId],
      );
      return rows.map(({ name }) => name);
    };
    const lastEvent = async (): Promise<number> => {
      const [row] = await world.qa.database.query<{ id: number }>(
        'select coalesce(max(id), 0)::int as id from outbox',
      );
      return row?.id ?? 0;
    };
    const ask = (title: string, rest = {}) => {
      world.qa.clock.advance(MINUTE_MS);
      return world.qa.question(cast.course, cast.asker, { title, ...rest });
    };

    it('by words, phrases, tags, people and exclusions; and each once', async () => {
      const asker = await world.qa.member(cast.course);
      const fitting = [
        '"excess kurtosis"',
        'estimates kurtosis',
        'kurtosis -absent',
        'kurtosis in:title',
        `kurtosis by:${asker.handle}`,
        'tag:shape is:unanswered',
        'the kurtosis',
      ];
      const others = [
        '"kurtosis excess"',
        'kurtosis absent',
        'kurtosis -excess',
        'kurtosiss',
        'kurtosis by:nobody',
        'kurtosis is:mine',
        'kurtosis is:accepted',
        'tag:other',
      ];
      for (const query of [...fitting, ...others]) {
        await save(await world.qa.member(cast.course), query);
        await save(await world.qa.member(cast.course), query, { course: null });
      }
      world.qa.clock.advance(MINUTE_MS);
      const title = 'How is excess kurtosis estimated here?';
      const question = await world.qa.question(cast.course, asker, { title, tags: ['shape'] });
      const twice = fitting.flatMap((query) => [query, query]);
      expect((await matched(question.id)).sort()).toEqual(twice.sort());
      expect(await matched(question.id)).toEqual([]);
    });

    it('also when an answer brings the words, in the language of the thread', async () => {
      await save(await world.qa.member(cast.course), 'Häuser Schnabeltier');
      const question = await ask('Wer legt Eier und gibt doch Milch?', { language: 'de' });
      expect(await matched(question.id)).toEqual([]);
      const body = 'Das Haus des Schnabeltiers steht am Fluss.';
      const answer = await world.qa
        .get(AnswersService)
        .post(cast.learner.viewer, question.id, { body });
      expect(await matched(answer.id)).toEqual(['Häuser Schnabeltier']);
    });

    it('of a question to staff only those who may see it, and all others when it is published', async () => {
      const [staff, learner] = [cast.staff, await world.qa.member(cast.course)];
      await save(staff, 'platypus', { name: 'by staff' });
      await save(learner, 'platypus', { name: 'by a learner' });
      const question = await ask('Does a platypus lay eggs?', { visibility: 'STAFF' });
      expect(await matched(question.id)).toEqual(['by staff']);
      await world.qa.get(PublishingService).publish(cast.staff.viewer, question.id);
      expect(await matched(question.id)).toEqual(['by a learner']);
    });

    it('but not of what was there before, of one’s own, or when they should not', async () => {
      const old = await ask('Is the wombat a relative of koalas?');
      world.qa.clock.advance(MINUTE_MS);
      await save(cast.asker, 'wombat');
      const quiet = await world.qa.member(cast.course);
      await save(quiet, 'wombat', { notifies: false });
      const late = await world.qa.member(cast.course);
      await save(late, 'wombat relative');
      expect(await matched(old.id)).toEqual([]);
      const own = await ask('Do wombats of mine count as a relative?');
      expect(await matched(own.id)).toEqual(['wombat relative']);
    });
  });
});

for (const reason of untried) it.todo(reason);
