import { CourseType } from '@colloquy/courses';
import { Permission } from '@colloquy/platform/graphql';
import { Post, type PostRow, type Reader, ThreadService } from '@colloquy/qa';
import { ResolveField, Resolver } from '@nestjs/graphql';
import type { FlagRow } from '../flags/flags.queries.ts';
import { Flag } from '../flags/flags.types.ts';
import { FlagAppealsResolver } from '../appeals/flag-appeals.resolver.ts';
import { Appeal } from '../cases/cases.types.ts';
import type { AppealRow } from '../appeals/appeals.queries.ts';
import { type OwnDecisionRow, OwnModerationService } from './own.service.ts';
import { OwnDecision, OwnModeration } from './own.types.ts';

@Resolver(() => CourseType)
export class CourseOwnModerationResolver {
  constructor(
    private readonly own: OwnModerationService,
    private readonly threads: ThreadService,
  ) {}

  @ResolveField(() => OwnModeration, {
    nullable: true,
    description: 'Corrections, claims and warnings that wait for the viewer; null if signed out.',
  })
  async viewerModeration(
    course: CourseType,
    _args: unknown,
    reader: Reader,
  ): Promise<OwnModeration | null> {
    return this.own.waiting(await this.threads.accessOf(reader, course.id));
  }

  @ResolveField(() => [Flag], {
    description: "The viewer's own flags that belong to no case, the latest 50.",
  })
  async viewerFlags(course: CourseType, _args: unknown, reader: Reader): Promise<FlagRow[]> {
    return this.own.flags(await this.threads.accessOf(reader, course.id));
  }

  @ResolveField(() => [OwnDecision], {
    description: "Flags on the viewer's own texts that were upheld, the latest 50 decisions.",
  })
  async viewerFlagDecisions(
    course: CourseType,
    _args: unknown,
    reader: Reader,
  ): Promise<OwnDecisionRow[]> {
    return this.own.decisions(await this.threads.accessOf(reader, course.id));
  }
}

@Resolver(() => Flag)
export class FlaggedPostResolver {
  constructor(private readonly threads: ThreadService) {}

  @ResolveField(() => Post, {
    nullable: true,
    description: 'What it is on; of a comment, the post above it. Null when it cannot be seen.',
  })
  async post({ postId }: FlagRow, _args: unknown, reader: Reader): Promise<PostRow | null> {
    const answer = await this.threads.answer(reader, postId);
    const question = await this.threads.question(reader, answer?.questionId ?? postId);
    return question && (answer ?? question);
  }
}

/** A decision is shown through its first flag, so what can be done about it is that flag's. */
@Resolver(() => OwnDecision)
export class OwnDecisionResolver {
  constructor(
    private readonly flags: FlaggedPostResolver,
    private readonly appeals: FlagAppealsResolver,
  ) {}

  @ResolveField(() => Post, { nullable: true, description: 'What it is about, or stands under.' })
  post(flag: OwnDecisionRow, args: unknown, reader: Reader): Promise<PostRow | null> {
    return this.flags.post(flag, args, reader);
  }

  @ResolveField(() => Boolean, { description: 'Whether it is about a comment under the post.' })
  isOfComment({ commentId }: OwnDecisionRow): boolean {
    return commentId !== null;
  }

  @ResolveField(() => Appeal, { nullable: true, description: "The viewer's appeal, if any." })
  appeal(flag: OwnDecisionRow, args: unknown, reader: Reader): Promise<AppealRow | null> {
    return this.appeals.appeal(flag, args, reader);
  }

  @ResolveField(() => Permission, { description: 'Whether the viewer may appeal.' })
  viewerCanAppeal(flag: OwnDecisionRow, args: unknown, reader: Reader): Promise<Permission> {
    return this.appeals.viewerCanAppeal(flag, args, reader);
  }
}
