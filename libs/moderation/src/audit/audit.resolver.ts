import { CourseAccessService, CourseType } from '@colloquy/courses';
import { type Connection, PageArgs, Request, rowId } from '@colloquy/platform/graphql';
import { AuditEntry, AuditEntryConnection, type Reader } from '@colloquy/qa';
import { Args, Field, ID, InputType, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import '../enums.ts';
import { type AuditFilter, type AuditLine, AuditLogService } from './audit-log.service.ts';

@InputType({ description: 'Which lines of the log are wanted; what is left out is no condition.' })
export class AuditFilterInput {
  @Field(() => String, { nullable: true, description: 'Handle of who acted.' })
  actor?: string | null;

  @Field(() => String, { nullable: true, description: 'Handle of whom it was done to.' })
  subject?: string | null;

  @Field(() => String, { nullable: true, description: 'What was done, as `question.closed`.' })
  act?: string | null;

  @Field(() => ID, { nullable: true, description: 'The post that it was about.' })
  postId?: string | null;

  @Field(() => Date, { nullable: true, description: 'Not before this moment.' })
  from?: Date | null;

  @Field(() => Date, { nullable: true, description: 'Before this moment.' })
  until?: Date | null;
}

const filterOf = (input: AuditFilterInput | null): AuditFilter => ({
  actor: input?.actor || null,
  subject: input?.subject || null,
  act: input?.act || null,
  postId: input?.postId ? rowId(input.postId) : null,
  from: input?.from ?? null,
  until: input?.until ?? null,
});

const FILTER = { type: () => AuditFilterInput, nullable: true, description: 'Which lines.' };

@Resolver(() => CourseType)
export class CourseAuditResolver {
  constructor(
    private readonly log: AuditLogService,
    private readonly courses: CourseAccessService,
  ) {}

  @ResolveField(() => AuditEntryConnection, {
    description: 'What moderators and staff did, newest first; for staff.',
  })
  async auditEntries(
    @Parent() course: CourseType,
    @Request() { viewer }: Reader,
    @Args() page: PageArgs,
    @Args('filter', FILTER) filter: AuditFilterInput | null,
  ): Promise<Connection<AuditLine>> {
    const access = await this.courses.byId(viewer, course.id);
    return this.log.list(access, filterOf(filter), page);
  }
}

@Resolver(() => AuditEntry)
export class AuditDetailsResolver {
  @ResolveField(() => String, { description: 'What belongs to the act, as JSON.' })
  details({ details }: AuditLine): string {
    return JSON.stringify(details ?? {});
  }
}
