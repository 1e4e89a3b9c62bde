import { ActsWorld, type Cast } from '@colloquy/qa/acts-world';
import type { ReputationPolicy } from '@colloquy/domain/vocabulary';
import { CourseLedgerHandler, LedgerHandler } from './ledger/ledger.handler.ts';
import { LedgerService } from './ledger/ledger.service.ts';
import { StandingJob } from './standing/standing.job.ts';

type Told = Awaited<ReturnType<ActsWorld['news']>>[number];

/** A course whose acts reach the ledger as they do on a running site. */
export class ReputationWorld {
  readonly ledger: LedgerService;
  readonly #handler: LedgerHandler;
  readonly #courseHandler: CourseLedgerHandler;
  readonly #standing: StandingJob;

  private constructor(readonly acts: ActsWorld) {
    this.ledger = new LedgerService(acts.database, acts.clock);
    this.#standing = new StandingJob(acts.database, acts.clock);
    this.#handler = new LedgerHandler(acts.database, this.ledger);
    this.#courseHandler = new CourseLedgerHandler(this.ledger);
  }

  static async make(): Promise<ReputationWorld> {
    return new ReputationWorld(await ActsWorld.make());
  }

  get cast(): Cast {
    return this.acts.cast;
  }

  /** The handler at work on what was told since the last call. */
  async hear(): Promise<Told[]> {
    const told = await this.acts.news();
    await this.hearAll(told);
    return told;
  }

  /** As `hear`, and the job behind it: records, topics, abilities, badges. */
  async settle(): Promise<void> {
    await this.hear();
    await this.#standing.run();
  }

  /** The job alone, as several workers run it at once. */
  async settleAtOnce(): Promise<void> {
    await Promise.all([this.#standing.run(), this.#standing.run(), this.#standing.run()]);
  }

  async hearAll(told: readonly Told[]): Promise<void> {
    for (const event of told) await this.#hearOne(event);
  }

  /** Several workers at once, each with one of the events. */
  async hearAtOnce(told: readonly Told[]): Promise<void> {
    await Promise.all(told.map((event) => this.#hearOne(event)));
  }

  /** What others see of a person's points, and what they see themselves. */
  async totals(person: { readonly accountId: number }): Promise<{ total: number; open: number }> {
    const [row] = await this.acts.sql<{ total: number; open: number }>(
      `select total, open_total as open from standing where course_id = $1 and account_id = $2`,
      [this.acts.courseId, person.accountId],
    );
    return row ?? { total: 0, open: 0 };
  }

  async total(person: { readonly accountId: number }): Promise<number> {
    return (await this.totals(person)).total;
  }

  /** Every line of a person, as kind and points, oldest first. */
  async lines(person: { readonly accountId: number }): Promise<string[]> {
    const rows = await this.acts.sql<{ line: string }>(
      `select kind || ' ' || points as line from reputation_entry
        where course_id = $1 and account_id = $2 order by id`,
      [this.acts.courseId, person.accountId],
    );
    return rows.map(({ line }) => line);
  }

  /** Sums of all lines by person, from the ledger itself. */
  sums(): Promise<{ id: number; total: number; open: number }[]> {
    return this.acts.sql(
      `select account_id as id, sum(points)::int as total,
              coalesce(sum(points) filter (where not is_hidden), 0)::int as open
         from reputation_entry where course_id = $1 group by account_id
        having sum(points) <> 0 order by account_id`,
      [this.acts.courseId],
    );
  }

  /** The running totals of everybody, in the shape of `sums`. */
  running(): Promise<{ id: number; total: number; open: number }[]> {
    return this.acts.sql(
      `select account_id as id, total, open_total as open from standing
        where course_id = $1 and total <> 0 order by account_id`,
      [this.acts.courseId],
    );
  }

  /** As if the ledger had never been: only a test may do this. */
  async forgetLedger(): Promise<void> {
    const trigger = 'trigger reputation_entry_is_kept';
    await this.acts.sql(`alter table reputation_entry disable ${trigger}`);
    await this.acts.sql('truncate reputation_entry');
    await this.acts.sql(`alter table reputation_entry enable ${trigger}`);
    await this.acts.sql('truncate standing');
  }

  /** As staff does on the page of policies, and tells of it. */
  async changePolicy(policy: ReputationPolicy): Promise<void> {
    await this.acts.sql(`update course set reputation_policy = $1`, [policy]);
    const payload = JSON.stringify({ courseId: this.acts.courseId });
    await this.acts.sql(
      `insert into outbox (type, payload, created_at)
       values ('course.reputation-policy-changed', $1, $2)`,
      [payload, this.acts.clock.now()],
    );
  }

  /** The course and its people as on the first day, a day later. */
  async freshDay(): Promise<void> {
    await this.acts.sql('truncate post, tag, ability_state, earned_badge cascade');
    await this.forgetLedger();
    await this.acts.sql(`update course set reputation_policy = 'KIND', vote_model = 'KIND'`);
    this.acts.clock.advance(24 * 3_600_000);
    await this.acts.news();
  }

  /** Further learners of the course. */
  async learners(count: number): Promise<Cast['learner'][]> {
    const people: Cast['learner'][] = [];
    for (let n = 0; n < count; n += 1) people.push(await this.acts.person(`L${n}`, 'LEARNER'));
    return people;
  }

  drop(): Promise<void> {
    return this.acts.drop();
  }

  async #hearOne({ type, payload }: Told): Promise<void> {
    for (const handler of [this.#handler, this.#courseHandler]) {
      if (!handler.handles.some((handled) => handled === type)) continue;
      await handler.handle({ id: 0, type, payload, requestId: '' } as never);
    }
  }
}
