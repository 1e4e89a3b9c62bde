import { CourseAccessService, CourseType } from '@colloquy/courses';
import { PersonService } from '@colloquy/identity';
import { type Connection, PageArgs, Request, rowId } from '@colloquy/platform/graphql';
import { AuditEntry, AuditEntryConnection, type Reader } from '@colloquy/qa';
import {
  Args,
  ArgsType,
  Field,
  ID,
  InputType,
  ObjectType,
  Parent,
  ResolveField,
  Resolver,
} from '@nestjs/graphql';
import '../enums.ts';
import { type AuditFilter, type AuditLine, AuditLogService } from './audit-log.service.ts';
import { ExportFormat, headOf, linesAs } from './export.ts';

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

@ObjectType({ description: 'A part of the log as text; parts joined in order are a file.' })
export class AuditExport {
  @Field({ description: 'The lines; the first part of a CSV begins with the names of columns.' })
  text!: string;

  @Field(() => String, { nullable: true, description: 'Ask for the next part with it.' })
  endCursor!: string | null;

  @Field({ description: 'Whether there are more parts.' })
  hasNextPage!: boolean;
}

@ArgsType()
export class AuditExportArgs extends PageArgs {
  @Field(() => ExportFormat as object, { description: 'Of the file.' })
  format!: ExportFormat;

  @Field(() => AuditFilterInput, { nullable: true, description: 'Which lines.' })
  filter?: AuditFilterInput | null;
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
    private readonly persons: PersonService,
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

  @ResolveField(() => AuditExport, { description: 'A part of the log as a file; for staff.' })
  async auditExport(
    @Parent() course: CourseType,
    @Request() reader: Reader,
    @Args() { format, filter = null, ...page }: AuditExportArgs,
  ): Promise<AuditExport> {
    const access = await this.courses.byId(reader.viewer, course.id);
    const { edges, pageInfo } = await this.log.list(access, filterOf(filter), page);
    const lines = await Promise.all(edges.map(({ node }) => this.#named(reader, node)));
    const head = page.after ? '' : headOf(format);
    const { endCursor, hasNextPage } = pageInfo;
    return { text: `${head}${linesAs(format, lines)}`, endCursor, hasNextPage };
  }

  async #named({ loaders }: Reader, line: AuditLine) {
    const handleOf = async (id: number | null): Promise<string> =>
      id === null ? '' : (await this.persons.load(loaders, id)).handle;
    const [actor, subject] = await Promise.all([handleOf(line.actorId), handleOf(line.subjectId)]);
    return { ...line, actor, subject };
  }
}

@Resolver(() => AuditEntry)
export class AuditDetailsResolver {
  @ResolveField(() => String, { description: 'What belongs to the act, as JSON.' })
  details({ details }: AuditLine): string {
    return JSON.stringify(details ?? {});
  }
}
