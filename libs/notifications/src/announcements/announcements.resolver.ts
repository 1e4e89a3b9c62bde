import { CourseType } from '@colloquy/courses';
import { isStaff } from '@colloquy/domain/permissions';
import { PersonService, PersonType } from '@colloquy/identity';
import { PageArgs, pageOf, Request, rowId, type Connection } from '@colloquy/platform/graphql';
import { ThreadService, type Reader } from '@colloquy/qa';
import { Args, ID, Int, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { AnnouncementReadsService } from './announcement-reads.service.ts';
import type { AnnouncementRow } from './announcements.queries.ts';
import { AnnouncementsService } from './announcements.service.ts';
import {
  AnnouncementConnection,
  AnnouncementInput,
  AnnouncementType,
} from './announcements.types.ts';

const ID_ARG = { type: () => ID, description: 'The announcement.' };
const INPUT_ARG = { description: 'What it says, and when.' };

@Resolver(() => AnnouncementType)
export class AnnouncementsResolver {
  constructor(
    private readonly announcements: AnnouncementsService,
    private readonly persons: PersonService,
    private readonly threads: ThreadService,
  ) {}

  @Mutation(() => AnnouncementType, {
    description: 'Tells everybody in a course, at once or at a set time; for staff.',
  })
  postAnnouncement(
    @Request() { viewer }: Reader,
    @Args('course', { description: 'Slug of the course.' }) course: string,
    @Args('input', INPUT_ARG) input: AnnouncementInput,
  ): Promise<AnnouncementRow> {
    return this.announcements.post(viewer, course, input);
  }

  @Mutation(() => AnnouncementType, {
    description: 'Changes what it says; nobody is told again. For staff.',
  })
  editAnnouncement(
    @Request() { viewer }: Reader,
    @Args('id', ID_ARG) id: string,
    @Args('input', INPUT_ARG) input: AnnouncementInput,
  ): Promise<AnnouncementRow> {
    return this.announcements.edit(viewer, rowId(id), input);
  }

  @Mutation(() => AnnouncementType, {
    description: 'It holds no more; one that is still to come never comes. For staff.',
  })
  endAnnouncement(
    @Request() { viewer }: Reader,
    @Args('id', ID_ARG) id: string,
  ): Promise<AnnouncementRow> {
    return this.announcements.end(viewer, rowId(id));
  }

  @ResolveField(() => PersonType, {
    nullable: true,
    description: 'Who wrote it; null when the account is gone.',
  })
  author(
    { authorId }: AnnouncementRow,
    _args: unknown,
    { loaders }: Reader,
  ): Promise<PersonType> | null {
    return authorId === null ? null : this.persons.load(loaders, authorId);
  }

  @ResolveField(() => Int, {
    nullable: true,
    description: 'How many people were told so far; for staff, null for others.',
  })
  async told(row: AnnouncementRow, _args: unknown, reader: Reader): Promise<number | null> {
    const { actor } = await this.threads.accessOf(reader, row.courseId);
    return isStaff(actor) ? row.told : null;
  }

  @ResolveField(() => Boolean, { description: 'Whether everybody was told.' })
  isToldToAll({ isToldToAll }: AnnouncementRow): boolean {
    return isToldToAll;
  }
}

@Resolver(() => CourseType)
export class CourseAnnouncementsResolver {
  constructor(
    private readonly reads: AnnouncementReadsService,
    private readonly threads: ThreadService,
  ) {}

  @ResolveField(() => [AnnouncementType], {
    description: 'Announcements that stand above the questions now, newest first, three at most.',
  })
  async pinnedAnnouncements(
    { id }: CourseType,
    _args: unknown,
    reader: Reader,
  ): Promise<AnnouncementRow[]> {
    return this.reads.pinned(await this.threads.accessOf(reader, id));
  }

  @ResolveField(() => AnnouncementConnection, {
    description: 'All announcements that were published, newest first.',
  })
  async announcements(
    @Parent() { id }: CourseType,
    @Args() page: PageArgs,
    @Request() reader: Reader,
  ): Promise<Connection<AnnouncementRow>> {
    return this.reads.published(await this.threads.accessOf(reader, id), pageOf(page, 2));
  }

  @ResolveField(() => [AnnouncementType], {
    description: 'Announcements still to come, the next first; for staff, none for others.',
  })
  async scheduledAnnouncements(
    { id }: CourseType,
    _args: unknown,
    reader: Reader,
  ): Promise<AnnouncementRow[]> {
    return this.reads.scheduled(await this.threads.accessOf(reader, id));
  }
}
