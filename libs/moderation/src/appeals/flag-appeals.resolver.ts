import { mayAppealFlag, partyOfFlag } from '@colloquy/domain/permissions';
import { CaseParty } from '@colloquy/domain/vocabulary';
import { Clock } from '@colloquy/platform/clock';
import { Permission, Request, rowId } from '@colloquy/platform/graphql';
import { type Reader, ThreadService } from '@colloquy/qa';
import { Args, ID, Mutation, ResolveField, Resolver } from '@nestjs/graphql';
import { Appeal } from '../cases/cases.types.ts';
import type { FlagRow } from '../flags/flags.queries.ts';
import { Flag } from '../flags/flags.types.ts';
import type { AppealRow } from './appeals.queries.ts';
import { AppealsService, factsOfDecided } from './appeals.service.ts';
import { FlagSidesService } from './flag-sides.service.ts';

/** What the two sides of a decided flag can do about the decision. */
@Resolver(() => Flag)
export class FlagAppealsResolver {
  constructor(
    private readonly appeals: AppealsService,
    private readonly sides: FlagSidesService,
    private readonly threads: ThreadService,
    private readonly clock: Clock,
  ) {}

  @Mutation(() => Appeal, {
    description: 'Asks staff to look at a decided flag again, once for its flagger and its author.',
  })
  async appealFlag(
    @Request() { viewer, loaders }: Reader,
    @Args('flagId', { type: () => ID, description: 'The flag; it belongs to no case.' })
    flagId: string,
    @Args('statement', { description: 'Why the decision is wrong.' }) statement: string,
  ): Promise<AppealRow> {
    const appeal = await this.appeals.againstFlag(viewer, rowId(flagId), statement);
    loaders.clear();
    return appeal;
  }

  @ResolveField(() => Appeal, { nullable: true, description: "The viewer's own appeal." })
  async appeal({ id }: FlagRow, _args: unknown, reader: Reader): Promise<AppealRow | null> {
    return (await this.sides.of(reader, id)).appeal;
  }

  @ResolveField(() => Permission, { description: 'Whether the viewer may appeal.' })
  async viewerCanAppeal(flag: FlagRow, _args: unknown, reader: Reader): Promise<Permission> {
    const { actor } = await this.threads.accessOf(reader, flag.courseId);
    const { appeal, authorId } = await this.sides.of(reader, flag.id);
    return mayAppealFlag(factsOfDecided(flag, authorId), appeal !== null, actor, this.clock.now());
  }
}

@Resolver(() => Appeal)
export class AppealPartyResolver {
  constructor(private readonly sides: FlagSidesService) {}

  @ResolveField(() => CaseParty, {
    nullable: true,
    description: 'Of an appeal against a flag or case: on which side its author is.',
  })
  async party(
    { flagId, caseId, accountId }: AppealRow,
    _args: unknown,
    reader: Reader,
  ): Promise<CaseParty | null> {
    if (caseId !== null) return this.sides.partyInCase(caseId, accountId);
    if (flagId === null) return null;
    return partyOfFlag(await this.sides.of(reader, flagId), { accountId });
  }
}
