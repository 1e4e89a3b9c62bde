import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Course } from '@colloquy/db';
import { AcceptanceService, EditsService, VotesService } from '@colloquy/qa';
import { RequestLoaders } from '@colloquy/platform/loaders';
import type { TestPerson } from '@colloquy/testing';
import { CasesService } from '../cases/cases.service.ts';
import { ModerationWorld } from '../moderation-world.fixture.ts';
import { ConductService } from './conduct.service.ts';

let world: ModerationWorld;
beforeAll(async () => {
  world = await ModerationWorld.make();
  world.qa.clock.set(new Date());
});
afterAll(() => world.drop());

const conduct = () => world.qa.get(ConductService);
const findings = (course: Course) =>
  world.sql<{ kind: string; account_ids: number[]; state: string; id: number }>(
    'select id, kind, account_ids, state from conduct_finding where course_id = $1 order by id',
    [course.id],
  );

/** Posts of a person, as rows: what matters here is who votes for whom. */
async function posts(course: Course, { id }: TestPerson, count: number): Promise<number[]> {
  const rows = await world.sql<{ id: number }>(
    `insert into post (course_id, kind, author_id, number, title, slug, visibility, body_markdown,
       body_html, created_at, last_activity_at)
     select $1, 'QUESTION', $2, 1000 + $2 * 100 + n, 'A title of some length', 'a', 'COURSE', '', '',
            now(), now()
       from generate_series(1, $3) n returning id`,
    [course.id, id, count],
  );
  return rows.map((row) => row.id);
}

async function vote({ id }: TestPerson, postIds: readonly number[]): Promise<void> {
  await world.sql(
    `insert into vote (post_id, account_id, value, created_at)
     select unnest($1::int[]), $2, 'HELPFUL', now() on conflict do nothing`,
    [postIds, id],
  );
}

/** Five people who vote for each other, in a course of thirty who vote at large. */
async function courseWithRing() {
  const { course, moderator } = await world.scene();
  const ring: TestPerson[] = [];
  for (let member = 0; member < 5; member += 1) ring.push(await world.member(course));
  const written = new Map<number, number[]>();
  for (const person of ring) written.set(person.id, await posts(course, person, 4));
  for (const from of ring)
    for (const to of ring) if (from !== to) await vote(from, written.get(to.id) ?? []);
  const crowd: TestPerson[] = [];
  for (let member = 0; member < 30; member += 1) crowd.push(await world.member(course));
  const texts = [];
  for (const person of crowd) texts.push(...(await posts(course, person, 2)));
  for (const [place, person] of crowd.entries())
    await vote(
      person,
      texts.filter((_, at) => (at + place) % 7 === 0 && at >> 1 !== place),
    );
  return { course, moderator, ring };
}

describe('the nightly search', () => {
  it('shows a ring of votes to moderators with its evidence, once, and punishes nobody', async () => {
    const { course, moderator, ring } = await courseWithRing();
    await conduct().searchAll();
    await conduct().searchAll();
    const found = await findings(course);
    expect(found).toMatchObject([
      { kind: 'VOTE_RING', account_ids: ring.map(({ id }) => id).sort((a, b) => a - b) },
    ]);
    const query = `query ($slug: String!) { course(slug: $slug) { conductFindings {
      kind state people { handle } evidence { name value } } } }`;
    const seen = await world.qa.ask(moderator.viewer, query, { slug: course.slug });
    expect(seen.data).toMatchObject({
      course: { conductFindings: [{ kind: 'VOTE_RING', state: 'OPEN' }] },
    });
    const [member] = ring as [TestPerson];
    const hidden = await world.qa.ask(member.viewer, query, { slug: course.slug });
    expect(hidden.data).toEqual({ course: { conductFindings: [] } });
    expect(await world.sql('select 1 from sanction where course_id = $1', [course.id])).toEqual([]);
    expect(
      await world.sql(
        'select count(*)::int as votes from vote v join post p on p.id = v.post_id where p.course_id = $1 and v.account_id = $2',
        [course.id, member.id],
      ),
    ).toEqual([{ votes: 16 }]);
  });

  it('keeps what a moderator made of a finding when the pattern is seen again', async () => {
    const { course, moderator, ring } = await courseWithRing();
    await conduct().search(course.id);
    const [finding] = await findings(course);
    const judge = (person: TestPerson) =>
      conduct().judge(person.viewer, finding?.id ?? 0, {
        state: 'HARMLESS',
        note: 'A study group.',
      });
    await expect(judge(ring[0] as TestPerson)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await judge(moderator);
    await conduct().search(course.id);
    expect(await findings(course)).toMatchObject([{ state: 'HARMLESS' }]);
  });

  it('names an edit war, and leaves alone who corrects themselves', async () => {
    const { course, learner, moderator, answer, question, asker } = await world.scene();
    const texts = ['Divide by n, it is the mean of squares.', 'Divide by n minus one, always.'];
    for (let turn = 0; turn < 5; turn += 1)
      await world.edit(turn % 2 ? moderator : learner, answer.id, texts[turn % 2] ?? '');
    for (let turn = 0; turn < 5; turn += 1)
      await world.edit(asker, question.id, `${texts[turn % 2]} Is that so?`);
    await conduct().search(course.id);
    expect(await findings(course)).toMatchObject([
      { kind: 'EDIT_WAR', account_ids: [learner.id, moderator.id].sort((a, b) => a - b) },
    ]);
  });
});

describe('what cannot be gained by', () => {
  it('voting for oneself: nothing', async () => {
    const { learner, answer } = await world.scene();
    await expect(
      world.qa.get(VotesService).vote(learner.viewer, answer.id, 'HELPFUL'),
    ).rejects.toMatchObject({ facts: { reason: 'OWN_POST' } });
  });

  it('accepting and unaccepting: one acceptance at the end, and a trail of events that cancel out', async () => {
    const { asker, answer, question } = await world.scene();
    const acceptance = world.qa.get(AcceptanceService);
    await world.news();
    for (let round = 0; round < 4; round += 1) {
      await acceptance.accept(asker.viewer, answer.id, null);
      await acceptance.withdraw(asker.viewer, question.id);
    }
    await acceptance.accept(asker.viewer, answer.id, null);
    const told = await world.news();
    const count = (type: string) => told.filter((each) => each === type).length;
    expect(count('answer.accepted') - count('acceptance.withdrawn')).toBe(1);
    expect(await world.qa.row('post', question.id)).toMatchObject({
      accepted_answer_id: answer.id,
    });
  });

  it('editing an answer to and fro: no repair, once the text is what was flagged', async () => {
    const { asker, learner, answer } = await world.scene();
    await world.inaccurate(asker, answer);
    const reader = { viewer: learner.viewer, loaders: new RequestLoaders() };
    world.qa.clock.advance(3_600_000);
    await world.qa.get(EditsService).edit(reader, answer.id, {
      ...{ baseVersion: 1, body: 'Something else for a moment only.', reason: '' },
    });
    await world.qa.get(EditsService).rollBack(reader, answer.id, { number: 1, reason: '' });
    const repair = world.qa
      .get(CasesService)
      .repair(learner.viewer, (await world.caseOf(answer)).id, '');
    await expect(repair).rejects.toMatchObject({ facts: { reason: 'NOT_EDITED' } });
  });
});
