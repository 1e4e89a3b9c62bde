import { CourseType } from '@colloquy/courses';
import { mayPublish, mayReveal, maySeeReply } from '@colloquy/domain/permissions';
import { PersonService, PersonType } from '@colloquy/identity';
import { type Connection, PageArgs, Permission, Request, rowId } from '@colloquy/platform/graphql';
import { after, type Soon } from '@colloquy/platform/loaders';
import { Args, ID, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Reader } from '../posts/author.service.ts';
import type { CommentRow, PostRow, QuestionRow } from '../posts/posts.queries.ts';
import { Comment, Post, Question } from '../posts/posts.types.ts';
import { ThreadService } from '../posts/thread.service.ts';
import { AuditEntry, AuditEntryConnection } from './anonymity.types.ts';
import { PseudonymService } from './pseudonym.service.ts';
import { PublishingService } from './publishing.service.ts';
import { type AuditRow, RevealService } from './reveal.service.ts';

@Resolver(() => Question)
export class PublishingResolver {
  constructor(
    private readonly publishing: PublishingService,
    private readonly pseudonyms: PseudonymService,
    private readonly threads: ThreadService,
  ) {}

  @Mutation(() => Question, {
    description: 'Shows a private question to the course, everything of its asker anonymised.',
  })
  async publishQuestion(
    @Request() { viewer, loaders }: Reader,
    @Args('questionId', { type: () => ID, description: 'The question.' }) questionId: string,
  ): Promise<QuestionRow> {
    const { question } = await this.publishing.publish(viewer, rowId(questionId));
    loaders.clear();
    return question;
  }

  @ResolveField(() => String, {
    nullable: true,
    description:
      'The pseudonym that the viewer has in this thread or would get; null where there are none.',
  })
  viewerPseudonym(question: QuestionRow, _args: unknown, reader: Reader): Promise<string | null> {
    return this.pseudonyms.viewerPseudonym(reader, question);
  }

  @ResolveField(() => Permission, {
    description: 'Whether the viewer may show this private question to the course.',
  })
  viewerCanPublish(question: QuestionRow, _args: unknown, reader: Reader): Soon<Permission> {
    return after(this.threads.accessOf(reader, question.courseId), ({ actor }) =>
      mayPublish(question, actor),
    );
  }
}

const REASON = 'Why it must be known; kept in the log that all staff read.';

@Resolver(() => Post)
export class RevealResolver {
  constructor(
    private readonly reveal: RevealService,
    private readonly persons: PersonService,
    private readonly threads: ThreadService,
  ) {}

  @Mutation(() => PersonType, {
    description: 'Tells staff who wrote an anonymous post, and logs that it was told.',
  })
  async revealAuthor(
    @Request() { viewer, loaders }: Reader,
    @Args('postId', { type: () => ID, description: 'The question or answer.' }) postId: string,
    @Args('reason', { description: REASON }) reason: string,
  ): Promise<PersonType> {
    const id = await this.reveal.revealAuthor(viewer, rowId(postId), reason);
    return this.persons.load(loaders, id);
  }

  @Mutation(() => PersonType, {
    description: 'Tells staff who wrote an anonymous comment, and logs that it was told.',
  })
  async revealCommentAuthor(
    @Request() { viewer, loaders }: Reader,
    @Args('commentId', { type: () => ID, description: 'The comment.' }) commentId: string,
    @Args('reason', { description: REASON }) reason: string,
  ): Promise<PersonType> {
    const id = await this.reveal.revealCommentAuthor(viewer, rowId(commentId), reason);
    return this.persons.load(loaders, id);
  }

  @ResolveField(() => Permission, {
    description: 'Whether the viewer may be told who wrote it.',
  })
  viewerCanReveal(post: PostRow, _args: unknown, reader: Reader): Soon<Permission> {
    return after(this.threads.accessOf(reader, post.courseId), ({ actor }) =>
      mayReveal(post, actor),
    );
  }
}

@Resolver(() => Comment)
export class CommentRevealResolver {
  constructor(private readonly threads: ThreadService) {}

  @ResolveField(() => Permission, {
    description: 'Whether the viewer may be told who wrote it.',
  })
  async viewerCanReveal(comment: CommentRow, _args: unknown, reader: Reader): Promise<Permission> {
    const { actor } = await this.threads.accessOf(reader, comment.courseId);
    return mayReveal(comment, actor);
  }
}

@Resolver(() => CourseType)
export class CourseRevealsResolver {
  constructor(private readonly reveal: RevealService) {}

  @ResolveField(() => AuditEntryConnection, {
    description: 'Whose anonymity was lifted for whom and why, newest first; for staff only.',
  })
  reveals(
    @Parent() course: CourseType,
    @Request() { viewer }: Reader,
    @Args() page: PageArgs,
  ): Promise<Connection<AuditRow>> {
    return this.reveal.reveals(viewer, course.id, page);
  }
}

@Resolver(() => AuditEntry)
export class AuditEntriesResolver {
  constructor(
    private readonly persons: PersonService,
    private readonly threads: ThreadService,
  ) {}

  @ResolveField(() => PersonType, { description: 'Who did it.' })
  actor(row: AuditRow, _args: unknown, { loaders }: Reader): Promise<PersonType> {
    return this.persons.load(loaders, row.actorId);
  }

  @ResolveField(() => PersonType, { nullable: true, description: 'To whom it was done.' })
  async subject(row: AuditRow, _args: unknown, { loaders }: Reader): Promise<PersonType | null> {
    return row.subjectId === null ? null : this.persons.load(loaders, row.subjectId);
  }

  @ResolveField(() => Post, {
    nullable: true,
    description: 'The post that it was about; null when the viewer may not see it.',
  })
  async post(row: AuditRow, _args: unknown, reader: Reader): Promise<PostRow | null> {
    if (row.postId === null) return null;
    const answer = await this.threads.answer(reader, row.postId);
    const question = await this.threads.question(reader, answer?.questionId ?? row.postId);
    if (!question || !answer) return question;
    const { actor } = await this.threads.accessOf(reader, answer.courseId);
    return maySeeReply(actor, answer) ? answer : null;
  }
}
