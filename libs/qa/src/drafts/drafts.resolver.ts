import { CourseType } from '@colloquy/courses';
import { Request } from '@colloquy/platform/graphql';
import { Args, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Reader } from '../posts/author.service.ts';
import { ThreadService } from '../posts/thread.service.ts';
import { DraftsService, type DraftRow } from './drafts.service.ts';
import { Draft, DraftField, DraftFieldInput } from './drafts.types.ts';

const COURSE = { description: 'Slug of the course.' };
const PLACE = { description: '`ask`, or `answer:`, `comment:` or `edit:` and the id of the post.' };

@Resolver(() => Draft)
export class DraftsResolver {
  constructor(private readonly drafts: DraftsService) {}

  @Mutation(() => Draft, { description: 'Keeps what was begun, in place of what was kept before.' })
  saveDraft(
    @Request() { viewer }: Reader,
    @Args('course', COURSE) course: string,
    @Args('place', PLACE) place: string,
    @Args('fields', { type: () => [DraftFieldInput], description: 'All fields of the form.' })
    fields: DraftFieldInput[],
  ): Promise<DraftRow> {
    return this.drafts.save(viewer, course, place, fields);
  }

  @Mutation(() => Boolean, { description: 'Forgets a draft; says whether there was one.' })
  discardDraft(
    @Request() { viewer }: Reader,
    @Args('course', COURSE) course: string,
    @Args('place', PLACE) place: string,
  ): Promise<boolean> {
    return this.drafts.discard(viewer, course, place);
  }

  @ResolveField(() => [DraftField], { description: 'All fields of the form.' })
  fields(draft: DraftRow): DraftField[] {
    return Object.entries(draft.fields).map(([name, value]) => ({ name, value }));
  }
}

@Resolver(() => CourseType)
export class CourseDraftResolver {
  constructor(
    private readonly drafts: DraftsService,
    private readonly threads: ThreadService,
  ) {}

  @ResolveField(() => Draft, { nullable: true, description: "The viewer's own draft of a place." })
  async draft(
    @Parent() course: CourseType,
    @Request() reader: Reader,
    @Args('place', PLACE) place: string,
  ): Promise<DraftRow | null> {
    return this.drafts.find(await this.threads.accessOf(reader, course.id), place);
  }
}
