import {
  mayDeleteComment,
  mayEditComment,
  mayResolveComment,
  refuse,
} from '@colloquy/domain/permissions';
import { Permission, Request, rowId } from '@colloquy/platform/graphql';
import { after, afterBoth, type Soon } from '@colloquy/platform/loaders';
import { Args, ID, Mutation, ResolveField, Resolver } from '@nestjs/graphql';
import { authoredComment, AuthorService, type Reader } from '../posts/author.service.ts';
import { Author, Comment, Post } from '../posts/posts.types.ts';
import type { CommentRow, PostRow } from '../posts/posts.queries.ts';
import { ThreadService } from '../posts/thread.service.ts';
import { CommentReadsService } from './comment-reads.service.ts';
import { CommentsService } from './comments.service.ts';
import { COMMENT_BODY, PostCommentArgs } from './comments.types.ts';

const COMMENT_ID = { type: () => ID, description: 'The comment.' };

@Resolver(() => Comment)
export class CommentsResolver {
  constructor(
    private readonly comments: CommentsService,
    private readonly reads: CommentReadsService,
    private readonly authors: AuthorService,
    private readonly threads: ThreadService,
  ) {}

  @Mutation(() => Comment, { description: 'Comments on a question or an answer.' })
  async postComment(
    @Request() { viewer, loaders }: Reader,
    @Args() { postId, ...input }: PostCommentArgs,
  ): Promise<CommentRow> {
    const comment = await this.comments.post(viewer, rowId(postId), input);
    loaders.clear();
    return comment;
  }

  @Mutation(() => Comment, { description: "Changes the text of the viewer's own comment." })
  async editComment(
    @Request() { viewer, loaders }: Reader,
    @Args('commentId', COMMENT_ID) commentId: string,
    @Args('body', { description: COMMENT_BODY }) body: string,
  ): Promise<CommentRow> {
    const comment = await this.comments.edit(viewer, rowId(commentId), body);
    loaders.clear();
    return comment;
  }

  @Mutation(() => Comment, {
    description: 'Deletes a comment; its author and moderators still see it.',
  })
  async deleteComment(
    @Request() { viewer, loaders }: Reader,
    @Args('commentId', COMMENT_ID) commentId: string,
  ): Promise<CommentRow> {
    const comment = await this.comments.delete(viewer, rowId(commentId));
    loaders.clear();
    return comment;
  }

  @Mutation(() => Comment, {
    description: 'Marks what a comment asked for as done, or as open again.',
  })
  async resolveComment(
    @Request() { viewer, loaders }: Reader,
    @Args('commentId', COMMENT_ID) commentId: string,
    @Args('resolved', { description: 'Whether it is done.' }) resolved: boolean,
  ): Promise<CommentRow> {
    const comment = await this.comments.resolve(viewer, rowId(commentId), resolved);
    loaders.clear();
    return comment;
  }

  @ResolveField(() => Author, { description: 'Who wrote it, as this viewer may know it.' })
  author(comment: CommentRow, _args: unknown, reader: Reader): Soon<Author> {
    return this.authors.authorOf(reader, authoredComment(comment));
  }

  @ResolveField(() => Author, { nullable: true, description: 'Who marked it as done.' })
  resolvedBy(comment: CommentRow, _args: unknown, reader: Reader): Soon<Author | null> {
    const place = { courseId: comment.courseId, threadId: comment.questionId };
    return this.authors.actorOf(reader, place, comment.resolvedById);
  }

  @ResolveField(() => Permission, { description: 'Whether the viewer may change the text.' })
  viewerCanEdit(comment: CommentRow, _args: unknown, reader: Reader): Soon<Permission> {
    return after(this.threads.accessOf(reader, comment.courseId), ({ actor }) =>
      mayEditComment(comment, actor),
    );
  }

  @ResolveField(() => Permission, { description: 'Whether the viewer may delete it.' })
  viewerCanDelete(comment: CommentRow, _args: unknown, reader: Reader): Soon<Permission> {
    return after(this.threads.accessOf(reader, comment.courseId), ({ actor }) =>
      mayDeleteComment(comment, actor),
    );
  }

  @ResolveField(() => Permission, {
    description: 'Whether the viewer may mark it as done or open.',
  })
  viewerCanResolve(comment: CommentRow, _args: unknown, reader: Reader): Soon<Permission> {
    const access = this.threads.accessOf(reader, comment.courseId);
    return afterBoth(this.reads.postOf(reader, comment), access, (post, { actor }) =>
      post ? mayResolveComment(comment, post, actor) : refuse('POST_DELETED'),
    );
  }
}

@Resolver(() => Post)
export class PostCommentsResolver {
  constructor(private readonly reads: CommentReadsService) {}

  @ResolveField(() => [Comment], {
    description: 'Comments on it that the viewer may see, oldest first.',
  })
  comments(post: PostRow, _args: unknown, reader: Reader): Soon<readonly CommentRow[]> {
    return this.reads.ofPost(reader, post);
  }
}
