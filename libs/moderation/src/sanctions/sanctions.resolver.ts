import { CourseAccessService, CourseType } from '@colloquy/courses';
import { Database } from '@colloquy/db';
import { isInForce } from '@colloquy/domain/moderation';
import { mayAppealSanction, mayLift } from '@colloquy/domain/permissions';
import { CourseRole, SanctionKind } from '@colloquy/domain/vocabulary';
import { PersonService, PersonType } from '@colloquy/identity';
import { Clock } from '@colloquy/platform/clock';
import { type Connection, PageArgs, Permission, Request, rowId } from '@colloquy/platform/graphql';
import type { Reader } from '@colloquy/qa';
import { Args, ID, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { AppealRow } from '../appeals/appeals.queries.ts';
import { APPEAL_OF_SANCTION } from '../appeals/appeals.queries.ts';
import { AppealsService } from '../appeals/appeals.service.ts';
import { Appeal } from '../cases/cases.types.ts';
import type { SanctionRow } from './sanctions.queries.ts';
import { SanctionsService } from './sanctions.service.ts';
import { GiveSanctionInput, Sanction, SanctionConnection } from './sanctions.types.ts';

const SANCTION_ID = { type: () => ID, description: 'The sanction.' };

@Resolver(() => Sanction)
export class SanctionsResolver {
  constructor(
    private readonly sanctions: SanctionsService,
    private readonly appeals: AppealsService,
  ) {}

  @Mutation(() => Sanction, { description: 'Lays a sanction upon somebody of the course.' })
  async giveSanction(
    @Request() { viewer, loaders }: Reader,
    @Args('input', { description: 'On whom, what, and why.' }) input: GiveSanctionInput,
  ): Promise<SanctionRow> {
    const { course, handle, kind, reason, endsAt, ability, savedReplyId } = input;
    const given = await this.sanctions.give(viewer, {
      ...{ course, handle, kind, reason, endsAt: endsAt ?? null, ability: ability ?? null },
      savedReplyId: savedReplyId ? rowId(savedReplyId) : null,
    });
    loaders.clear();
    return given;
  }

  @Mutation(() => Sanction, { description: 'Ends a sanction before its time.' })
  async liftSanction(
    @Request() { viewer, loaders }: Reader,
    @Args('sanctionId', SANCTION_ID) sanctionId: string,
    @Args('reason', { description: 'Why it ends.' }) reason: string,
  ): Promise<SanctionRow> {
    const lifted = await this.sanctions.lift(viewer, rowId(sanctionId), reason);
    loaders.clear();
    return lifted;
  }

  @Mutation(() => Sanction, {
    description: 'Says that the viewer has read a sanction; after a warning they may write again.',
  })
  async acknowledgeSanction(
    @Request() { viewer, loaders }: Reader,
    @Args('sanctionId', SANCTION_ID) sanctionId: string,
  ): Promise<SanctionRow> {
    const read = await this.sanctions.acknowledge(viewer, rowId(sanctionId));
    loaders.clear();
    return read;
  }

  @Mutation(() => Appeal, { description: 'Asks staff to look at a sanction again, once.' })
  async appealSanction(
    @Request() { viewer, loaders }: Reader,
    @Args('sanctionId', SANCTION_ID) sanctionId: string,
    @Args('statement', { description: 'Why it is wrong.' }) statement: string,
  ): Promise<AppealRow> {
    const appeal = await this.appeals.againstSanction(viewer, rowId(sanctionId), statement);
    loaders.clear();
    return appeal;
  }
}

@Resolver(() => Sanction)
export class SanctionFieldsResolver {
  constructor(
    private readonly persons: PersonService,
    private readonly courses: CourseAccessService,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  @ResolveField(() => PersonType, { description: 'Whom it is laid upon.' })
  person(row: SanctionRow, _args: unknown, { loaders }: Reader): Promise<PersonType> {
    return this.persons.load(loaders, row.accountId);
  }

  @ResolveField(() => PersonType, { nullable: true, description: 'Who gave it.' })
  givenBy(row: SanctionRow, _args: unknown, { loaders }: Reader): Promise<PersonType> | null {
    return row.givenById === null ? null : this.persons.load(loaders, row.givenById);
  }

  @ResolveField(() => PersonType, { nullable: true, description: 'Who ended it.' })
  liftedBy(row: SanctionRow, _args: unknown, { loaders }: Reader): Promise<PersonType> | null {
    return row.liftedById === null ? null : this.persons.load(loaders, row.liftedById);
  }

  @ResolveField(() => Boolean, { description: 'Whether it holds now.' })
  isInForce(row: SanctionRow): boolean {
    return isInForce(row, this.clock.now());
  }

  @ResolveField(() => Boolean, {
    description: 'Whether the person must say that they read it before they write again.',
  })
  mustAcknowledge(row: SanctionRow): boolean {
    const isUnread = row.kind === SanctionKind.WARNING && row.acknowledgedAt === null;
    return isUnread && isInForce(row, this.clock.now());
  }

  @ResolveField(() => Appeal, { nullable: true, description: 'The appeal against it.' })
  async appeal(row: SanctionRow): Promise<AppealRow | null> {
    if (!row.isAppealed) return null;
    return (await this.database.query<AppealRow>(APPEAL_OF_SANCTION, [row.id]))[0] ?? null;
  }

  @ResolveField(() => Permission, { description: 'Whether the viewer may appeal against it.' })
  viewerCanAppeal(row: SanctionRow, _args: unknown, { viewer }: Reader): Permission {
    const actor = { accountId: viewer.accountId, role: null, cohortId: null, abilities: [] };
    return mayAppealSanction(row, actor, this.clock.now());
  }

  @ResolveField(() => Permission, { description: 'Whether the viewer may end it.' })
  async viewerCanLift(row: SanctionRow, _args: unknown, { viewer }: Reader): Promise<Permission> {
    const { actor } = await this.courses.byId(viewer, row.courseId);
    const member = { accountId: row.accountId, role: CourseRole.LEARNER };
    return mayLift(row, member, actor, this.clock.now());
  }
}

const ACCOUNT = `select id from account where handle = lower($1)`;

@Resolver(() => CourseType)
export class CourseSanctionsResolver {
  constructor(
    private readonly sanctions_: SanctionsService,
    private readonly courses: CourseAccessService,
    private readonly database: Database,
  ) {}

  @ResolveField(() => SanctionConnection, {
    description: 'Sanctions given in the course, newest first; for moderators and staff.',
  })
  async sanctions(
    @Parent() course: CourseType,
    @Request() { viewer }: Reader,
    @Args() page: PageArgs,
    @Args('handle', { type: () => String, nullable: true, description: 'Those of one person.' })
    handle: string | null,
  ): Promise<Connection<SanctionRow>> {
    const access = await this.courses.byId(viewer, course.id);
    return this.sanctions_.list(access, handle ? await this.#account(handle) : null, page);
  }

  @ResolveField(() => SanctionConnection, { description: "The viewer's own, newest first." })
  async viewerSanctions(
    @Parent() course: CourseType,
    @Request() { viewer }: Reader,
    @Args() page: PageArgs,
  ): Promise<Connection<SanctionRow>> {
    const access = await this.courses.byId(viewer, course.id);
    return this.sanctions_.list(access, viewer.accountId ?? 0, page);
  }

  async #account(handle: string): Promise<number> {
    if (handle.includes('\u0000')) return 0;
    const [row] = await this.database.query<{ id: number }>(ACCOUNT, [handle]);
    return row?.id ?? 0;
  }
}
