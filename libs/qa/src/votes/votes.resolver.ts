import { maySaySameHere, mayVote } from '@colloquy/domain/permissions';
import { VoteValue } from '@colloquy/domain/vocabulary';
import { Permission, Request, rowId } from '@colloquy/platform/graphql';
import { after, type Soon } from '@colloquy/platform/loaders';
import { Args, ID, Mutation, ResolveField, Resolver } from '@nestjs/graphql';
import type { Reader } from '../posts/author.service.ts';
import type { PostRow, QuestionRow } from '../posts/posts.queries.ts';
import { Post, Question } from '../posts/posts.types.ts';
import { ThreadService } from '../posts/thread.service.ts';
import { VotesService } from './votes.service.ts';

@Resolver(() => Post)
export class VotesResolver {
  constructor(
    private readonly votes: VotesService,
    private readonly threads: ThreadService,
  ) {}

  @Mutation(() => Post, {
    description: "Casts, changes or retracts the viewer's vote on a post of somebody else.",
  })
  async vote(
    @Request() { viewer, loaders }: Reader,
    @Args('postId', { type: () => ID, description: 'The question or answer.' }) postId: string,
    @Args('value', {
      type: () => VoteValue,
      nullable: true,
      description: 'HELPFUL, in classic courses DOWN, or null to retract.',
    })
    value: VoteValue | null,
  ): Promise<PostRow> {
    const { post } = await this.votes.vote(viewer, rowId(postId), value ?? null);
    loaders.clear();
    return post;
  }

  @Mutation(() => Post, {
    description: "Puts a post among the viewer's bookmarks, or takes it out.",
  })
  async bookmark(
    @Request() { viewer, loaders }: Reader,
    @Args('postId', { type: () => ID, description: 'The question or answer.' }) postId: string,
    @Args('bookmarked', { description: 'Whether it is to be a bookmark.' }) bookmarked: boolean,
  ): Promise<PostRow> {
    const { post } = await this.votes.bookmark(viewer, rowId(postId), bookmarked);
    loaders.clear();
    return post;
  }

  @Mutation(() => Question, {
    description: 'Says that the viewer has the same question, or no longer has it.',
  })
  async saySameHere(
    @Request() { viewer, loaders }: Reader,
    @Args('questionId', { type: () => ID, description: 'The question.' }) questionId: string,
    @Args('same', { description: 'Whether the viewer has it too.' }) same: boolean,
  ): Promise<QuestionRow> {
    const { question } = await this.votes.saySameHere(viewer, rowId(questionId), same);
    loaders.clear();
    return question;
  }

  @ResolveField(() => Permission, { description: 'Whether the viewer may vote on it.' })
  viewerCanVote(post: PostRow, _args: unknown, reader: Reader): Soon<Permission> {
    return after(this.threads.accessOf(reader, post.courseId), ({ actor }) => mayVote(post, actor));
  }
}

@Resolver(() => Question)
export class SameHereResolver {
  constructor(private readonly threads: ThreadService) {}

  @ResolveField(() => Permission, {
    description: 'Whether the viewer may say that they have the same question.',
  })
  viewerCanSaySameHere(question: QuestionRow, _args: unknown, reader: Reader): Soon<Permission> {
    return after(this.threads.accessOf(reader, question.courseId), ({ actor }) =>
      maySaySameHere(question, actor),
    );
  }
}
