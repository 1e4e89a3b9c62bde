import { CourseType } from '@colloquy/courses';
import { Post, type PostRow, type Reader, ThreadService } from '@colloquy/qa';
import { ResolveField, Resolver } from '@nestjs/graphql';
import type { FlagRow } from '../flags/flags.queries.ts';
import { Flag } from '../flags/flags.types.ts';
import { OwnModerationService } from './own.service.ts';
import { OwnModeration } from './own.types.ts';

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
