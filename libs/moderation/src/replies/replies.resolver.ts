import { CourseAccessService, CourseType } from '@colloquy/courses';
import { SavedReplyUse } from '@colloquy/domain/vocabulary';
import { Request, rowId } from '@colloquy/platform/graphql';
import type { Reader } from '@colloquy/qa';
import {
  Args,
  Field,
  ID,
  InputType,
  Mutation,
  ObjectType,
  Parent,
  ResolveField,
  Resolver,
} from '@nestjs/graphql';
import '../enums.ts';
import { RepliesService, type SavedReplyRow } from './replies.service.ts';

@ObjectType({ description: 'A text that reviewers use again.' })
export class SavedReply {
  @Field(() => ID, { description: 'Permanent id.' })
  id!: number;

  @Field(() => SavedReplyUse, { description: 'What it is for.' })
  use!: SavedReplyUse;

  @Field({ description: 'The name that it is chosen by.' })
  title!: string;

  @Field({ description: 'The text, Markdown.' })
  bodyMarkdown!: string;
}

@InputType({ description: 'A saved reply to be made or changed.' })
export class SaveReplyInput {
  @Field({ description: 'Slug of the course.' })
  course!: string;

  @Field(() => ID, { nullable: true, description: 'The one to change; left out, a new one.' })
  id?: string | null;

  @Field(() => SavedReplyUse as object, { description: 'What it is for.' })
  use!: SavedReplyUse;

  @Field({ description: 'The name that it is chosen by.' })
  title!: string;

  @Field({ description: 'The text, Markdown.' })
  body!: string;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether it is for the viewer alone; one of the course needs a moderator.',
  })
  personal?: boolean | null;
}

@Resolver(() => SavedReply)
export class RepliesResolver {
  constructor(private readonly replies: RepliesService) {}

  @Mutation(() => SavedReply, { description: 'Makes or changes a saved reply.' })
  saveReply(
    @Request() { viewer }: Reader,
    @Args('input', { description: 'The reply.' }) input: SaveReplyInput,
  ): Promise<SavedReplyRow> {
    const { course, use, title, body } = input;
    const id = input.id ? rowId(input.id) : null;
    return this.replies.save(viewer, {
      ...{ course, id, use, title, body, isPersonal: input.personal ?? false },
    });
  }

  @Mutation(() => Boolean, { description: 'Deletes a saved reply.' })
  async deleteReply(
    @Request() { viewer }: Reader,
    @Args('id', { type: () => ID, description: 'The reply.' }) id: string,
  ): Promise<boolean> {
    await this.replies.delete(viewer, rowId(id));
    return true;
  }

  @ResolveField(() => Boolean, { description: 'Whether it is for the viewer alone.' })
  isPersonal({ accountId }: SavedReplyRow): boolean {
    return accountId !== null;
  }
}

@Resolver(() => CourseType)
export class CourseRepliesResolver {
  constructor(
    private readonly replies: RepliesService,
    private readonly courses: CourseAccessService,
  ) {}

  @ResolveField(() => [SavedReply], {
    description: "The course's saved replies and the viewer's own; for reviewers.",
  })
  async savedReplies(
    @Parent() course: CourseType,
    @Request() { viewer }: Reader,
  ): Promise<SavedReplyRow[]> {
    return this.replies.list(await this.courses.byId(viewer, course.id));
  }
}
