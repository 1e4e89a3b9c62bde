import { mayRestore } from '@colloquy/domain/permissions';
import { Permission, Request, rowId } from '@colloquy/platform/graphql';
import { after, type Soon } from '@colloquy/platform/loaders';
import { Args, ID, Mutation, ResolveField, Resolver } from '@nestjs/graphql';
import type { Reader } from '../posts/author.service.ts';
import type { AnswerRow, PostRow, QuestionRow } from '../posts/posts.queries.ts';
import { Post } from '../posts/posts.types.ts';
import { ThreadService } from '../posts/thread.service.ts';
import { DeletionService } from './deletion.service.ts';

@Resolver(() => Post)
export class DeletionResolver {
  constructor(
    private readonly deletion: DeletionService,
    private readonly threads: ThreadService,
  ) {}

  @Mutation(() => Post, { description: 'Takes a post out of sight; moderators still see it.' })
  async deletePost(
    @Request() { viewer, loaders }: Reader,
    @Args('postId', { type: () => ID, description: 'The question or answer.' }) postId: string,
    @Args('reason', {
      type: () => String,
      nullable: true,
      description: 'Why, for the author and the log; up to 500 characters.',
    })
    reason: string | null,
  ): Promise<PostRow> {
    const { post } = await this.deletion.delete(viewer, rowId(postId), reason ?? null);
    loaders.clear();
    return post;
  }

  @Mutation(() => Post, { description: 'Brings a deleted post back.' })
  async restorePost(
    @Request() { viewer, loaders }: Reader,
    @Args('postId', { type: () => ID, description: 'The question or answer.' }) postId: string,
  ): Promise<PostRow> {
    const { post } = await this.deletion.restore(viewer, rowId(postId));
    loaders.clear();
    return post;
  }

  @ResolveField(() => Permission, { description: 'Whether the viewer may delete it.' })
  viewerCanDelete(post: QuestionRow | AnswerRow, _args: unknown, reader: Reader): Soon<Permission> {
    return this.deletion.viewerCanDelete(reader, post);
  }

  @ResolveField(() => Permission, { description: 'Whether the viewer may bring it back.' })
  viewerCanRestore(post: PostRow, _args: unknown, reader: Reader): Soon<Permission> {
    return after(this.threads.accessOf(reader, post.courseId), ({ actor }) =>
      mayRestore(post, actor),
    );
  }
}
